package org.weilu.community.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weilu.community.hold.Desk.owners;
import static org.weilu.community.hold.Desk.refused;
import static org.weilu.community.hold.Desk.tentative;
import static org.weilu.community.hold.Desk.time;
import static org.weilu.community.hold.Desk.wish;
import static org.weilu.community.hold.Desk.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.weilu.spi.community.Holds.Hold;
import org.weilu.spi.community.Holds.HoldWish;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

class HoldsIT {
    @OnEachDatabase
    void allowsTouchingEndsAndRefusesEveryOverlap(TestDatabase database) {
        Desk desk = Desk.on(database);
        desk.takes(wish("b/1", "a", "14:00-16:00"));
        for (String hours : List.of(
                "14:00-16:00",
                "13:00-17:00",
                "14:30-15:00",
                "13:00-14:01",
                "15:59-18:00",
                "14:00-15:00",
                "15:30-00:30")) {
            assertThat(desk.refuses(wish("b/2", "a", hours))).as(hours).containsExactly("b/1");
        }
        desk.takes(wish("b/3", "a", "13:00-14:00"));
        desk.takes(wish("b/4", "a", "16:00-17:00"));
        desk.takes(wish("b/5", "b", "14:00-16:00"));
    }

    @OnEachDatabase
    void refusesAcrossMidnight(TestDatabase database) {
        Desk desk = Desk.on(database);
        desk.takes(wish("b/1", "a", "22:00-02:00"));
        Interval early = new Interval(Instant.parse("2026-12-06T01:00:00Z"), Instant.parse("2026-12-06T03:00:00Z"));
        Interval later = new Interval(Instant.parse("2026-12-06T02:00:00Z"), Instant.parse("2026-12-06T03:00:00Z"));
        assertThat(desk.refuses(wish("b/2", Set.of("a"), early))).containsExactly("b/1");
        desk.takes(wish("b/2", Set.of("a"), later));
    }

    @OnEachDatabase
    void tellsTheTwoHoursApartWhereTheClockIsSetBack(TestDatabase database) {
        Desk desk = Desk.on(database);
        var first = LocalDateTime.parse("2026-10-25T02:00").atZone(ZoneId.of("Europe/Berlin"));
        var second = first.withLaterOffsetAtOverlap();
        desk.takes(wish("b/1", Set.of("a"), hourFrom(first.toInstant())));
        desk.takes(wish("b/2", Set.of("a"), hourFrom(second.toInstant())));
        Interval both = new Interval(first.toInstant(), second.plusHours(1).toInstant());
        assertThat(desk.refuses(wish("b/3", Set.of("a"), both))).containsExactly("b/1", "b/2");
    }

    private static Interval hourFrom(Instant starts) {
        return new Interval(starts, starts.plus(Duration.ofHours(1)));
    }

    @OnEachDatabase
    void layoutsClashWhereTheyShareACell(TestDatabase database) {
        Desk desk = Desk.on(database);
        desk.takes(wish("b/1", Set.of("a", "b"), time("14:00-16:00")));
        assertThat(desk.refuses(wish("b/2", Set.of("b", "c"), time("15:00-17:00"))))
                .containsExactly("b/1");
        desk.takes(wish("b/3", Set.of("c", "d"), time("15:00-17:00")));
        assertThat(desk.refuses(wish("b/4", Set.of("a", "b", "c", "d"), time("15:30-15:45"))))
                .containsExactly("b/1", "b/3");
    }

