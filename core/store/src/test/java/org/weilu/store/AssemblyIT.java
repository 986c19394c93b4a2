package org.weilu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.store.Entities;

class AssemblyIT {
    @Entity(name = "torn_Thing")
    @Table(name = "torn_thing")
    static class TornThing {
        @Id
        @Nullable
        String id;
    }

    @Entity(name = "unmapped_Elsewhere")
    @Table(name = "unmapped_elsewhere")
    static class Elsewhere {
        @Id
        @Nullable
        String id;
    }

    /** Refers to an entity that its plugin forgot to declare. */
    @Entity(name = "unmapped_Thing")
    @Table(name = "unmapped_thing")
    static class UnmappedThing {
        @Id
        @Nullable
        String id;

        @ManyToOne
        @Nullable
        Elsewhere elsewhere;
    }

    /** A column that its table does not have. */
    @Entity(name = "narrow_Thing")
    @Table(name = "narrow_thing")
    static class NarrowThing {
        @Id
        @Nullable
        String id;

        @Nullable
        String colour;
    }

    @OnEachDatabase
    void leavesOutByNameWhatDoesNotFit(TestDatabase database) {
        ListExtensions extensions = new ListExtensions()
                .add("torn", Entities.of(TornThing.class))
                .add("unmapped", Entities.of(UnmappedThing.class))
                .add("narrow", Entities.of(NarrowThing.class))
                .add("hall", Entities.of(Hall.class), Entities.of(Seat.class));
        Map<String, String> leftOut = new LinkedHashMap<>();
        TestClock clock = TestClock.at("2026-12-01T08:00:00Z");
        try (JpaStore store = new JpaStore(database.fresh(), clock)) {
            store.open(extensions, (plugin, reason) -> {
                leftOut.put(plugin, reason);
                return List.of(plugin);
            });
            assertThat(leftOut).containsOnlyKeys("torn", "unmapped", "narrow");
            assertThat(leftOut.get("torn")).containsIgnoringCase("no_such_type");
            assertThat(leftOut.get("unmapped")).contains("UnmappedThing");
            assertThat(leftOut.get("narrow")).containsIgnoringCase("colour");
            store.write(em -> {
                em.persist(new Hall("h1", "礼堂", 1, Instant.EPOCH));
                return null;
            });
            assertThat(store.<Hall>read(em -> em.find(Hall.class, "h1")).name()).isEqualTo("礼堂");
            assertThat(store.health().check().healthy()).isTrue();
        }
    }

    @OnEachDatabase
    void dependentsGoWithIt(TestDatabase database) {
        ListExtensions extensions = new ListExtensions()
                .add("torn", Entities.of(TornThing.class))
                .add("hall", Entities.of(Hall.class, Seat.class));
        try (JpaStore store = new JpaStore(database.fresh(), TestClock.at("2026-12-01T08:00:00Z"))) {
            store.open(extensions, (plugin, reason) -> List.of("torn", "hall"));
            assertThatThrownBy(() -> store.read(
                            em -> em.createQuery("SELECT h FROM hall_Hall h").getResultList()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
