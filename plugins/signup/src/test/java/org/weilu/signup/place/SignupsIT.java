package org.weilu.signup.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.weilu.signup.api.Availability;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Status;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Household.Part;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.Person;
import org.weilu.spi.store.Store;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

class SignupsIT {
    private static final Hall.Halls HALLS = new Hall.Halls();

    @AfterAll
    static void close() {
        HALLS.close();
    }

    @OnEachDatabase
    void givesPlacesThenTurnsThenMovesUpInOrder(TestDatabase database) {
        Hall hall = HALLS.on(database);
        Occasion occasion = hall.occasion(2);
        Party first = join(hall, "anna", occasion).orThrow();
        join(hall, "bert", occasion).orThrow();
        Party third = join(hall, "cora", occasion).orThrow();
        Party fourth = join(hall, "dora", occasion).orThrow();
        assertThat(first.status()).isEqualTo(Status.CONFIRMED);
        assertThat(first.position()).isNull();
        assertThat(third.status()).isEqualTo(Status.WAITING);
        assertThat(List.of(third.position(), fourth.position())).containsExactly(1, 2);
        assertThat(hall.signups
                        .cancel(Hall.person("anna"), first.id())
                        .orThrow()
                        .status())
                .isEqualTo(Status.CANCELLED);
        assertThat(status(hall, "cora", third)).isEqualTo(Status.CONFIRMED);
        assertThat(hall.signups
                        .party(Hall.person("dora"), fourth.id())
                        .orElseThrow()
                        .position())
                .isEqualTo(1);
        hall.signups.cancel(Hall.person("anna"), first.id()).orThrow();
        Occasion now = hall.signups.occasion(occasion.id()).orElseThrow();
        assertThat(List.of(now.taken(), now.waiting())).containsExactly(2, 1);
        assertThat(join(hall, "anna", occasion).orThrow().position()).isEqualTo(2);
    }

    @OnEachDatabase
    void nobodyIsInTwoPlaces(TestDatabase database) {
        Hall hall = HALLS.on(database);
        Occasion one = hall.occasion(5);
        OccasionPlan plan = one.plan();
        Occasion same = hall.arrange(
                Plans.moved(Hall.plan(Hall.newId(), 5), plan.starts().plusSeconds(600), plan.ends()));
        Occasion after = hall.arrange(moved(Hall.plan(Hall.newId(), 5), plan.ends()));
        Party party = join(hall, "eve", one).orThrow();
        Refusal no = refusal(join(hall, "eve", same), "overlap");
        assertThat(no.words()).contains("Tea by the stove", party.number());
        assertThat(way(no)).isEqualTo("/me/signup/" + party.id());
        assertThat(join(hall, "eve", after).isDone()).as("touching ends").isTrue();
        Refusal twice = refusal(join(hall, "eve", one), "duplicate");
        assertThat(twice.words()).contains(party.number());
        assertThat(way(twice)).isEqualTo("/me/signup/" + party.id());
        hall.signups.cancel(Hall.person("eve"), party.id()).orThrow();
        assertThat(join(hall, "eve", same).isDone()).isTrue();
        Occasion counted = hall.signups.occasion(one.id()).orElseThrow();
        assertThat(counted.taken()).isZero();
    }

    @OnEachDatabase
    void asksAgainWhoSignedUpForAnotherTime(TestDatabase database) {
        Hall hall = HALLS.on(database);
        Occasion one = hall.occasion(5);
        Party party = join(hall, "rose", one).orThrow();
        assertThat(party.askedAgain()).isNull();
        hall.arrange(moved(one.plan(), one.plan().starts().plusSeconds(3600)));
        Party asked = hall.signups.party(Hall.person("rose"), party.id()).orElseThrow();
        assertThat(asked.status()).isEqualTo(Party.Status.CONFIRMED);
        assertThat(asked.askedAgain()).isEqualTo(hall.portal.clock().instant());
        assertThat(hall.told(party.id(), "signup.moved")).isEqualTo(1);

        refusal(hall.signups.stay(Hall.person("tom"), party.id()), "not_found");
        refusal(hall.signups.stay(hall.portal.stranger(), party.id()), "unauthenticated");
        assertThat(hall.signups.stay(Hall.person("rose"), party.id()).orThrow().askedAgain())
                .isNull();
        assertThat(hall.signups.stay(Hall.person("rose"), party.id()).isDone()).isTrue();
    }

