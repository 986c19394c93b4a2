package org.weilu.spi;

import org.jspecify.annotations.Nullable;

/** What must stop: carries the refusal that page and API show, and for faults the cause that the log shows. */
public final class PortalException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    public PortalException(Refusal refusal) {
        this(refusal, null);
    }

    public PortalException(Refusal refusal, @Nullable Throwable cause) {
        super(refusal.code() + ": " + refusal.words(), cause);
        this.refusal = refusal;
    }

    /** A fault of ours: the message is for the log, visitors get a page with a reference number. */
    public static PortalException fault(String message, @Nullable Throwable cause) {
        return new PortalException(Refusal.of(Refusal.Kind.FAULT, "fault", message), cause);
    }

    public static PortalException fault(String message) {
        return fault(message, null);
    }

    public Refusal refusal() {
        return refusal;
    }

    public Refusal.Kind kind() {
        return refusal.kind();
    }
}
