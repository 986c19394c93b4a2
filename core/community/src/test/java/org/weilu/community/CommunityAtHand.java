package org.weilu.community;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.weilu.documents.Documents;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.Extensions;
import org.weilu.spi.PluginContext;
import org.weilu.spi.document.Csv;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.document.Yaml;
import org.weilu.spi.media.Assets;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Events;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;
import org.weilu.store.ListExtensions;
import org.weilu.store.TestDatabase;
import org.weilu.store.TestStore;

/** The whole community on a fresh database, without a kernel. */
public final class CommunityAtHand implements PluginContext, AutoCloseable {
    private final Map<Class<?>, Object> services = new HashMap<>();
    private final ListExtensions extensions = new ListExtensions();
    private final TestStore at;

    private CommunityAtHand(TestDatabase database) {
        Documents documents = new Documents();
        services.put(Extensions.class, extensions);
        services.put(Csv.class, documents.csv());
        services.put(Yaml.class, documents.yaml());
        services.put(Markdown.class, documents.markdown());

        services.put(Assets.class, new HashedAssets());
        at = TestStore.prepared(database, extensions);
        services.put(Clock.class, at.clock());
        services.put(Store.class, at.store());
        services.put(Changes.class, at.changes());
        services.put(Events.class, at.events());
        services.put(Ids.class, at.ids());
        new CommunityPlugin().start(this);
        at.open();
    }

    public static CommunityAtHand on(TestDatabase database) {
        return new CommunityAtHand(database);
    }

    public TestStore at() {
        return at;
    }

    @Override
    public String id() {
        return "community";
    }

    @Override
    public void add(ExtensionPoint extension) {
        extensions.add("community", extension);
    }

    @Override
    public <S> void provide(Class<S> type, S service) {
        services.put(type, service);
    }

    /** What is there, or a stand-in that asks for it when it is called. */
    @Override
    public <S> S use(Class<S> type) {
        Object there = services.get(type);
        if (there != null) {
            return type.cast(there);
        }
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    try {
                        return method.invoke(Objects.requireNonNull(services.get(type), type.getName()), values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    public <S> Optional<S> find(Class<S> type) {
        return Optional.ofNullable(services.get(type)).map(type::cast);
    }

    @Override
    public <R extends Record> R settings(Class<R> type) {
        throw new UnsupportedOperationException("no settings in a test");
    }

    @Override
    public void close() {
        at.close();
    }
}
