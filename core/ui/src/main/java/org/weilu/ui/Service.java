package org.weilu.ui;

import java.io.Serializable;
import java.util.Optional;
import org.apache.wicket.Application;
import org.weilu.spi.PortalException;

/** A handle to a service, for fields of components: holds the type's name only, so that a page can be stored. */
public final class Service<S> implements Serializable {
    private static final long serialVersionUID = 1L;
    private final Class<S> type;

    private Service(Class<S> type) {
        this.type = type;
    }

    public static <S> Service<S> of(Class<S> type) {
        return new Service<>(type);
    }

    /** The service, if somebody offers it. */
    public Optional<S> find() {
        return ((PortalHost) Application.get()).find(type);
    }

    /** @throws PortalException FAULT, if nobody offers it; NOT_FOUND, if its plugin is switched off */
    public S get() {
        return ((PortalHost) Application.get()).service(type);
    }
}