    @OnEachDatabase
    void opensAndClosesAndFillsUp(TestDatabase database) {
        Hall hall = HALLS.on(database);
        Instant now = hall.portal.clock().instant();
        OccasionPlan later = with(Hall.plan(Hall.newId(), 1), now.plusSeconds(60), null, true);
        hall.arrange(later);
        assertThat(refusal(hall.signups.signUp(Hall.person("fay"), later.id(), List.of()), "closed")
                        .words())
                .contains("16:01");
        OccasionPlan over = with(Hall.plan(Hall.newId(), 1), null, now, true);
        assertThat(hall.arrange(over).availability(now))
                .isEqualTo(new Availability.Closed(Availability.Closed.Why.OVER));
        refusal(hall.signups.signUp(Hall.person("fay"), over.id(), List.of()), "closed");
        OccasionPlan strict = with(Hall.plan(Hall.newId(), 1), null, null, false);
        hall.arrange(strict);
        hall.signups.signUp(Hall.person("fay"), strict.id(), List.of()).orThrow();
        Refusal full = refusal(hall.signups.signUp(Hall.person("gus"), strict.id(), List.of()), "full");
        assertThat(full.kind().status()).isEqualTo(409);
        assertThat(hall.signups
                        .occasion(strict.id())
                        .orElseThrow()
                        .availability(now)
                        .word())
                .isEqualTo("full");
        refusal(hall.signups.signUp(Hall.person("gus"), "nothing", List.of()), "not_found");
        refusal(hall.signups.signUp(hall.portal.stranger(), strict.id(), List.of()), "unauthenticated");
        refusal(hall.signups.signUp(Hall.person("gus"), strict.id(), List.of("fay")), "forbidden");
    }

    @OnEachDatabase
    void aFamilyComesTogetherOrNotAtAll(TestDatabase database) {
        Hall hall = HALLS.on(database);
        Person mother = hall.portal.person("mother-" + database.name().toLowerCase(Locale.ROOT));
        Visitor who = hall.portal.visitor(mother);
        String older = child(hall, who, "小满", LocalDate.of(2018, 5, 1));
        String younger = child(hall, who, "小雪", LocalDate.of(2022, 12, 3));
        Occasion five = hall.occasion(5);
        Party party = hall.signups
                .signUp(who, five.id(), List.of(mother.id(), older, younger, older))
                .orThrow();
        assertThat(party.people()).extracting(Party.Guest::name).containsExactly("程果", "小满", "小雪");
        assertThat(hall.signups.occasion(five.id()).orElseThrow().taken()).isEqualTo(3);
        Occasion two = hall.occasion(2);
        assertThat(refusal(hall.signups.signUp(who, two.id(), List.of(mother.id(), older, younger)), "full")
                        .words())
                .contains("2", "3");
        assertThat(hall.signups.occasion(two.id()).orElseThrow().taken()).isZero();
        hall.signups.signUp(Hall.person("hans"), two.id(), List.of()).orThrow();
        Party wait =
                hall.signups.signUp(who, two.id(), List.of(mother.id(), older)).orThrow();
        assertThat(wait.status()).isEqualTo(Status.WAITING);
        assertThat(hall.signups.mine(who, Slice.first(10)).items())
                .extracting(Party::id)
                .containsExactly(party.id(), wait.id());
        OccasionPlan plan = aged(moved(Hall.plan(Hall.newId(), 5), Hall.STARTS), 6, 12);
        hall.arrange(plan);
        assertThat(refusal(hall.signups.signUp(who, plan.id(), List.of(older, younger)), "age")
                        .words())
                .contains("小雪", "4", "6");
        assertThat(hall.signups.signUp(who, plan.id(), List.of(older)).isDone()).isTrue();
    }

    @OnEachDatabase
    void moreSeatsMoveUpAndFewerLeaveEverybodyIn(TestDatabase database) {
        Hall hall = HALLS.on(database);
        Occasion occasion = hall.occasion(2);
        for (String name : List.of("a1", "a2", "a3", "a4", "a5")) {
            join(hall, name, occasion).orThrow();
        }
        Occasion more = hall.arrange(sized(occasion.plan(), 4));
        assertThat(List.of(more.taken(), more.waiting())).containsExactly(4, 1);
        Occasion fewer = hall.arrange(sized(occasion.plan(), 3));
        assertThat(List.of(fewer.taken(), fewer.waiting())).containsExactly(4, 1);
        Party one = hall.signups.mine(Hall.person("a1"), occasion.id()).getFirst();
        hall.signups.cancel(Hall.person("a1"), one.id()).orThrow();
        Occasion still = hall.signups.occasion(occasion.id()).orElseThrow();
        assertThat(List.of(still.taken(), still.waiting()))
                .as("nobody moves up")
                .containsExactly(3, 1);
    }

