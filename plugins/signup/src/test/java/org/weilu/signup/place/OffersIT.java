package org.weilu.signup.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Person;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestClock;
import org.weilu.store.TestDatabase;

class OffersIT {
    private static final Hall.Halls HALLS = new Hall.Halls();

    @AfterAll
    static void close() {
        HALLS.close();
    }

    /** One that starts at two in the afternoon, in the house's zone. */
    private static Occasion occasion(Hall hall, int capacity) {
        OccasionPlan plan = Hall.plan(Hall.newId(), capacity);
        return hall.arrange(plan);
    }

    private static Party join(Signups signups, String person, Occasion occasion) {
        return signups.signUp(Hall.person(person), occasion.id(), List.of()).orThrow();
    }

    private static Party now(Hall hall, Party party) {
        return hall.signups.party(hall.portal.itself(), party.id()).orElseThrow();
    }

    @OnEachDatabase
    void whoDoesNotAnswerIsNotAskedAgainAndThePlaceGoesOn(TestDatabase database) {
        Hall hall = HALLS.on(database);
        Occasion occasion = occasion(hall, 1);
        Instant starts = occasion.plan().starts();
        TestClock clock = TestClock.at(starts.minus(Duration.ofHours(5)).toString());
        Signups signups = hall.by(clock);
        Party first = join(signups, "off1", occasion);
        Party second = join(signups, "off2", occasion);
        Party third = join(signups, "off3", occasion);
        signups.cancel(Hall.person("off1"), first.id()).orThrow();
        Party asked = now(hall, second);
        assertThat(asked.status()).isEqualTo(Status.OFFERED);
        assertThat(asked.deadline()).isEqualTo(clock.instant().plus(Duration.ofMinutes(50)));
        assertThat(hall.told(second.id(), "signup.offered")).isEqualTo(1);
        assertThat(signups.occasion(occasion.id()).orElseThrow().taken()).isEqualTo(1);
        assertThat(join(signups, "off4", occasion).status()).isEqualTo(Status.WAITING);
        hall.offersBy(clock).sweep();
        assertThat(now(hall, second).status()).as("still time").isEqualTo(Status.OFFERED);
        clock.advance(Duration.ofMinutes(51));
        assertThat(signups.accept(Hall.person("off2"), second.id()).refusals())
                .singleElement()
                .satisfies(no -> assertThat(no.code()).isEqualTo("closed"));
        hall.offersBy(clock).sweep();
        assertThat(now(hall, second).status()).isEqualTo(Status.CANCELLED);
        assertThat(hall.told(second.id(), "signup.expired")).isEqualTo(1);
        assertThat(now(hall, third).status()).isEqualTo(Status.OFFERED);
        assertThat(signups.accept(Hall.person("off2"), third.id()).refusals())
                .singleElement()
                .satisfies(no -> assertThat(no.code()).isEqualTo("not_found"));
        assertThat(signups.accept(Hall.person("off3"), third.id()).orThrow().status())
                .isEqualTo(Status.CONFIRMED);
        assertThat(signups.accept(Hall.person("off3"), third.id()).isDone())
                .as("again")
                .isTrue();
        assertThat(hall.told(third.id(), "signup.confirmed")).isEqualTo(1);
    }

    @OnEachDatabase
    void whoIsFreedInTheNightIsAskedInTheMorning(TestDatabase database) {
        Hall hall = HALLS.on(database);
        OccasionPlan early = Hall.plan(Hall.newId(), 1);
        Instant starts = early.starts().minus(Duration.ofMinutes(390));
        Occasion occasion = hall.arrange(Plans.moved(early, starts, starts.plus(Duration.ofHours(1))));
        TestClock clock = TestClock.at(starts.minus(Duration.ofMinutes(450)).toString());
        Signups signups = hall.by(clock);
        Party first = join(signups, "night1", occasion);
        Party second = join(signups, "night2", occasion);
        signups.cancel(Hall.person("night1"), first.id()).orThrow();
        assertThat(now(hall, second).status()).as("at midnight").isEqualTo(Status.WAITING);
        clock.advance(Duration.ofHours(5));
        hall.offersBy(clock).sweep();
        assertThat(now(hall, second).status()).isEqualTo(Status.OFFERED);
    }

