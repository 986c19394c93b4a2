package org.weilu.signup.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Status;
import org.weilu.spi.Outcome;
import org.weilu.store.Crowd;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

/** Random histories of one occasion beside a list in memory; the long run has ten thousand. */
class HistoriesIT {
    private static final int THREADS = 4;
    private static final int HISTORIES = Boolean.parseBoolean(System.getenv("WEILU_TEST_LONG")) ? 5_000 : 160;
    private static final Hall.Halls HALLS = new Hall.Halls();

    @AfterAll
    static void close() {
        HALLS.close();
    }

    @OnEachDatabase
    void countsAndTurnsAreThoseOfTheList(TestDatabase database) throws Exception {
        Hall hall = HALLS.on(database);
        List<Hall.Family> families = IntStream.range(0, THREADS)
                .mapToObj(i -> hall.family("history-" + database + i, 12))
                .toList();
        List<Integer> moved = Crowd.all(
                THREADS,
                IntStream.range(0, HISTORIES)
                        .<Callable<Integer>>mapToObj(i -> () -> run(hall, families.get(i % THREADS), i))
                        .toList());
        assertThat(moved).hasSize(HISTORIES);
        assertThat(moved.stream().mapToInt(Integer::intValue).sum())
                .as("histories in which somebody moves up")
                .isGreaterThan(HISTORIES / 2);
    }

    private static int run(Hall hall, Hall.Family family, int seed) {
        Random random = new Random(20261205L + seed);
        Model model = new Model(1 + random.nextInt(6));
        Occasion occasion = hall.occasion(model.capacity);
        int steps = 6 + random.nextInt(8);
        for (int step = 0; step < steps; step++) {
            int dice = random.nextInt(10);
            if (dice < 6) {
                signUp(hall, family, occasion, model, random);
            } else if (dice < 9 && !model.living.isEmpty()) {
                Model.Entry entry = model.living.get(random.nextInt(model.living.size()));
                hall.signups.cancel(family.mother(), entry.id).orThrow();
                model.cancel(entry);
            } else {
                model.resize(1 + random.nextInt(7));
                occasion = hall.arrange(Plans.sized(occasion.plan(), model.capacity));
            }
            Occasion now = hall.signups.occasion(occasion.id()).orElseThrow();
            assertThat(List.of(now.taken(), now.waiting()))
                    .as("history %d, step %d", seed, step)
                    .containsExactly(model.taken(), model.waiting());
        }
        compare(hall, occasion, model, seed);
        return model.movedUp.size();
    }

    private static void signUp(Hall hall, Hall.Family family, Occasion occasion, Model model, Random random) {
        List<String> out = new ArrayList<>(family.people());
        model.living.forEach(entry -> out.removeAll(entry.people));
        if (out.isEmpty()) {
            return;
        }
        List<String> people = out.subList(0, Math.min(out.size(), 1 + random.nextInt(3)));
        Outcome<Party> answer = hall.signups.signUp(family.mother(), occasion.id(), people);
        if (people.size() > model.capacity) {
            assertThat(answer.refusals())
                    .singleElement()
                    .satisfies(no -> assertThat(no.code()).isEqualTo("full"));
            return;
        }
        Party party = answer.orThrow();
        Model.Entry entry = model.signUp(party.id(), List.copyOf(people));
        assertThat(party.status()).isEqualTo(entry.confirmed ? Status.CONFIRMED : Status.WAITING);
    }

    private static void compare(Hall hall, Occasion occasion, Model model, int seed) {
        List<Party> rows = hall.coming(occasion);
        assertThat(rows.stream().filter(row -> row.status() == Status.CONFIRMED))
                .as("history %d", seed)
                .extracting(Party::id)
                .containsExactlyInAnyOrderElementsOf(model.ids(true));
        assertThat(rows.stream().filter(row -> row.status() == Status.WAITING))
                .as("history %d", seed)
                .extracting(Party::id)
                .containsExactlyElementsOf(model.ids(false));
        assertThat(model.movedUp).as("history %d", seed).allMatch(party -> hall.told(party, "signup.moved-up") == 1);
    }

    /** What should be: strictly in order; a party that is larger than the whole is in nobody's way. */
    private static final class Model {
        private int capacity;
        private final List<Entry> living = new ArrayList<>();
        private final List<String> movedUp = new ArrayList<>();

        private Model(int capacity) {
            this.capacity = capacity;
        }

        private static final class Entry {
            private final String id;
            private final List<String> people;
            private boolean confirmed;

            private Entry(String id, List<String> people) {
                this.id = id;
                this.people = people;
            }
        }

        Entry signUp(String id, List<String> people) {
            Entry entry = new Entry(id, people);
            boolean next = living.stream().anyMatch(other -> !other.confirmed && other.people.size() <= capacity);
            entry.confirmed = !next && taken() + people.size() <= capacity;
            living.add(entry);
            return entry;
        }

        void cancel(Entry entry) {
            living.remove(entry);
            moveUp();
        }

        void resize(int seats) {
            capacity = seats;
            moveUp();
        }

        private void moveUp() {
            for (Entry entry : living) {
                if (entry.confirmed || entry.people.size() > capacity) {
                    continue;
                }
                if (taken() + entry.people.size() > capacity) {
                    return;
                }
                entry.confirmed = true;
                movedUp.add(entry.id);
            }
        }

        int taken() {
            return count(true);
        }

        int waiting() {
            return count(false);
        }

        private int count(boolean confirmed) {
            return living.stream()
                    .filter(entry -> entry.confirmed == confirmed)
                    .mapToInt(entry -> entry.people.size())
                    .sum();
        }

        List<String> ids(boolean confirmed) {
            return living.stream()
                    .filter(entry -> entry.confirmed == confirmed)
                    .map(entry -> entry.id)
                    .toList();
        }
    }
}
