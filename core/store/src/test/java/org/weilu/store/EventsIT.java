package org.weilu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.weilu.spi.store.Entities;
import org.weilu.spi.store.Follower;
import org.weilu.spi.store.Subscriber;

class EventsIT {
    record HallOpened(String hall, Instant when) {}

    record HallClosed(String hall) {}

    private record Told(Consumer<HallOpened> what) implements Subscriber<HallOpened> {
        @Override
        public Class<HallOpened> subscribesTo() {
            return HallOpened.class;
        }

        @Override
        public void on(HallOpened event) {
            what.accept(event);
        }
    }

    private record Heard(String name, Consumer<HallOpened> what) implements Follower<HallOpened> {
        @Override
        public Class<HallOpened> follows() {
            return HallOpened.class;
        }

        @Override
        public void on(HallOpened event) {
            what.accept(event);
        }
    }

    private static ListExtensions hall() {
        return new ListExtensions().add("hall", Entities.of(Hall.class, Seat.class));
    }

    private static void publish(TestStore at, String hall) {
        at.store().write(em -> {
            at.events().publish(new HallOpened(hall, at.clock().instant()));
            at.events().publish(new HallClosed(hall));
            return null;
        });
    }

    @OnEachDatabase
    void aSubscriberIsInTheTransaction(TestDatabase database) {
        ListExtensions extensions = hall().add("board", new Told(event -> {
            throw new IllegalStateException("no " + event.hall());
        }));
        try (TestStore at = TestStore.with(database, extensions)) {
            assertThatThrownBy(() -> at.store().write(em -> {
                        em.persist(new Hall("h1", "礼堂", 1, at.clock().instant()));
                        at.events().publish(new HallOpened("h1", at.clock().instant()));
                        return null;
                    }))
                    .hasMessage("no h1");
            assertThat(at.store().<Hall>read(em -> em.find(Hall.class, "h1"))).isNull();
        }
    }

    @OnEachDatabase
    void aFollowerHearsEachInOrderThoughItFailsAndRestarts(TestDatabase database) {
        List<String> heard = new CopyOnWriteArrayList<>();
        AtomicInteger calls = new AtomicInteger();
        Heard follower = new Heard("board.halls", event -> {
            if (calls.incrementAndGet() % 4 == 2) {
                throw new IllegalStateException("not now");
            }
            heard.add(event.hall());
        });
        try (TestStore at = TestStore.with(database, hall().add("board", follower))) {
            publish(at, "1");
            publish(at, "2");
            at.restart();
            publish(at, "3");
            publish(at, "4");
            Eventually.holds(Duration.ofSeconds(20), () -> assertThat(heard).containsExactly("1", "2", "3", "4"));
        }
    }

    @OnEachDatabase
    void waitsForAPluginThatIsSwitchedOffAndHoldsUpNobodyElse(TestDatabase database) {
        List<String> waiting = new CopyOnWriteArrayList<>();
        List<String> other = new CopyOnWriteArrayList<>();
        ListExtensions extensions = hall().add("board", new Heard("board.halls", event -> waiting.add(event.hall())))
                .add("feed", new Heard("feed.halls", event -> other.add(event.hall())));
        try (TestStore at = TestStore.with(database, extensions)) {
            extensions.enable("board", false);
            publish(at, "1");
            Eventually.holds(Duration.ofSeconds(10), () -> assertThat(other).containsExactly("1"));
            assertThat(waiting).isEmpty();
            extensions.enable("board", true);
            publish(at, "2");
            Eventually.holds(Duration.ofSeconds(10), () -> assertThat(waiting).containsExactly("1", "2"));
        }
    }

    @OnEachDatabase
    void writesNothingThatNobodyFollows(TestDatabase database) {
        try (TestStore at = TestStore.with(database, hall())) {
            publish(at, "1");
            Number rows = at.store().read(em -> (Number)
                    em.createNativeQuery("SELECT COUNT(*) FROM event_log").getSingleResult());
            assertThat(rows.intValue()).isZero();
        }
    }
}
