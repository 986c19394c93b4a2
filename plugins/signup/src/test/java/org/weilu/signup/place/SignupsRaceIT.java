package org.weilu.signup.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.api.Signups;
import org.weilu.signup.occasion.Occasions;
import org.weilu.spi.Outcome;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.store.Crowd;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

class SignupsRaceIT {
    private static final int THREADS = 32;
    private static final Hall.Halls HALLS = new Hall.Halls();

    @AfterAll
    static void close() {
        HALLS.close();
    }

    @OnEachDatabase
    void twoHundredForTwentySeats(TestDatabase database) throws Exception {
        Hall hall = HALLS.on(database);
        Occasion occasion = hall.occasion(20);
        List<Party> parties = all(hall.nodes(4, Occasions::seat), occasion, "p", 200);
        assertThat(with(parties, Status.CONFIRMED)).hasSize(20);
        assertThat(with(parties, Status.WAITING)).hasSize(180);
        assertThat(parties).extracting(Party::number).doesNotHaveDuplicates();
        Occasion after = hall.signups.occasion(occasion.id()).orElseThrow();
        assertThat(List.of(after.taken(), after.waiting())).containsExactly(20, 180);
        List<Party> rows = hall.coming(occasion);
        assertThat(with(rows, Status.CONFIRMED)).hasSize(20);
        assertThat(rows.subList(20, 200))
                .extracting(Party::position)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 180).boxed().toList());
        assertThat(parties.stream().filter(party -> party.position() != null).toList())
                .extracting(Party::position)
                .as("each was told the place that it got")
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 180).boxed().toList());
    }

    /** Without the condition, and slow between look and write, the same must oversell: else the test above is blind. */
    @OnEachDatabase
    void wouldOversellWithoutTheCondition(TestDatabase database) throws Exception {
        Hall hall = HALLS.on(database);
        Occasion occasion = hall.occasion(20);
        List<Signups> unsafe = hall.nodes(16, (em, seen, people) -> {
            em.flush();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            return em.createQuery("update signupOccasion o set o.taken = o.taken + :people where o.id = :id")
                            .setParameter("people", people)
                            .setParameter("id", seen.id())
                            .executeUpdate()
                    == 1;
        });
        hall.know("u", 64);
        all(unsafe, occasion, "u", 64);
        assertThat(hall.signups.occasion(occasion.id()).orElseThrow().taken()).isGreaterThan(20);
    }

    @OnEachDatabase
    void whoClicksTwiceIsThereOnce(TestDatabase database) throws Exception {
        Hall hall = HALLS.on(database);
        for (int capacity : List.of(1, 5)) {
            Occasion occasion = hall.occasion(capacity);
            List<Outcome<Party>> answers = Crowd.all(
                    8,
                    Stream.generate(() -> wish(hall.signups, occasion, "double-" + capacity))
                            .limit(8)
                            .toList());
            assertThat(answers.stream().filter(Outcome::isDone)).hasSize(1);
            assertThat(answers.stream().flatMap(answer -> answer.refusals().stream()))
                    .hasSize(7)
                    .allMatch(no -> no.code().equals("duplicate"));
            assertThat(hall.signups.occasion(occasion.id()).orElseThrow().taken())
                    .isEqualTo(1);
        }
    }

    @OnEachDatabase
    void sixOfFiveIsNotSoldAndSixOfTheLastFiveWait(TestDatabase database) throws Exception {
        Hall hall = HALLS.on(database);
        Hall.Family family = hall.family("six-" + database, 6);
        Occasion five = hall.occasion(5);
        Outcome<Party> more = hall.signups.signUp(family.mother(), five.id(), family.people());
        assertThat(more.refusals())
                .singleElement()
                .satisfies(no -> assertThat(no.code()).isEqualTo("full"));
        assertThat(hall.signups.occasion(five.id()).orElseThrow().taken()).isZero();
        Occasion twenty = hall.occasion(20);
        all(hall.signups, twenty, "s", 15);
        Party wait = hall.signups
                .signUp(family.mother(), twenty.id(), family.people())
                .orThrow();
        assertThat(wait.status()).isEqualTo(Status.WAITING);
        assertThat(hall.signups.occasion(twenty.id()).orElseThrow().taken()).isEqualTo(15);
    }

    @OnEachDatabase
    void whoeverIsNextMovesUpOnceAndIsToldOnce(TestDatabase database) throws Exception {
        Hall hall = HALLS.on(database);
        Occasion occasion = hall.occasion(20);
        List<Party> first = all(hall.signups, occasion, "m", 20);
        List<Party> waiting = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            waiting.add(wish(hall.signups, occasion, "w" + i).call().orThrow());
        }
        Crowd.all(
                10,
                first.stream()
                        .<Callable<Party>>map(party -> () -> hall.signups
                                .cancel(Hall.person(party.madeBy()), party.id())
                                .orThrow())
                        .toList());
        List<Party> now = hall.coming(occasion);
        List<String> next = waiting.subList(0, 20).stream().map(Party::id).toList();
        assertThat(with(now, Status.CONFIRMED)).extracting(Party::id).containsExactlyInAnyOrderElementsOf(next);
        assertThat(next).allMatch(party -> hall.told(party, "signup.moved-up") == 1);
        assertThat(waiting.subList(20, 40)).allMatch(party -> hall.told(party.id(), "signup.moved-up") == 0);
        Occasion counted = hall.signups.occasion(occasion.id()).orElseThrow();
        assertThat(List.of(counted.taken(), counted.waiting())).containsExactly(20, 20);
    }

    @OnEachDatabase
    void nobodyIsInTwoPlacesHoweverTheyClick(TestDatabase database) throws Exception {
        Hall hall = HALLS.on(database);
        List<Occasion> day = new ArrayList<>();
        Instant morning = hall.occasion(1).plan().starts();
        for (int i = 0; i < 8; i++) {
            Instant starts = morning.plus(Duration.ofMinutes(40L * i));
            day.add(hall.arrange(
                    Plans.moved(Hall.plan(Hall.newId(), 3), starts, starts.plus(Duration.ofMinutes(100)))));
        }
        List<Callable<Integer>> clicks = IntStream.range(0, 240)
                .<Callable<Integer>>mapToObj(i -> () -> click(hall, day, new Random(i)))
                .toList();
        assertThat(Crowd.all(12, clicks)).contains(1);
        for (int i = 0; i < 6; i++) {
            Visitor who = Hall.person("busy" + i);
            List<Occasion> there = hall.signups.mine(who, Slice.first(50)).items().stream()
                    .map(Party::occasion)
                    .toList();
            assertThat(there)
                    .as("busy%d", i)
                    .allMatch(one -> there.stream()
                            .noneMatch(other -> !other.id().equals(one.id())
                                    && one.plan().starts().isBefore(other.plan().ends())
                                    && other.plan().starts().isBefore(one.plan().ends())));
        }
        for (Occasion occasion : day) {
            Occasion now = hall.signups.occasion(occasion.id()).orElseThrow();
            List<Party> rows = hall.coming(occasion);
            assertThat(List.of(now.taken(), now.waiting()))
                    .containsExactly(
                            with(rows, Status.CONFIRMED).size(),
                            with(rows, Status.WAITING).size());
        }
    }

    private static int click(Hall hall, List<Occasion> day, Random random) {
        Visitor who = Hall.person("busy" + random.nextInt(6));
        Occasion occasion = day.get(random.nextInt(day.size()));
        List<Party> mine = hall.signups.mine(who, occasion.id());
        if (mine.isEmpty()) {
            return hall.signups.signUp(who, occasion.id(), Set.of()).isDone() ? 1 : 0;
        }
        return hall.signups.cancel(who, mine.getFirst().id()).isDone() ? 1 : 0;
    }

    private static List<Party> with(List<Party> parties, Status status) {
        return parties.stream().filter(party -> party.status() == status).toList();
    }

    private static Callable<Outcome<Party>> wish(Signups signups, Occasion occasion, String person) {
        return () -> signups.signUp(Hall.person(person), occasion.id(), List.of());
    }

    private static List<Party> all(Signups signups, Occasion occasion, String name, int people) throws Exception {
        return all(List.of(signups), occasion, name, people);
    }

    private static List<Party> all(List<Signups> nodes, Occasion occasion, String name, int people) throws Exception {
        return Crowd.all(
                        Math.min(THREADS, people),
                        IntStream.range(0, people)
                                .mapToObj(i -> wish(nodes.get(i % nodes.size()), occasion, name + i))
                                .toList())
                .stream()
                .map(Outcome::orThrow)
                .toList();
    }
}
