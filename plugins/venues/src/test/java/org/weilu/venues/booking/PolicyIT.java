package org.weilu.venues.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.store.Crowd;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;
import org.weilu.testkit.PortalTester;
import org.weilu.venues.House;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.OpenHours;
import org.weilu.venues.api.OpenHours.Span;
import org.weilu.venues.api.Organisations;
import org.weilu.venues.api.Organisations.Organisation;
import org.weilu.venues.api.Policy;
import org.weilu.venues.api.Policy.ClassTerms;
import org.weilu.venues.api.Quota;
import org.weilu.venues.api.UserClass;
import org.weilu.venues.api.Venue.Approval;
import org.weilu.venues.api.Venue.Terms;

class PolicyIT {
    private static final Map<TestDatabase, PortalTester> PORTALS = new EnumMap<>(TestDatabase.class);

    private static PortalTester on(TestDatabase database) {
        return PORTALS.computeIfAbsent(database, PortalTester::withPlugins);
    }

    @AfterAll
    static void close() {
        PORTALS.values().forEach(PortalTester::close);
    }

    private static Policy quotas(String... texts) {
        List<Quota> quotas = List.of(texts).stream().map(Quota::parse).toList();
        return new Policy(quotas, Map.of(), "", 0, 24, 0);
    }

    private static String code(Outcome<Booking> outcome) {
        return outcome.isDone() ? "done" : outcome.refusals().getFirst().code();
    }

    @OnEachDatabase
    void givesOnePersonNoMoreThanTheQuotaHoweverManyAskAtOnce(TestDatabase database) throws Exception {
        House house = House.in(on(database), "quota-race", Approval.AUTOMATIC).with(quotas("person 3 open"));
        Visitor who = house.portal.visitor(house.portal.person("greedy"));
        List<Outcome<Booking>> outcomes = Crowd.all(
                8,
                IntStream.range(0, 16)
                        .<Callable<Outcome<Booking>>>mapToObj(i ->
                                () -> house.ask(who, "a", i / 10 + "" + i % 10 + ":00-" + i / 10 + "" + i % 10 + ":30"))
                        .toList());
        assertThat(outcomes.stream().filter(Outcome::isDone)).hasSize(3);
        assertThat(outcomes.stream().filter(no -> !no.isDone()))
                .hasSize(13)
                .allMatch(no -> no.refusals().getFirst().code().equals("limit"));
    }

    @OnEachDatabase
    void countsHoursAndWhatWasTakenBackTooLate(TestDatabase database) {
        House house = House.in(on(database), "quota-hours", Approval.AUTOMATIC).with(quotas("person 5h week"));
        Visitor who = house.portal.visitor(house.portal.person("patient"));
        assertThat(code(house.ask(who, "a", "08:00-11:00"))).isEqualTo("done");
        assertThat(code(house.ask(who, "a", "12:00-15:00"))).isEqualTo("limit");
        Booking second = house.ask(who, "a", "12:00-14:00").orThrow();
        house.bookings().cancel(who, second.id(), "").orThrow();
        // Days before: it counts no more.
        assertThat(code(house.ask(who, "a", "12:00-14:00"))).isEqualTo("done");
        Interval tomorrow = new Interval(House.at("2026-12-02T10:00"), House.at("2026-12-02T11:00"));
        House near = House.in(on(database), "quota-late", Approval.AUTOMATIC).with(quotas("person 1 week"));
        Booking late = near.bookings().ask(who, near.asking("a", tomorrow)).orThrow();
        near.bookings().cancel(who, late.id(), "").orThrow();
        assertThat(code(near.bookings().ask(who, near.asking("a", tomorrow)))).isEqualTo("limit");
    }

    @OnEachDatabase
    void measuresTheAdvanceToTheEnd(TestDatabase database) {
        House house = House.in(on(database), "advance", Approval.AUTOMATIC);
        Interval over = new Interval(House.at("2026-12-31T22:00"), House.at("2027-01-01T01:00"));
        Interval within = new Interval(House.at("2026-12-31T22:00"), House.at("2027-01-01T00:00"));
        assertThat(code(house.bookings().ask(house.resident, house.asking("a", over))))
                .isEqualTo("limit");
        assertThat(code(house.bookings().ask(house.resident, house.asking("a", within))))
                .isEqualTo("done");
    }

    @OnEachDatabase
    void givesEachClassItsOwnTerms(TestDatabase database) {
        Map<DayOfWeek, List<Span>> hours = new EnumMap<>(DayOfWeek.class);
        hours.put(DayOfWeek.SATURDAY, List.of(Span.parse("09:00-12:00")));
        ClassTerms company = new ClassTerms(
                new Terms(30, 2, Approval.MANAGER), new OpenHours(hours), List.of(Quota.parse("organisation 1 week")));
        Policy policy = new Policy(List.of(), Map.of(UserClass.COMPANY, company), "", 0, 0, 0);
        assertThat(Policy.parse(policy.text())).isEqualTo(policy);
        House house = House.in(on(database), "classes", Approval.AUTOMATIC).with(policy);
        house.portal.person("clerk-of-firm");
        Organisations organisations = house.portal.service(Organisations.class);
        Organisation firm = organisations
                .save(house.manager, null, "木匠铺", UserClass.COMPANY, Set.of("clerk-of-firm"))
                .orThrow();
        assertThat(organisations
                        .save(house.resident, null, "x", UserClass.CLUB, Set.of())
                        .isDone())
                .isFalse();
        Visitor clerk = house.portal.visitor(house.portal.person("clerk-of-firm"));
        assertThat(organisations.mine(clerk)).containsExactly(firm);
        assertThat(code(house.bookings().ask(clerk, as(house, firm, "08:00-10:00"))))
                .isEqualTo("limit");
        assertThat(code(house.bookings().ask(clerk, as(house, firm, "09:00-12:00"))))
                .isEqualTo("limit");
        Booking asked =
                house.bookings().ask(clerk, as(house, firm, "09:00-11:00")).orThrow();
        assertThat(asked.status()).isEqualTo(Status.REQUESTED);
        assertThat(asked.as()).isEqualTo(UserClass.COMPANY);
        assertThat(code(house.bookings().ask(clerk, as(house, firm, "11:00-12:00"))))
                .isEqualTo("limit");
        assertThat(house.ask(clerk, "a", "14:00-18:00").orThrow().status()).isEqualTo(Status.CONFIRMED);
        assertThat(code(house.bookings().ask(house.neighbour, as(house, firm, "10:00-11:00"))))
                .isEqualTo("invalid");
    }

    private static Asking as(House house, Organisation firm, String hours) {
        Interval time = House.time(hours);
        return new Asking(house.venue.id(), "a", time.starts(), time.ends(), "开会", 0, false, firm.id());
    }
}
