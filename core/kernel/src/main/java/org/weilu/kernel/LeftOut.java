package org.weilu.kernel;

import org.jspecify.annotations.Nullable;
import org.pf4j.PluginRuntimeException;

/** That a plugin is left out, and why; PF4J carries it from where it is found to where it is told. */
final class LeftOut extends PluginRuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Reason reason;

    LeftOut(Reason reason) {
        this(reason, null);
    }

    LeftOut(Reason reason, @Nullable Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