    @OnEachDatabase
    void countsMarginsExceptBetweenEqualSetUps(TestDatabase database) {
        Desk desk = Desk.on(database);
        desk.takes(with(wish("b/1", "a", "14:00-16:00"), 15, 30, "rows"));
        assertThat(desk.refuses(wish("b/2", "a", "16:29-17:00"))).containsExactly("b/1");
        assertThat(desk.refuses(wish("b/2", "a", "13:00-13:46"))).containsExactly("b/1");
        assertThat(desk.refuses(with(wish("b/2", "a", "16:40-17:00"), 15, 0, "ring")))
                .as("margins add up")
                .containsExactly("b/1");
        assertThat(desk.refuses(with(wish("b/2", "a", "15:59-17:00"), 15, 30, "rows")))
                .as("the time itself is never shared")
                .containsExactly("b/1");
        desk.takes(with(wish("b/2", "a", "16:00-17:00"), 15, 30, "rows"));
        desk.takes(with(wish("b/3", "a", "13:15-13:45"), 0, 0, ""));
        desk.takes(with(wish("b/4", "a", "17:45-18:00"), 15, 0, "ring"));
    }

    @OnEachDatabase
    void emptySetUpsAreNotEqual(TestDatabase database) {
        Desk desk = Desk.on(database);
        desk.takes(with(wish("b/1", "a", "14:00-16:00"), 0, 30, ""));
        assertThat(desk.refuses(with(wish("b/2", "a", "16:00-17:00"), 0, 0, "")))
                .containsExactly("b/1");
    }

    @OnEachDatabase
    void tentativeIsShownUntilItExpiresAndExcludesNothing(TestDatabase database) {
        Desk desk = Desk.on(database);
        Instant expires = desk.at.clock().instant().plus(Duration.ofHours(1));
        desk.takes(tentative(wish("b/1", "a", "14:00-16:00"), expires));
        desk.takes(tentative(wish("b/2", "a", "14:00-16:00"), null));
        desk.takes(wish("b/3", "a", "14:00-16:00"));
        desk.takes(tentative(wish("b/4", "a", "15:00-17:00"), expires));
        Interval day = time("00:00-23:59");
        assertThat(owners(desk.holds.on(Set.of("a"), day))).containsExactlyInAnyOrder("b/1", "b/2", "b/3", "b/4");
        assertThat(desk.holds.free(Set.of("a"), time("13:00-18:00")))
                .containsExactly(time("13:00-14:00"), time("16:00-18:00"));

        desk.at.clock().advance(Duration.ofHours(1));
        assertThat(owners(desk.holds.on(Set.of("a"), day))).containsExactlyInAnyOrder("b/2", "b/3");
        assertThat(desk.holds.of("b/1")).isEmpty();
        assertThat(owners(desk.holds.of("b/2"))).containsExactly("b/2");
    }

    @OnEachDatabase
    void sweepsWhatExpiredAndNothingElse(TestDatabase database) {
        Desk desk = Desk.on(database);
        Instant start = desk.at.clock().instant();
        desk.takes(tentative(wish("b/1", "a", "14:00-16:00"), start.plusSeconds(60)));
        desk.takes(tentative(wish("b/2", "a", "14:00-16:00"), null));
        HoldWish firm = wish("b/3", "a", "14:00-16:00");
        desk.takes(firm);
        desk.at.clock().advance(Duration.ofDays(2));
        desk.holds.sweep(Duration.ofDays(1));
        desk.at.clock().set(start);
        assertThat(owners(desk.holds.on(Set.of("a"), time("00:00-23:59")))).containsExactlyInAnyOrder("b/2", "b/3");
    }

    @OnEachDatabase
    void takesManyIntervalsAllOrNone(TestDatabase database) {
        Desk desk = Desk.on(database);
        Interval[] weekly = IntStream.range(0, 16)
                .mapToObj(week -> Duration.ofDays(7L * week))
                .map(shift -> new Interval(
                        time("09:00-10:30").starts().plus(shift),
                        time("09:00-10:30").ends().plus(shift)))
                .toArray(Interval[]::new);
        desk.takes(wish("b/1", Set.of("b"), weekly[11]));
        HoldWish term = wish("course/1", Set.of("a", "b"), weekly);
        assertThat(desk.refuses(term)).containsExactly("b/1");
        assertThat(desk.holds.of("course/1")).isEmpty();
        assertThat(desk.holds.free(Set.of("a"), weekly[0])).containsExactly(weekly[0]);

        desk.holds.release("b/1");
        desk.takes(term);
        assertThat(desk.holds.of("course/1").getFirst().wish()).isEqualTo(term);
        assertThat(desk.refuses(wish("b/2", Set.of("a"), weekly[15]))).containsExactly("course/1");
    }

