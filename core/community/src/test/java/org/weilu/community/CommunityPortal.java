package org.weilu.community;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.weilu.documents.Documents;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.Extensions;
import org.weilu.spi.Listing;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalException;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Csv;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.document.Yaml;
import org.weilu.spi.media.Assets;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Events;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;
import org.weilu.store.JpaStore;
import org.weilu.store.ListExtensions;
import org.weilu.store.TestClock;
import org.weilu.store.TestDatabase;

/** The community on a fresh database, with notices that are only written down. */
public final class CommunityPortal implements AutoCloseable {
    public static final String PASSWORD = "kettle-lantern-91";
    public static final Visitor PORTAL = Visitor.portal(Sites.MAIN);

    private final TestClock clock = TestClock.at("2026-12-01T08:00:00Z");
    private final ListExtensions extensions = new ListExtensions();
    private final Map<Class<?>, Object> services = new HashMap<>();
    private final List<Notices.Wish> wishes = new CopyOnWriteArrayList<>();
    private final JpaStore store;

    private CommunityPortal(TestDatabase database, Consumer<ListExtensions> more) {
        Documents documents = new Documents();
        store = new JpaStore(database.fresh(), clock);
        services.put(Store.class, store);
        services.put(Changes.class, store.changes());
        services.put(Events.class, store.events());
        services.put(Ids.class, store.ids());
        services.put(Clock.class, clock);
        services.put(Extensions.class, extensions);
        services.put(Notices.class, new WrittenNotices());
        services.put(Markdown.class, documents.markdown());
        services.put(Yaml.class, documents.yaml());
        services.put(Csv.class, documents.csv());
        services.put(Assets.class, new HashedAssets());
        new CommunityPlugin().start(new Context());
        more.accept(extensions);
        store.open(extensions, (plugin, reason) -> {
            throw new IllegalStateException(plugin + " does not fit: " + reason);
        });
    }

    public static CommunityPortal on(TestDatabase database) {
        return new CommunityPortal(database, extensions -> {});
    }

    public static CommunityPortal on(TestDatabase database, Consumer<ListExtensions> more) {
        return new CommunityPortal(database, more);
    }

    public <S> S get(Class<S> type) {
        return type.cast(Objects.requireNonNull(services.get(type), type.getName()));
    }

    public TestClock clock() {
        return clock;
    }

    public Store store() {
        return store;
    }

    public ListExtensions extensions() {
        return extensions;
    }

    public List<Notices.Wish> wishes() {
        return wishes;
    }

    /** Somebody with an account and the given roles on the main site. */
    public Person person(String login, String... roles) {
        return person(login, Scope.site(Sites.MAIN), roles);
    }

    public Person person(String login, Scope scope, String... roles) {
        Person person = get(People.class)
                .create(PORTAL, List.of(new People.NewPerson(login, "程果", PASSWORD)))
                .orThrow()
                .getFirst();
        for (String role : roles) {
            get(Access.class)
                    .grant(PORTAL, new Access.GrantWish(person.id(), role, scope, null))
                    .orThrow();
        }
        return person;
    }

    public Visitor as(Person person) {
        return get(Access.class).visitor(Sites.MAIN, person.id(), Locale.SIMPLIFIED_CHINESE, "192.0.2.7");
    }

    public static Visitor stranger(String from) {
        return Visitor.stranger(Sites.MAIN, Locale.ENGLISH, from);
    }

    @Override
    public void close() {
        store.close();
    }

    private final class Context implements PluginContext {
        @Override
        public String id() {
            return "community";
        }

        @Override
        public void add(ExtensionPoint extension) {
            extensions.add(id(), extension);
        }

        @Override
        public <S> void provide(Class<S> type, S service) {
            if (services.putIfAbsent(type, service) != null) {
                throw PortalException.fault("offered twice: " + type);
            }
        }

        @Override
        public <S> S use(Class<S> type) {
            return get(type);
        }

        @Override
        public <S> Optional<S> find(Class<S> type) {
            return Optional.ofNullable(services.get(type)).map(type::cast);
        }

        @Override
        public <R extends Record> R settings(Class<R> type) {
            throw PortalException.fault("no settings");
        }
    }

    private final class WrittenNotices implements Notices {
        @Override
        public void plan(Wish wish) {
            if (!wishes.contains(wish)) {
                wishes.add(wish);
            }
        }

        @Override
        public void cancel(String subject) {
            wishes.removeIf(wish -> wish.subject().equals(subject));
        }

        @Override
        public void cancel(String subject, String addressee) {
            wishes.removeIf(
                    wish -> wish.subject().equals(subject) && wish.addressee().equals(addressee));
        }

        @Override
        public Listing<Notice> list(Visitor who, Set<Notice.State> states, Slice slice) {
            return new Listing<>(0, List.of(), null);
        }
    }
}
