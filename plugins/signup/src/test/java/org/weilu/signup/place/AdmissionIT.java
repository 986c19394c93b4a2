package org.weilu.signup.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.weilu.signup.api.Admission;
import org.weilu.signup.api.Admission.Kept;
import org.weilu.signup.api.Admission.Limit;
import org.weilu.signup.api.Admission.Per;
import org.weilu.signup.api.Admission.Window;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.api.Signups;
import org.weilu.signup.api.WaitingTerms;
import org.weilu.signup.api.Whom;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.store.Crowd;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestClock;
import org.weilu.store.TestDatabase;

class AdmissionIT {
    private static final Hall.Halls HALLS = new Hall.Halls();

    @AfterAll
    static void close() {
        HALLS.close();
    }

    private static void admit(Hall hall, Signups signups, Occasion to, Admission admission) {
        signups.admit(hall.portal.itself(), to.id(), admission).orThrow();
    }

    private static Status signUp(Signups signups, Visitor who, Occasion to, String person) {
        return signups.signUp(who, to.id(), List.of(person)).orThrow().status();
    }

    @OnEachDatabase
    void seatsForTheCounterAreTheCountersUntilTheyAreEverybodys(TestDatabase database) {
        Hall hall = HALLS.on(database);
        Occasion tea = hall.occasion(5);
        Instant starts = tea.plan().starts();
        TestClock clock = TestClock.at(starts.minus(Duration.ofDays(3)).toString());
        Signups signups = hall.by(clock);
        admit(
                hall,
                signups,
                tea,
                new Admission(
                        List.of(new Kept(Whom.COUNTER, 2, Duration.ofHours(2))),
                        List.of(),
                        List.of(),
                        new WaitingTerms(Duration.ZERO, 2)));
        String name = "tea-" + database.name().toLowerCase(Locale.ROOT);
        Hall.Family family = hall.family(name, 5);
        for (int i = 0; i < 3; i++) {
            assertThat(signUp(signups, family.mother(), tea, family.people().get(i)))
                    .isEqualTo(Status.CONFIRMED);
        }
        assertThat(signUp(signups, family.mother(), tea, family.people().get(3)))
                .as("two seats are free, and not for them")
                .isEqualTo(Status.WAITING);
        Visitor clerk = hall.portal.visitor(hall.portal.person(name + "-clerk", "clerk"));
        Person quiet = hall.portal.person(name + "-quiet");
        Party sits = signups.signUp(clerk, tea.id(), List.of(quiet.id())).orThrow();
        assertThat(sits.status()).isEqualTo(Status.CONFIRMED);
        assertThat(signups.occasion(tea.id()).orElseThrow().seated()).containsEntry("counter", 1);
        signups.cancel(clerk, sits.id()).orThrow();
        assertThat(hall.coming(tea).getLast().status())
                .as("goes back to the counter")
                .isEqualTo(Status.WAITING);
        assertThat(signups.occasion(tea.id()).orElseThrow().seated()).isEmpty();
        clock.set(starts.minus(Duration.ofHours(2)));
        assertThat(signups.occasion(tea.id()).orElseThrow().free(clock.instant()))
                .isEqualTo(2);
        hall.offersBy(clock).sweep();
        assertThat(hall.coming(tea)).hasSize(4).allMatch(party -> party.status() == Status.CONFIRMED);
        assertThat(hall.coming(tea).getLast().people().getFirst().person())
                .isEqualTo(family.people().get(3));
    }

    @OnEachDatabase
    void aHouseholdHasItsShareOfAllDatesHoweverItAsks(TestDatabase database) throws Exception {
        Hall hall = HALLS.on(database);
        OccasionPlan first = Hall.plan(Hall.newId(), 20);
        List<Occasion> dates = IntStream.range(0, 6)
                .mapToObj(i -> hall.arrange(
                        Plans.of(first, Hall.newId(), first.starts().plus(Duration.ofDays(i)))))
                .toList();
        admit(
                hall,
                hall.signups,
                dates.getFirst(),
                new Admission(List.of(), List.of(), List.of(new Limit(Per.HOUSEHOLD, 2, 30)), null));
        Hall.Family family = hall.family("share-" + database, 6);
        List<Outcome<Party>> answers = Crowd.all(
                6,
                IntStream.range(0, 6)
                        .<Callable<Outcome<Party>>>mapToObj(i -> () -> hall.signups.signUp(
                                family.mother(),
                                dates.get(i).id(),
                                List.of(family.people().get(i))))
                        .toList());
        assertThat(answers.stream().filter(Outcome::isDone)).hasSize(2);
        assertThat(answers.stream().flatMap(no -> no.refusals().stream()))
                .hasSize(4)
                .allSatisfy(no -> assertThat(no.code()).isEqualTo("limit"));
        Occasion later =
                hall.arrange(Plans.of(first, Hall.newId(), first.starts().plus(Duration.ofDays(40))));
        assertThat(hall.signups
                        .signUp(family.mother(), later.id(), family.people().subList(0, 2))
                        .isDone())
                .as("a new date goes by the same rule, and is another month")
                .isTrue();
    }

    @OnEachDatabase
    void residentsOfAnAreaComeFirst(TestDatabase database) {
        Hall hall = HALLS.on(database);
        String name = "first-" + database.name().toLowerCase(Locale.ROOT);
        Visitor admin = hall.portal.itself();
        Area area = hall.portal
                .service(Areas.class)
                .save(admin, name, null, Area.Kind.STREET, "柿子湾街道", "Shiziwan")
                .orThrow();
        Person inside = hall.portal.person(name + "-in");
        Person outside = hall.portal.person(name + "-out");
        hall.portal
                .service(People.class)
                .confirmArea(admin, inside.id(), area.id())
                .orThrow();
        OccasionPlan plan = Hall.plan(Hall.newId(), 2);
        Instant opens = plan.starts().minus(Duration.ofDays(2));
        Occasion tea = hall.arrange(Plans.open(plan, opens, null, true));
        TestClock clock = TestClock.at(opens.minus(Duration.ofHours(25)).toString());
        Signups signups = hall.by(clock);
        Window window = new Window(Whom.area(area.id()), Duration.ofHours(24));
        admit(hall, signups, tea, new Admission(List.of(), List.of(window), List.of(), null));
        Visitor neighbour = hall.portal.visitor(inside);
        assertThat(signups.signUp(neighbour, tea.id(), List.of()).refusals())
                .singleElement()
                .satisfies(no -> assertThat(no.code()).isEqualTo("closed"));
        clock.set(opens.minus(Duration.ofHours(24)));
        assertThat(signups.signUp(hall.portal.visitor(outside), tea.id(), List.of())
                        .isDone())
                .isFalse();
        assertThat(signUp(signups, neighbour, tea, inside.id())).isEqualTo(Status.CONFIRMED);
        clock.set(opens);
        assertThat(signUp(signups, hall.portal.visitor(outside), tea, outside.id()))
                .isEqualTo(Status.CONFIRMED);
    }
}
