package org.weilu.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Persistence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

class MappingIT {
    private static final Instant OPENS = Instant.parse("2026-12-05T06:30:00.123Z");

    @OnEachDatabase
    void givesBackWhatWasWritten(TestDatabase database) {
        try (TestStore at = TestStore.with(database, "hall", Hall.class, Seat.class)) {
            String id = at.ids().next();
            at.store().write(em -> {
                em.persist(new Hall(id, "礼堂 𠮷", 20, OPENS));
                return null;
            });
            at.restart();
            Hall hall = at.store().read(em -> em.find(Hall.class, id));
            assertThat(hall.name()).isEqualTo("礼堂 𠮷");
            assertThat(hall.opens()).isEqualTo(OPENS);
            assertThat(hall.day()).isEqualTo(LocalDate.of(2026, 12, 5));
            assertThat(hall.time()).isEqualTo(LocalTime.of(14, 30));
            assertThat(hall.story()).hasSize(20_000);
            assertThat(hall.picture()).containsExactly(1, 2, 3);
            assertThat(hall.isOpen()).isTrue();
        }
    }

    @OnEachDatabase
    void findsByEachSort(TestDatabase database) {
        try (TestStore at = TestStore.with(database, "hall", Hall.class, Seat.class)) {
            at.store().write(em -> {
                em.persist(new Hall(at.ids().next(), "礼堂", 20, OPENS));
                return null;
            });
            String query = "SELECT h FROM hall_Hall h WHERE h.open = TRUE AND h.opens = :opens AND h.day = :day"
                    + " AND h.time = :time AND h.name LIKE '礼%'";
            List<Hall> found = at.store()
                    .read(em -> em.createQuery(query, Hall.class)
                            .setParameter("opens", OPENS)
                            .setParameter("day", LocalDate.of(2026, 12, 5))
                            .setParameter("time", LocalTime.of(14, 30))
                            .getResultList());
            assertThat(found).hasSize(1);
        }
    }

    @OnEachDatabase
    void lazyStaysLazy(TestDatabase database) {
        try (TestStore at = TestStore.with(database, "hall", Hall.class, Seat.class)) {
            String id = at.ids().next();
            at.store().write(em -> {
                Hall hall = new Hall(at.ids().next(), "礼堂", 20, OPENS);
                em.persist(hall);
                em.persist(new Seat(id, hall, "mei"));
                return null;
            });
            at.store().read(em -> {
                Seat seat = em.find(Seat.class, id);
                assertThat(Persistence.getPersistenceUtil().isLoaded(seat, "hall"))
                        .isFalse();
                assertThat(seat.hall().name()).isEqualTo("礼堂");
                assertThat(Persistence.getPersistenceUtil().isLoaded(seat, "hall"))
                        .isTrue();
                return null;
            });
        }
    }
}
