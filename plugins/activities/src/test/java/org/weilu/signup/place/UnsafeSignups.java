package org.weilu.signup.place;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.weilu.signup.api.Signups;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.PluginContext;
import org.weilu.testkit.PortalTester;

/** The same service as on many nodes, which take a place without asking again whether there is one. */
public final class UnsafeSignups {
    private UnsafeSignups() {}

    public static List<Signups> of(PortalTester portal) {
        return Stream.generate(() -> one(portal)).limit(16).toList();
    }

    private static Signups one(PortalTester portal) {
        return PlaceFeature.signups(new Context(portal), (em, seen, people) -> {
            em.flush();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            return em.createQuery("update signupOccasion o set o.taken = o.taken + :people where o.id = :id")
                            .setParameter("people", people)
                            .setParameter("id", seen.id())
                            .executeUpdate()
                    == 1;
        });
    }

    private record Context(PortalTester portal) implements PluginContext {
        @Override
        public String id() {
            return "signup";
        }

        @Override
        public void add(ExtensionPoint extension) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <S> void provide(Class<S> type, S service) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <S> S use(Class<S> type) {
            return portal.service(type);
        }

        @Override
        public <S> Optional<S> find(Class<S> type) {
            return Optional.of(portal.service(type));
        }

        @Override
        public <R extends Record> R settings(Class<R> type) {
            throw new UnsupportedOperationException();
        }
    }
}