    @OnEachDatabase
    void aFamilyIsPassedTwiceAndNoMore(TestDatabase database) {
        Hall hall = HALLS.on(database);
        Occasion occasion = occasion(hall, 3);
        Hall.Family family = hall.family("passed-" + database, 3);
        List<Party> first = List.of(
                join(hall.signups, "p1", occasion),
                join(hall.signups, "p2", occasion),
                join(hall.signups, "p3", occasion));
        Party three = hall.signups
                .signUp(family.mother(), occasion.id(), family.people())
                .orThrow();
        List<Party> singles = List.of(
                join(hall.signups, "s1", occasion),
                join(hall.signups, "s2", occasion),
                join(hall.signups, "s3", occasion));
        for (int i = 0; i < 3; i++) {
            hall.signups.cancel(Hall.person("p" + (i + 1)), first.get(i).id()).orThrow();
        }
        assertThat(singles)
                .extracting(party -> now(hall, party).status())
                .containsExactly(Status.CONFIRMED, Status.CONFIRMED, Status.WAITING);
        assertThat(now(hall, three).passed()).isEqualTo(2);
        hall.signups.cancel(Hall.person("s1"), singles.get(0).id()).orThrow();
        hall.signups.cancel(Hall.person("s2"), singles.get(1).id()).orThrow();
        assertThat(now(hall, three).status()).isEqualTo(Status.CONFIRMED);
        assertThat(hall.signups
                        .coming(hall.portal.itself(), occasion.id(), Slice.first(10))
                        .orThrow()
                        .items())
                .hasSize(2);
    }

    @OnEachDatabase
    void anotherOrderNeedsAReasonAndIsReadByWhoIsPassed(TestDatabase database) {
        Hall hall = HALLS.on(database);
        Person host = hall.portal.person("order-" + database.name().toLowerCase(Locale.ROOT));
        Occasion occasion = hall.arrange(Plans.hosted(Hall.plan(Hall.newId(), 1), Set.of(host.id())));
        Visitor who = hall.portal.visitor(host);
        Person other = hall.portal.person("passer-" + database.name().toLowerCase(Locale.ROOT));
        join(hall.signups, "o0", occasion);
        List<Party> waits = List.of(
                join(hall.signups, "o1", occasion),
                join(hall.signups, "o2", occasion),
                join(hall.signups, "o3", occasion));
        String last = waits.get(2).id();
        assertThat(hall.signups.move(who, last, 1, " ").refusals())
                .singleElement()
                .satisfies(no -> assertThat(no.code()).isEqualTo("invalid"));
        assertThat(hall.signups.move(hall.portal.visitor(other), last, 1, "me").refusals())
                .singleElement()
                .satisfies(no -> assertThat(no.code()).isEqualTo("forbidden"));
        hall.signups.move(who, last, 1, "promised last time").orThrow();
        assertThat(waits).extracting(party -> now(hall, party).position()).containsExactly(2, 3, 1);
        assertThat(hall.signups.shifts(Hall.person("o1"), waits.getFirst().id()))
                .singleElement()
                .satisfies(shift -> {
                    assertThat(List.of(shift.was(), shift.now())).containsExactly(1, 2);
                    assertThat(shift.reason()).isEqualTo("promised last time");
                    assertThat(shift.chosen()).isFalse();
                });
        assertThat(hall.signups.shifts(Hall.person("o1"), last))
                .as("somebody else's")
                .isEmpty();
        assertThat(hall.signups
                        .move(who, now(hall, waits.get(0)).id(), 99, "asked for it")
                        .orThrow()
                        .position())
                .isEqualTo(3);
    }

    @OnEachDatabase
    void whatIsOpenAndWhatIsOverAreListed(TestDatabase database) {
        Hall hall = HALLS.on(database);
        Occasion first = occasion(hall, 1);
        Occasion second = occasion(hall, 1);
        TestClock clock =
                TestClock.at(first.plan().starts().minus(Duration.ofHours(5)).toString());
        Signups signups = hall.by(clock);
        Party other = join(signups, "l1", first);
        Party mine = join(signups, "l2", first);
        Party later = join(signups, "l2", second);
        signups.cancel(Hall.person("l1"), other.id()).orThrow();
        assertThat(signups.undecided(Hall.person("l2"))).extracting(Party::id).containsExactly(mine.id());
        signups.accept(Hall.person("l2"), mine.id()).orThrow();
        assertThat(signups.undecided(Hall.person("l2"))).isEmpty();
        clock.set(second.plan().ends());
        assertThat(signups.mine(Hall.person("l2"), Slice.first(5)).items()).isEmpty();
        Listing<Party> past = signups.past(Hall.person("l2"), Slice.first(1));
        assertThat(past.total()).isEqualTo(2);
        assertThat(past.items()).extracting(Party::id).containsExactly(later.id());
        assertThat(signups.past(Hall.person("l2"), new Slice(past.next(), 1)).items())
                .extracting(Party::id)
                .containsExactly(mine.id());
    }
}
