package org.weilu.kernel;

import java.util.Optional;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalException;

/** What one plugin gets at its start; closed when that is over. */
final class StartContext implements PluginContext {
    private final String id;
    private final boolean ofPortal;
    private final Registry registry;
    private final Services services;
    private final Settings settings;
    private final Names names;
    private volatile boolean closed;

    StartContext(String id, boolean ofPortal, Registry registry, Services services, Settings settings, Names names) {
        this.id = id;
        this.ofPortal = ofPortal;
        this.registry = registry;
        this.services = services;
        this.settings = settings;
        this.names = names;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void add(ExtensionPoint extension) {
        requireOpen("add " + extension.getClass().getName());
        names.check(id, ofPortal, extension);
        registry.add(id, extension);
    }

    @Override
    public <S> void provide(Class<S> type, S service) {
        requireOpen("provide " + type.getName());
        services.offer(id, type, service);
    }

    @Override
    public <S> S use(Class<S> type) {
        return services.find(type)
                .orElseThrow(() ->
                        PortalException.fault("Plugin " + id + " uses " + type.getName() + ", which nobody offers"));
    }

    @Override
    public <S> Optional<S> find(Class<S> type) {
        return services.offer(type).map(offer -> {
            S service = type.cast(offer.service());
            return offer.owner().equals(Services.PORTAL)
                    ? service
                    : Gate.before(type, service, () -> registry.isSilent(offer.owner()));
        });
    }

    @Override
    public <R extends Record> R settings(Class<R> type) {
        return settings.read(id, type);
    }

    void close() {
        closed = true;
    }

    private void requireOpen(String wish) {
        if (closed) {
            throw PortalException.fault("Plugin " + id + " is too late to " + wish + ": its start is over");
        }
    }
}