    @OnEachDatabase
    void hostsSeeWhoComesAndOthersDoNot(TestDatabase database) {
        Hall hall = HALLS.on(database);
        Person host = hall.portal.person("host-" + database.name().toLowerCase(Locale.ROOT));
        OccasionPlan plan = hosted(Hall.plan(Hall.newId(), 1), host.id());
        hall.arrange(plan);
        Occasion occasion = hall.signups.occasion(plan.id()).orElseThrow();
        join(hall, "b1", occasion).orThrow();
        Party second = join(hall, "b2", occasion).orThrow();
        Visitor who = hall.portal.visitor(host);
        assertThat(hall.signups.coming(who, plan.id(), Slice.first(1)).orThrow().items())
                .singleElement()
                .satisfies(party -> assertThat(party.status()).isEqualTo(Status.CONFIRMED));
        String next =
                hall.signups.coming(who, plan.id(), Slice.first(1)).orThrow().next();
        assertThat(hall.signups
                        .coming(who, plan.id(), new Slice(next, 1))
                        .orThrow()
                        .items())
                .extracting(Party::id)
                .containsExactly(second.id());
        assertThat(hall.signups.party(who, second.id())).isPresent();
        refusal(hall.signups.cancel(who, second.id()), "forbidden");
        assertThat(hall.signups.party(Hall.person("b1"), second.id())).isEmpty();
        refusal(hall.signups.cancel(Hall.person("b1"), second.id()), "not_found");
        Visitor other = hall.portal.visitor(
                hall.portal.person("guest-" + database.name().toLowerCase(Locale.ROOT)));
        refusal(hall.signups.coming(other, plan.id(), Slice.first(1)), "forbidden");
    }

    @OnEachDatabase
    void aSignUpWithinAnotherWriteWaitsInTurn(TestDatabase database) {
        Hall hall = HALLS.on(database);
        Occasion occasion = hall.occasion(1);
        List<Status> statuses = hall.portal
                .service(Store.class)
                .write(em -> List.of(
                        join(hall, "c1", occasion).orThrow().status(),
                        join(hall, "c2", occasion).orThrow().status()));
        assertThat(statuses).containsExactly(Status.CONFIRMED, Status.WAITING);
    }

    private static String child(Hall hall, Visitor who, String name, LocalDate born) {
        Households households = hall.portal.service(Households.class);
        String version = hall.portal.service(Consents.class).version(Consents.CHILD_DATA);
        Household household = households
                .add(who, new Households.NewMember(name, Part.CHILD, born, version))
                .orThrow();
        return household.members().getLast().person();
    }

    private static Outcome<Party> join(Hall hall, String person, Occasion occasion) {
        return hall.signups.signUp(Hall.person(person), occasion.id(), List.of());
    }

    private static @Nullable String way(Refusal no) {
        return Objects.requireNonNull(no.wayOn()).path();
    }

    private static Status status(Hall hall, String person, Party party) {
        return hall.signups.party(Hall.person(person), party.id()).orElseThrow().status();
    }

    private static Refusal refusal(Outcome<?> outcome, String code) {
        Collection<Refusal> reasons = outcome.refusals();
        assertThat(reasons)
                .singleElement()
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
        return reasons.iterator().next();
    }

    private static OccasionPlan moved(OccasionPlan plan, Instant starts) {
        return Plans.moved(plan, starts, starts.plus(Duration.ofMinutes(90)));
    }

    private static OccasionPlan with(
            OccasionPlan plan, @Nullable Instant opens, @Nullable Instant closes, boolean waitingList) {
        return Plans.open(plan, opens, closes, waitingList);
    }

    private static OccasionPlan aged(OccasionPlan plan, int from, int to) {
        return Plans.aged(plan, from, to);
    }

    private static OccasionPlan sized(OccasionPlan plan, int capacity) {
        return Plans.sized(plan, capacity);
    }

    private static OccasionPlan hosted(OccasionPlan plan, String host) {
        return Plans.hosted(plan, Set.of(host));
    }
}