    @OnEachDatabase
    void findsALongHoldFromItsMiddle(TestDatabase database) {
        Desk desk = Desk.on(database);
        Instant starts = Instant.parse("2026-01-01T00:00:00Z");
        HoldWish closed = wish("closure/1", Set.of("a", "b"), new Interval(starts, starts.plus(Duration.ofDays(365))));
        desk.takes(closed);
        assertThat(desk.refuses(wish("b/1", "a", "14:00-16:00"))).containsExactly("closure/1");
        assertThat(desk.holds.on(Set.of("b"), time("14:00-16:00")))
                .extracting(Hold::wish)
                .containsExactly(closed);
        assertThat(desk.holds.free(Set.of("a", "b"), time("14:00-16:00"))).isEmpty();
    }

    @OnEachDatabase
    void givesBackWhatWasTakenByFirstStart(TestDatabase database) {
        Desk desk = Desk.on(database);
        HoldWish later = with(wish("b/1", Set.of("a", "b"), time("14:00-16:00")), 10, 20, "rows");
        HoldWish sooner = tentative(
                wish("b/1", "c", "09:00-10:00"), desk.at.clock().instant().plusSeconds(600));
        Hold one = desk.takes(later);
        Hold other = desk.takes(sooner);
        assertThat(desk.holds.of("b/1")).containsExactly(other, one);
        desk.holds.release("b/1");
        assertThat(desk.holds.of("b/1")).isEmpty();
        desk.takes(later);
    }

    @OnEachDatabase
    void movesOverItsOwnTimeAndStaysWhereItIsOnAClash(TestDatabase database) {
        Desk desk = Desk.on(database);
        desk.takes(wish("b/1", "a", "14:00-16:00"));
        desk.takes(wish("b/2", "a", "17:00-18:00"));
        assertThat(desk.refuses(wish("b/1", "a", "15:00-17:00"))).containsExactly("b/1");
        assertThat(refused(desk.holds.replace(wish("b/1", "a", "15:00-17:30")))).containsExactly("b/2");
        assertThat(desk.holds.of("b/1").getFirst().wish()).isEqualTo(wish("b/1", "a", "14:00-16:00"));

        desk.holds.replace(wish("b/1", "a", "15:00-17:00"));
        assertThat(desk.holds.of("b/1")).extracting(Hold::wish).containsExactly(wish("b/1", "a", "15:00-17:00"));
    }

    @OnEachDatabase
    void previewSaysWhatWouldBeHeldAndLeavesNothing(TestDatabase database) {
        Desk desk = Desk.on(database);
        desk.takes(wish("b/1", "a", "14:00-16:00"));
        var preview =
                desk.at.store().preview(em -> desk.holds.replace(wish("b/1", Set.of("a", "new"), time("22:00-02:00"))));
        assertThat(preview.effects("hold"))
                .extracting(effect -> effect.words())
                .containsExactly("− 由 b/1 · 2026-12-05 14:00–16:00", "+ 由 b/1 · 2026-12-05 22:00–2026-12-06 02:00");
        assertThat(desk.holds.free(Set.of("a", "new"), time("14:00-16:00"))).isEmpty();
    }

    @OnEachDatabase
    void knowsAResourceOnce(TestDatabase database) {
        Desk desk = Desk.on(database);
        desk.holds.resource("cell:1");
        desk.holds.resource("cell:1");
        desk.takes(wish("b/1", "cell:1", "14:00-16:00"));
    }
}
