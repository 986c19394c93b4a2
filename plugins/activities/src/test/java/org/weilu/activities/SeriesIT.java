package org.weilu.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.Occurrence;
import org.weilu.activities.activity.SeriesBook;
import org.weilu.activities.activity.SeriesEdit;
import org.weilu.activities.series.Moves;
import org.weilu.activities.series.Plan;
import org.weilu.activities.series.Planned;
import org.weilu.activities.series.Recurrence;
import org.weilu.activities.series.Series;
import org.weilu.activities.series.Series.OffDay;
import org.weilu.activities.series.Step;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Outcome;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.Notices;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;
import org.weilu.testkit.PortalTester;

final class SeriesIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String TABLE = """
            date,name,work,of
            2027-01-01,元旦,off,
            2027-02-06,春节,off,
            2027-02-07,春节,off,2027-02-06
            2027-02-20,春节,work,2027-02-06
            """;
    private static final Map<TestDatabase, PortalTester> PORTALS = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @AfterAll
    static void close() {
        PORTALS.values().forEach(PortalTester::close);
        PORTALS.clear();
    }

    static Series saturdays(int count, OffDay holidays, OffDay workdays) {
        return new Series(
                "",
                Recurrence.read("FREQ=WEEKLY;BYDAY=SA;COUNT=" + count).orElseThrow(),
                LocalDate.of(2026, 12, 5),
                null,
                LocalTime.of(14, 0),
                Duration.ofMinutes(90),
                holidays,
                workdays,
                Set.of(),
                Set.of(),
                Set.of());
    }

    @OnEachDatabase
    void aClassOfTwelveWeeksMeetsAHolidayAndAWorkingWeekend(TestDatabase database) {
        World world = new World(database, TABLE);
        Activity made = world.make(saturdays(12, OffDay.SKIP, OffDay.ASK));
        List<Occurrence> dates = world.live(made);
        assertThat(dates).hasSize(10);
        assertThat(dates).noneMatch(date -> LocalDate.of(2027, 2, 6).equals(date.slot()));
        assertThat(dates.getFirst().starts()).isEqualTo(Instant.parse("2026-12-05T06:00:00Z"));
        assertThat(world.book.waiting(world.leader, made.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.planned().slot()).isEqualTo(LocalDate.of(2027, 2, 20)));

        Outcome<List<Step>> decided = world.book.change(
                world.leader, new SeriesEdit.Decide(made.id(), made.version(), LocalDate.of(2027, 2, 20), true));
        assertThat(decided.orThrow())
                .singleElement()
                .satisfies(step -> assertThat(step.kind()).isEqualTo(Step.Kind.ADD));
        List<Occurrence> after = world.live(made);
        assertThat(after).hasSize(11).containsAll(dates);
        assertThat(world.book.waiting(world.leader, made.id())).isEmpty();
        Visitor other = world.portal.visitor(world.portal.person("other" + NUMBER.incrementAndGet()));
        assertThat(code(world.book.look(other, new SeriesEdit.Decide(made.id(), 1, LocalDate.of(2027, 2, 20), false))))
                .isEqualTo("forbidden");
    }

    @OnEachDatabase
    void movesThisAndFollowingAndAsksAgain(TestDatabase database) {
        World world = new World(database, TABLE);
        Activity made = world.make(saturdays(8, OffDay.KEEP, OffDay.KEEP));
        List<Occurrence> before = world.live(made);
        Party third = world.signUp(before.get(2));
        Party fifth = world.signUp(before.get(4));
        Series later = new Moves(world.book.of(world.leader, made.id()), world.portal.service(Almanac.class))
                .following(slot(before.get(3)), LocalDateTime.of(2026, 12, 27, 10, 0), Duration.ofMinutes(60))
                .orElseThrow();
        SeriesEdit edit = new SeriesEdit.Follow(made.id(), made.version(), slot(before.get(3)), later);

        List<Step> seen = world.book.look(world.leader, edit).orThrow();
        assertThat(world.live(made)).as("only looked").isEqualTo(before);
        assertThat(seen)
                .filteredOn(step -> step.people() > 0)
                .singleElement()
                .satisfies(step -> assertThat(step.kind()).isEqualTo(Step.Kind.MOVE));
        assertThat(world.book.change(world.leader, edit).orThrow()).hasSameSizeAs(seen);

        List<Occurrence> after = world.live(made);
        assertThat(after)
                .extracting(Occurrence::id)
                .isEqualTo(before.stream().map(Occurrence::id).toList());
        assertThat(after.subList(0, 3)).isEqualTo(before.subList(0, 3));
        assertThat(after.subList(3, 8)).allSatisfy(date -> {
            assertThat(date.changes()).isEqualTo(1);
            assertThat(date.starts().atZone(ZONE).getDayOfWeek()).isEqualTo(java.time.DayOfWeek.SUNDAY);
        });
        assertThat(world.party(third).askedAgain()).isNull();
        assertThat(world.party(fifth).askedAgain()).isNotNull();
        assertThat(world.party(fifth).status()).isEqualTo(Party.Status.CONFIRMED);
        assertThat(code(world.book.change(world.leader, edit))).isEqualTo("changed");
    }

    @OnEachDatabase
    void movesOneByItselfAndShortensTheRest(TestDatabase database) {
        World world = new World(database, TABLE);
        Activity made = world.make(saturdays(5, OffDay.KEEP, OffDay.KEEP));
        List<Occurrence> before = world.live(made);
        Instant evening = before.get(1).starts().plus(Duration.ofHours(5));
        world.book
                .change(
                        world.leader,
                        new SeriesEdit.MoveOne(
                                made.id(), made.version(), before.get(1).id(), evening, evening.plusSeconds(3600)))
                .orThrow();
        Party last = world.signUp(before.get(4));
        Activity now = world.activities.find(world.leader, made.id()).orElseThrow();
        List<Step> steps = world.book
                .change(
                        world.leader,
                        new SeriesEdit.Follow(made.id(), now.version(), null, saturdays(3, OffDay.KEEP, OffDay.KEEP)))
                .orThrow();
        assertThat(steps)
                .extracting(Step::kind)
                .containsExactly(Step.Kind.KEEP, Step.Kind.KEEP, Step.Kind.KEEP, Step.Kind.DROP, Step.Kind.DROP);
        List<Occurrence> after = world.live(made);
        assertThat(after)
                .extracting(Occurrence::id)
                .containsExactlyInAnyOrder(
                        before.get(0).id(), before.get(1).id(), before.get(2).id());
        assertThat(after).anySatisfy(date -> assertThat(date.starts()).isEqualTo(evening));
        Dated gone =
                world.activities.occurrence(world.leader, before.get(4).id()).orElseThrow();
        assertThat(gone.occurrence().cancelled()).as("cancelled, not deleted").isTrue();
        assertThat(gone.occurrence().changes()).isPositive();
        assertThat(world.party(last).occasion().cancelled()).isTrue();
    }

    @OnEachDatabase
    void aNewHolidayTableMovesNobody(TestDatabase database) {
        World world = new World(database, TABLE);
        Activity made = world.make(saturdays(12, OffDay.SKIP, OffDay.ASK));
        List<Occurrence> before = world.live(made);
        Party party = world.signUp(before.get(5));
        String more = TABLE + "2027-01-09,腊八节,off,\n2027-01-16,大寒节,off,\n";
        assertThat(before.get(5).slot()).isEqualTo(LocalDate.of(2027, 1, 9));
        world.holidays(more);
        world.book.follow();

        List<Occurrence> after = world.live(made);
        assertThat(after).hasSize(before.size() - 1).contains(before.get(5));
        assertThat(after).extracting(Occurrence::slot).doesNotContain(LocalDate.of(2027, 1, 16));
        assertThat(world.party(party).askedAgain()).isNull();
        assertThat(world.book.waiting(world.leader, made.id()))
                .extracting(one -> one.planned().slot(), SeriesBook.Waiting::people)
                .contains(org.assertj.core.groups.Tuple.tuple(LocalDate.of(2027, 1, 9), 1));
        assertThat(world.portal
                        .service(Notices.class)
                        .list(world.portal.itself(), Set.of(Notice.State.values()), Slice.first(100))
                        .items())
                .anyMatch(notice -> notice.kind().equals("activities.ask")
                        && notice.subject().endsWith(made.id()));

        world.holidays(TABLE);
        world.book.follow();
        assertThat(world.live(made)).hasSize(before.size()).containsAll(after);
    }

    @OnEachDatabase
    void theMoonGivesTheDaysThatAreKnown(TestDatabase database) {
        Plan plan = new Plan(new World(database, TABLE).portal.service(Almanac.class), ZONE);
        assertThat(days(plan, "MOON=1;DAY=15", "2025-01-01", "2026-01-01")).containsExactly("2025-02-12");
        assertThat(days(plan, "MOON=5;DAY=5", "2028-01-01", "2029-01-01")).containsExactly("2028-05-28");
        assertThat(days(plan, "MOON=5;DAY=5;LEAP=BOTH", "2028-01-01", "2029-01-01"))
                .containsExactly("2028-05-28", "2028-06-27");
        assertThat(days(plan, "MOON=5;DAY=5;LEAP=LEAP", "2027-01-01", "2029-01-01"))
                .containsExactly("2027-06-09", "2028-06-27");
        assertThat(days(plan, "MOON=12;DAY=8", "2023-01-01", "2024-01-01")).isEmpty();
        assertThat(days(plan, "MOON=12;DAY=LAST", "2024-01-01", "2027-12-31"))
                .containsExactly("2024-02-09", "2025-01-28", "2026-02-16", "2027-02-05");
        assertThat(days(plan, "MOON=12;DAY=30", "2024-01-01", "2026-12-31")).containsExactly("2024-02-09");
        assertThat(days(plan, "MOON=ALL;DAY=1;COUNT=3", "2026-12-01", "2028-01-01"))
                .containsExactly("2026-12-09", "2027-01-08", "2027-02-06");
    }

    private static List<String> days(Plan plan, String rule, String first, String before) {
        Series series = new Series(
                "",
                Recurrence.read(rule).orElseThrow(),
                LocalDate.parse(first),
                null,
                LocalTime.of(19, 0),
                Duration.ofHours(2),
                OffDay.KEEP,
                OffDay.KEEP,
                Set.of(),
                Set.of(),
                Set.of());
        return plan.of(series, LocalDate.parse(before)).stream()
                .map(Planned::slot)
                .map(LocalDate::toString)
                .toList();
    }

    private static LocalDate slot(Occurrence date) {
        return Objects.requireNonNull(date.slot());
    }

    private static String code(Outcome<?> outcome) {
        return outcome.refusals().getFirst().code();
    }

    /** A portal with a holiday table, and a leader of their own for each story. */
    private static final class World {
        private final PortalTester portal;
        private final Activities activities;
        private final SeriesBook book;
        private final Visitor leader;

        World(TestDatabase database, String table) {
            portal = PORTALS.computeIfAbsent(database, PortalTester::withPlugins);
            activities = portal.service(Activities.class);
            book = portal.service(SeriesBook.class);
            leader = portal.visitor(portal.person("host" + NUMBER.incrementAndGet(), "leader"));
            holidays(table);
        }

        void holidays(String table) {
            portal.service(Almanac.class)
                    .importHolidays(portal.itself(), new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                    .orThrow();
        }

        Activity make(Series series) {
            Activity made = book.create(leader, Drafts.of("写字班"), series).orThrow();
            return activities.find(leader, made.id()).orElseThrow();
        }

        List<Occurrence> live(Activity activity) {
            return activities.dates(leader, activity).stream()
                    .map(Dated::occurrence)
                    .filter(date -> !date.cancelled())
                    .toList();
        }

        Party signUp(Occurrence date) {
            Visitor who = portal.visitor(portal.person("pupil" + NUMBER.incrementAndGet()));
            return portal.service(Signups.class)
                    .signUp(who, date.id(), List.of())
                    .orThrow();
        }

        Party party(Party party) {
            return portal.service(Signups.class)
                    .party(portal.itself(), party.id())
                    .orElseThrow();
        }
    }
}
