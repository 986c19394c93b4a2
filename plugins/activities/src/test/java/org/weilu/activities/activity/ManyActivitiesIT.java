package org.weilu.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.weilu.activities.Drafts;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.Brands;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Events;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;
import org.weilu.testkit.PortalTester;

/** A thousand activities cost a list no more questions than ten. */
final class ManyActivitiesIT {
    private static final int MANY = 1000;
    private static final Set<String> QUESTIONS = Set.of("createQuery", "find", "createNativeQuery", "occasions");
    private final AtomicInteger asked = new AtomicInteger();

    @OnEachDatabase
    void listsThemWithAFewQuestions(TestDatabase database) {
        try (PortalTester portal = PortalTester.withPlugins(database)) {
            fill(portal);
            JpaActivities activities = new JpaActivities(tools(portal), new Rooms(null));
            Visitor who = portal.stranger();
            Instant now = portal.clock().instant();

            assertThat(questions(() -> activities.list(who, ActivityFilter.all().from(now), Slice.first(100))))
                    .isLessThanOrEqualTo(4);
            assertThat(activities
                            .list(who, ActivityFilter.all().from(now), Slice.first(100))
                            .total())
                    .isEqualTo(MANY);
            Instant month = now.plus(Duration.ofDays(30));
            assertThat(questions(() ->
                            activities.list(who, ActivityFilter.all().from(now).to(month), Slice.first(100))))
                    .isLessThanOrEqualTo(4);
            assertThat(questions(() -> activities.kinds(who))).isEqualTo(1);
        }
    }

    private int questions(Runnable work) {
        asked.set(0);
        work.run();
        assertThat(asked.get()).as("it asks at all").isPositive();
        return asked.get();
    }

    private static void fill(PortalTester portal) {
        Instant start = portal.clock().instant().plus(Duration.ofHours(1));
        Ids ids = portal.service(Ids.class);
        ActivityDraft draft = Drafts.of("茶", "2026-12-05T06:00:00Z");
        portal.service(Store.class).write(em -> {
            for (int i = 0; i < MANY; i++) {
                ActivityRow row = new ActivityRow(ids.next(), "main", "many-" + i, start);
                row.become(draft, "leader");
                em.persist(row);
                Instant from = start.plus(Duration.ofHours(i));
                em.persist(new OccurrenceRow(ids.next(), row, from, from.plusSeconds(3600)));
            }
            return true;
        });
    }

    private Tools tools(PortalTester portal) {
        return new Tools(
                countingStore(portal.service(Store.class)),
                portal.service(Changes.class),
                portal.service(Events.class),
                portal.service(Ids.class),
                portal.service(Clock.class),
                portal.service(Access.class),
                portal.service(Audit.class),
                portal.service(Almanac.class),
                portal.service(Brands.class),
                counting(Signups.class, portal.service(Signups.class)));
    }

    private <T> T counting(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    if (QUESTIONS.contains(method.getName())) {
                        asked.incrementAndGet();
                    }
                    try {
                        return method.invoke(real, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** A store whose readers ask through a counter. */
    @SuppressWarnings(
            "unchecked") // what a read takes is a function of its entity manager, what is remembered with a key
    private Store countingStore(Store real) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, values) -> {
                    if (method.getName().equals("remember")) {
                        BiFunction<EntityManager, Object, Object> read =
                                (BiFunction<EntityManager, Object, Object>) values[2];
                        Function<Object, Object> asks =
                                key -> real.read(em -> read.apply(counting(EntityManager.class, em), key));
                        return asks;
                    }
                    if (!method.getName().equals("read")) {
                        throw new AssertionError("a list only reads");
                    }
                    Function<EntityManager, Object> work = (Function<EntityManager, Object>) values[0];
                    return real.read(em -> work.apply(counting(EntityManager.class, em)));
                });
    }
}
