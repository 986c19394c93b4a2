package org.weilu.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.weilu.spi.PortalException;

/** Who offers what. */
final class Services {
    /** The owner of what the application's engines offer. */
    static final String PORTAL = "portal";

    private final Map<Class<?>, Offer> offers = new ConcurrentHashMap<>();

    record Offer(String owner, Object service) {}

    <S> void offer(String owner, Class<S> type, S service) {
        if (!type.isInstance(service)) {
            throw PortalException.fault(owner + " offers as " + type.getName() + " what is none: " + service);
        }
        Offer before = offers.putIfAbsent(type, new Offer(owner, service));
        if (before != null) {
            throw PortalException.fault(owner + " offers " + type.getName() + ", which " + before.owner + " offers");
        }
    }

    Optional<Offer> offer(Class<?> type) {
        return Optional.ofNullable(offers.get(type));
    }

    <S> Optional<S> find(Class<S> type) {
        return offer(type).map(offer -> type.cast(offer.service));
    }

    void withdraw(String owner) {
        offers.values().removeIf(offer -> offer.owner.equals(owner));
    }
}
