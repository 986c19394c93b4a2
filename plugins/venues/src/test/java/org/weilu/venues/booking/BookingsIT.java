package org.weilu.venues.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Person;
import org.weilu.spi.neighbour.Spaces;
import org.weilu.spi.neighbour.Spaces.Space;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.store.Store;
import org.weilu.store.ListExtensions;
import org.weilu.testkit.PortalTester;
import org.weilu.venues.House;
import org.weilu.venues.api.Alternative;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.BookingRule;
import org.weilu.venues.api.BookingWish;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Venue.Approval;
import org.weilu.venues.rule.HouseRules;

class BookingsIT {
    private static PortalTester portal;

    @BeforeAll
    static void open() {
        portal = PortalTester.withPlugins();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static House house(String slug) {
        return House.in(portal, slug, Approval.MANAGER, "08:00-22:00");
    }

    private static String code(Outcome<?> outcome) {
        return outcome.isDone() ? "done" : outcome.refusals().getFirst().code();
    }

    private static Status status(House house, Booking booking) {
        return house.bookings().find(house.manager, booking.id()).orElseThrow().status();
    }

    @Test
    void givesWhatTouchesAndRefusesWhatOverlaps() {
        House house = house("overlaps");
        house.given("ab", "10:00-12:00");
        assertThat(code(house.ask(house.neighbour, "ab", "12:00-13:00")))
                .as("touches")
                .isEqualTo("done");
        assertThat(code(house.ask(house.neighbour, "ab", "09:00-10:00")))
                .as("touches")
                .isEqualTo("done");
        assertThat(code(house.ask(house.neighbour, "ab", "10:00-12:00")))
                .as("equals")
                .isEqualTo("overlap");
        assertThat(code(house.ask(house.neighbour, "ab", "09:00-13:00")))
                .as("encloses")
                .isEqualTo("overlap");
        assertThat(code(house.ask(house.neighbour, "ab", "10:30-11:00")))
                .as("within")
                .isEqualTo("overlap");
        assertThat(code(house.ask(house.neighbour, "bc", "11:00-14:00")))
                .as("shares b")
                .isEqualTo("overlap");
        assertThat(code(house.ask(house.neighbour, "bc", "12:00-13:00")))
                .as("no time to change over")
                .isEqualTo("overlap");
        assertThat(code(house.ask(house.neighbour, "bc", "12:15-13:00"))).isEqualTo("done");
        assertThat(code(house.ask(house.neighbour, "bc", "08:45-09:45"))).isEqualTo("done");
    }

    @Test
    void refusesAcrossMidnight() {
        House house = House.in(portal, "midnight", Approval.MANAGER);
        house.given("abc", "22:00-02:00");
        assertThat(code(house.ask(house.neighbour, "a", "23:30-00:30"))).isEqualTo("overlap");
        assertThat(code(house.ask(house.neighbour, "abc", "21:00-22:00"))).isEqualTo("done");
    }

    @Test
    void saysWhatIsFreeInstead() {
        House house = house("instead");
        house.given("ab", "10:00-12:00");
        Outcome<Booking> no = house.ask(house.neighbour, "ab", "11:00-13:00");
        List<Alternative> instead = FormTimes.alternatives(no.refusals());
        assertThat(instead)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.seats()).isGreaterThanOrEqualTo(24));
        assertThat(instead.getFirst().layoutSlug()).isEqualTo("ab");
        assertThat(instead.getFirst().starts()).isEqualTo(House.at("2026-12-05T12:00"));
        instead.forEach(one -> assertThat(code(house.bookings()
                        .ask(
                                house.neighbour,
                                new Asking(one.venue(), one.layout(), one.starts(), one.ends(), "换个地方", 0, false))))
                .as(one.toString())
                .isEqualTo("done"));
        assertThat(no.refusals().getFirst().words()).doesNotContain("读书会");
    }

    @Test
    void keepsTheHousesRules() {
        House house = house("rules");
        assertThat(code(house.ask(house.resident, "ab", "07:00-09:00"))).isEqualTo("closed");
        assertThat(code(house.ask(house.resident, "ab", "21:00-23:00"))).isEqualTo("closed");
        assertThat(code(house.ask(house.resident, "ab", "09:00-18:00"))).isEqualTo("limit");
        assertThat(code(house.ask(house.resident, "ab", "09:10-10:00"))).isEqualTo("invalid");
        assertThat(code(house.ask(house.resident, "zz", "09:00-10:00"))).isEqualTo("invalid");
        assertThat(code(house.ask(portal.stranger(), "ab", "09:00-10:00"))).isEqualTo("unauthenticated");
        assertThat(code(ask(house, "ab", "2026-11-30T09:00", "2026-11-30T10:00", "读书", 0)))
                .as("past")
                .isEqualTo("invalid");
        assertThat(code(ask(house, "ab", "2027-01-05T09:00", "2027-01-05T10:00", "读书", 0)))
                .as("too far ahead")
                .isEqualTo("limit");
        assertThat(code(ask(house, "ab", "2026-12-06T10:00", "2026-12-06T09:00", "读书", 0)))
                .as("ends first")
                .isEqualTo("invalid");
        assertThat(code(ask(house, "ab", "2026-12-06T09:00", "2026-12-06T10:00", " ", 0)))
                .isEqualTo("invalid");
        assertThat(code(ask(house, "a", "2026-12-06T09:00", "2026-12-06T10:00", "读书", 9)))
                .as("more than it seats")
                .isEqualTo("invalid");
        assertThat(house.ask(house.resident, "ab", "21:00-23:00").refusals().getFirst())
                .satisfies(no -> {
                    assertThat(no.words()).contains("08:00–22:00");
                    assertThat(no.wayOn()).isNotNull();
                });
    }

    private static Outcome<Booking> ask(
            House house, String layout, String starts, String ends, String purpose, int people) {
        return house.bookings()
                .ask(
                        house.resident,
                        new Asking(house.venue.id(), layout, House.at(starts), House.at(ends), purpose, people, false));
    }

    @Test
    void letsOnlyManagersOfTheHouseDecide() {
        House house = house("managers");
        House other = house("others");
        Booking asked = house.asked("ab", "10:00-12:00");
        Visitor here = portal.visitor(portal.person("only-here", Scope.entry("venue", house.venue.id()), "manager"));
        Visitor there = portal.visitor(portal.person("only-there", Scope.entry("venue", other.venue.id()), "manager"));
        assertThat(code(house.accept(house.resident, asked))).isEqualTo("forbidden");
        assertThat(code(house.accept(there, asked))).isEqualTo("forbidden");
        assertThat(code(house.accept(portal.stranger(), asked))).isEqualTo("unauthenticated");
        assertThat(house.bookings().find(there, asked.id())).isEmpty();
        assertThat(house.bookings().find(house.neighbour, asked.id())).isEmpty();
        assertThat(house.bookings().requests(there, Slice.first(50)).items()).isEmpty();
        assertThat(house.bookings().requests(here, Slice.first(50)).items())
                .singleElement()
                .satisfies(request -> assertThat(request.name()).isEqualTo("程果"));
        assertThat(code(house.bookings().decide(here, asked.id(), false, " "))).isEqualTo("invalid");
        assertThat(house.accept(here, asked).orThrow().status()).isEqualTo(Status.CONFIRMED);
        assertThat(code(house.bookings().cancel(house.neighbour, asked.id(), "")))
                .isEqualTo("not_found");
    }

    @Test
    void tellsWhoHasToKnow() {
        House house = house("notices");
        Booking kept = house.asked("ab", "10:00-12:00");
        Booking lost = house.ask(house.resident, "bc", "10:00-12:00").orThrow();
        assertThat(kinds(kept)).contains("venues.requested");
        house.accept(house.manager, kept).orThrow();
        assertThat(kinds(kept)).contains("venues.confirmed", "venues.reminder");
        house.bookings().decide(house.manager, lost.id(), false, "那天要修灯").orThrow();
        assertThat(kinds(lost)).contains("venues.rejected").doesNotContain("venues.reminder");
        house.bookings().cancel(house.manager, kept.id(), "停电").orThrow();
        assertThat(kinds(kept)).contains("venues.cancelled").doesNotContain("venues.reminder");
    }

    /** The kinds of what waits or was sent about a booking. */
    private static List<String> kinds(Booking booking) {
        return portal
                .service(Notices.class)
                .list(
                        portal.itself(),
                        Set.of(Notice.State.WAITING, Notice.State.SENT, Notice.State.DROPPED),
                        Slice.first(100))
                .items()
                .stream()
                .filter(notice -> notice.subject().equals("booking/" + booking.id()))
                .map(Notice::kind)
                .toList();
    }

    @Test
    void bringsForwardWhatStoodBy() throws InterruptedException {
        House house = house("standby");
        Booking given = house.given("ab", "10:00-12:00");
        Booking waits = house.bookings()
                .ask(house.neighbour, house.standby("bc", "11:00-12:00"))
                .orThrow();
        assertThat(waits.status()).isEqualTo(Status.STANDBY);
        assertThat(code(house.accept(house.manager, waits))).isEqualTo("overlap");
        house.bookings().cancel(house.resident, given.id(), "").orThrow();
        eventually(house, waits, Status.REQUESTED);
        House itself = House.in(portal, "standby-itself", Approval.AUTOMATIC);
        Booking first = itself.asked("ab", "10:00-12:00");
        Booking second = itself.bookings()
                .ask(itself.neighbour, itself.standby("ab", "10:00-12:00"))
                .orThrow();
        assertThat(List.of(first.status(), second.status())).containsExactly(Status.CONFIRMED, Status.STANDBY);
        itself.bookings().cancel(itself.resident, first.id(), "").orThrow();
        eventually(itself, second, Status.CONFIRMED);
    }

    private static void eventually(House house, Booking booking, Status wanted) throws InterruptedException {
        for (int i = 0; i < 200 && status(house, booking) != wanted; i++) {
            Thread.sleep(50);
        }
        assertThat(status(house, booking)).isEqualTo(wanted);
    }

    @Test
    void sharesItsRoomsWithActivities() {
        House house = house("activities");
        Spaces spaces = portal.service(Spaces.class);
        Visitor leader = portal.visitor(portal.person("leader", "leader"));
        Space hall = spaces.find("main", "activities", "ab").orElseThrow();
        assertThat(code(spaces.take(house.resident, "activity/1", "合唱", hall.id(), List.of(House.time("10:00-12:00")))))
                .isEqualTo("forbidden");
        spaces.take(leader, "activity/1", "合唱", hall.id(), List.of(House.time("10:00-12:00")))
                .orThrow();
        Outcome<Booking> no = house.ask(house.resident, "bc", "11:00-13:00");
        assertThat(code(no)).isEqualTo("overlap");
        assertThat(taken(house, portal.stranger())).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Diary.Taken.Kind.ACTIVITY);
            assertThat(one.words()).isEmpty();
        });
        assertThat(taken(house, house.manager))
                .singleElement()
                .satisfies(one -> assertThat(one.words()).isEqualTo("合唱"));
        house.given("ab", "14:00-16:00");
        Outcome<Space> taken = spaces.take(leader, "activity/1", "合唱", hall.id(), List.of(House.time("15:00-17:00")));
        assertThat(code(taken)).isEqualTo("overlap");
        assertThat(FormTimes.alternatives(taken.refusals())).isNotEmpty();
        assertThat(taken(house, portal.stranger()))
                .as("a move that clashes moves nothing")
                .hasSize(2);
        spaces.release("activity/1");
        assertThat(code(house.ask(house.resident, "bc", "11:00-13:00"))).isEqualTo("done");
        assertThat(spaces.find(hall.id()).map(Space::name)).contains("小院 · 东中两间");
    }

    private static List<Diary.Taken> taken(House house, Visitor who) {
        return portal.service(Diary.class).taken(who, house.venue, House.time("08:00-22:00"));
    }

    @Test
    void tellsNobodyWhoHasARoomButThoseWhoMayKnow() {
        House house = house("words");
        house.given("ab", "10:00-12:00");
        assertThat(taken(house, portal.stranger())).singleElement().satisfies(one -> {
            assertThat(one.words()).isEmpty();
            assertThat(one.owner()).isEmpty();
            assertThat(one.own()).isFalse();
        });
        assertThat(taken(house, house.neighbour))
                .singleElement()
                .satisfies(one -> assertThat(one.words()).isEmpty());
        assertThat(taken(house, house.resident)).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("读书会");
            assertThat(one.own()).isTrue();
        });
    }

    @Test
    void findsFreeTimeAroundWhatIsTaken() {
        House house = house("free-time");
        house.given("ab", "10:00-12:00");
        Diary diary = portal.service(Diary.class);
        var day = House.time("00:00-23:00");
        assertThat(diary.free(
                        house.resident, house.venue, house.venue.layout("ab").orElseThrow(), day))
                .containsExactly(House.time("08:00-10:00"), House.time("12:00-22:00"));
        assertThat(diary.free(
                        house.resident, house.venue, house.venue.layout("bc").orElseThrow(), day))
                .as("changed over before and after")
                .containsExactly(House.time("08:00-09:45"), House.time("12:15-22:00"));
        assertThat(diary.free(house.resident, house.venue, House.time("02:00-05:00"))
                        .values())
                .allMatch(List::isEmpty);
    }

    @Test
    void forgetsWhoItWasAndFreesWhatIsAhead() {
        House house = house("forgotten");
        Person leaving = portal.person("leaving");
        Visitor who = portal.visitor(leaving);
        Booking given = house.accept(
                        house.manager, house.ask(who, "ab", "10:00-12:00").orThrow())
                .orThrow();
        BookingRecords records = new BookingRecords(portal.service(Store.class), portal.clock(), house.bookings());
        assertThat(records.export(leaving.id()).toString()).contains("读书会");
        records.erase(leaving.id());
        assertThat(records.export(leaving.id())).isEmpty();
        Booking left = house.bookings().find(house.manager, given.id()).orElseThrow();
        assertThat(left.status()).isEqualTo(Status.CANCELLED);
        assertThat(left.purpose()).isEmpty();
        assertThat(taken(house, house.manager)).isEmpty();
    }

    @Test
    void asksTheRulesOfOthers() {
        House house = house("bring-a-rule");
        Refusal no = Refusal.of(Refusal.Kind.CONFLICT, "quota", "这周约满两次了");
        BookingsRule rule = new BookingsRule(wish -> Optional.of(no));
        assertThat(new HouseRules(
                                new ListExtensions().add("quota", rule),
                                portal.service(Almanac.class),
                                portal.service(Areas.class))
                        .refusals(new BookingWish(
                                house.resident,
                                house.venue,
                                house.venue.layout("ab").orElseThrow(),
                                House.time("10:00-12:00"),
                                0,
                                portal.clock().instant(),
                                House.ZONE)))
                .containsExactly(no);
    }

    private record BookingsRule(Function<BookingWish, Optional<Refusal>> says) implements BookingRule {
        @Override
        public Optional<Refusal> refuses(BookingWish wish) {
            return says.apply(wish);
        }
    }

    @Test
    void listsMineNextFirst() {
        House house = house("mine");
        Visitor who = portal.visitor(portal.person("lister"));
        house.ask(who, "a", "15:00-16:00").orThrow();
        house.ask(who, "a", "09:00-10:00").orThrow();
        Booking gone = house.ask(who, "a", "12:00-13:00").orThrow();
        house.bookings().cancel(who, gone.id(), "").orThrow();
        var first = house.bookings().mine(who, Slice.first(1));
        assertThat(first.total()).isEqualTo(2);
        assertThat(first.items())
                .singleElement()
                .satisfies(one -> assertThat(one.time()).isEqualTo(House.time("09:00-10:00")));
        var second = house.bookings().mine(who, new Slice(first.next(), 1));
        assertThat(second.items())
                .singleElement()
                .satisfies(one -> assertThat(one.time()).isEqualTo(House.time("15:00-16:00")));
        assertThat(second.next()).isNull();
    }
}
