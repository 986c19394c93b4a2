package org.weilu.signup.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Admission;
import org.weilu.signup.api.Admission.Kept;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Guest;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.api.Signups;
import org.weilu.signup.api.Whom;
import org.weilu.signup.occasion.FreeSeats;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.store.Store;
import org.weilu.store.TestClock;

/** One occasion and all that befalls it, looked at after each step. */
final class History {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PASSES = 2;

    private final Hall hall;
    private final Hall.Family family;
    private final Random random;
    private final String name;
    private final TestClock clock;
    private final Signups signups;
    private final Offers offers;
    private final Map<String, List<Set<String>>> kinds = new HashMap<>();
    private final Map<String, Integer> passes = new HashMap<>();
    private Occasion occasion;
    private final Visitor clerk;
    private int capacity;
    private boolean shrunk;
    int kept;
    int movedUp;
    int offered;
    int passed;

    History(Hall hall, Hall.Family family, Visitor clerk, int seed) {
        this.hall = hall;
        this.clerk = clerk;
        this.family = family;
        this.name = "history " + seed;
        this.random = new Random(20261205L + seed);
        this.capacity = 2 + random.nextInt(4);
        this.occasion = hall.occasion(capacity);
        this.clock = TestClock.at(occasion.plan()
                .starts()
                .minus(Duration.ofMinutes(30 + random.nextInt(72 * 60)))
                .toString());
        this.signups = hall.by(clock);
        this.offers = hall.offersBy(clock);
        if (random.nextBoolean()) {
            Admission admission = new Admission(keptSeats(), List.of(), List.of(), null);
            signups.admit(hall.portal.itself(), occasion.id(), admission).orThrow();
        }
        this.occasion = now();
    }

    private List<Kept> keptSeats() {
        List<Kept> all = new ArrayList<>();
        int left = capacity;
        for (Whom whom : List.of(Whom.COUNTER, Whom.ELDERS, Whom.CHILDREN)) {
            int seats = Math.min(left, random.nextInt(3));
            left -= seats;
            if (seats > 0) {
                all.add(new Kept(whom, seats, Duration.ofHours(random.nextInt(40))));
            }
        }
        return all;
    }

    private Occasion now() {
        return signups.occasion(occasion.id()).orElseThrow();
    }

    void live() {
        int steps = 8 + random.nextInt(10);
        for (int step = 0; step < steps; step++) {
            List<Party> before = hall.coming(occasion);
            String what = step(before);
            look(before, hall.coming(occasion), name + ", step " + step + ": " + what + " at " + clock.instant());
        }
        nobodyStarves();
    }

    private String step(List<Party> before) {
        int dice = random.nextInt(14);
        if (dice < 6 || before.isEmpty()) {
            return signUp(before);
        }
        Party one = before.get(random.nextInt(before.size()));
        if (dice < 9) {
            return "cancel " + signups.cancel(family.mother(), one.id()).isDone();
        }
        if (dice < 10) {
            int next = 1 + random.nextInt(7);
            shrunk |= next < capacity;
            capacity = next;
            hall.portal
                    .service(Store.class)
                    .write(em -> signups.arrange(hall.portal.itself(), Plans.sized(occasion.plan(), capacity)));
            return "capacity " + capacity;
        }
        if (dice < 12) {
            clock.advance(Duration.ofMinutes(10 + random.nextInt(480)));
            sweep(before);
            return "time goes by";
        }
        List<Party> asked = before.stream()
                .filter(party -> party.status() == Status.OFFERED)
                .toList();
        asked.forEach(party -> signups.accept(family.mother(), party.id()));
        return "accept " + asked.size();
    }

    private void sweep(List<Party> before) {
        before.stream().filter(party -> party.status() == Status.OFFERED).forEach(party -> offers.expire(party.id()));
        offers.settle(occasion.id());
        offers.release(occasion.id());
    }

    private String signUp(List<Party> before) {
        List<String> out = new ArrayList<>(family.people());
        before.forEach(party -> party.people().forEach(guest -> out.remove(guest.person())));
        if (out.isEmpty()) {
            return "nobody is left";
        }
        List<String> people = out.subList(0, Math.min(out.size(), 1 + random.nextInt(3)));
        boolean counter = random.nextInt(4) == 0;
        Visitor who = counter ? clerk : family.mother();
        Outcome<Party> answer = signups.signUp(who, occasion.id(), people);
        if (people.size() > capacity || !isAhead()) {
            assertThat(answer.isDone()).as(name).isFalse();
        } else {
            assertThat(answer.orThrow().people()).hasSize(people.size());
        }
        return "sign up " + people.size() + (counter ? " at the counter" : "");
    }

    private boolean isAhead() {
        return clock.instant().isBefore(occasion.plan().starts());
    }

    private void look(List<Party> before, List<Party> after, String what) {
        Occasion now = now();
        List<Party> waiting = after.stream().filter(party -> !isSeated(party)).toList();
        int taken = people(after) - people(waiting);
        int had = before.stream()
                .filter(History::isSeated)
                .mapToInt(party -> party.people().size())
                .sum();
        assertThat(List.of(now.taken(), now.waiting())).as(what).containsExactly(taken, people(waiting));
        assertThat(taken).as(what).isLessThanOrEqualTo(Math.max(capacity, had));
        assertThat(after.stream().flatMap(party -> party.people().stream()).map(Guest::person))
                .as(what)
                .doesNotHaveDuplicates();
        for (Party party : after) {
            @Nullable
            Party was = before.stream()
                    .filter(one -> one.id().equals(party.id()))
                    .findFirst()
                    .orElse(null);
            if (isSeated(party) && (was == null || !isSeated(was))) {
                seated(party, was, before, waiting, what);
            }
        }
        nothingLeft(waiting, now, what);
        keptForTheirs(before, after, what);
    }

    private void seated(Party party, @Nullable Party was, List<Party> before, List<Party> waiting, String what) {
        assertThat(isAhead()).as(what).isTrue();
        movedUp += was == null ? 0 : 1;
        if (party.status() == Status.OFFERED) {
            offered++;
            Instant deadline = Objects.requireNonNull(party.deadline());
            assertThat(deadline).as(what).isBefore(occasion.plan().starts());
            assertThat(Deadlines.isNight(deadline.atZone(ZONE).toLocalTime()))
                    .as(what + ": asked in the night")
                    .isFalse();
        }
        int place = was == null ? before.size() : before.indexOf(was);
        List<String> seats = hall.seated(party).stream().map(Hall.Seated::seat).toList();
        kept += seats.stream().anyMatch(seat -> !seat.isEmpty()) ? 1 : 0;
        FreeSeats all = FreeSeats.ofAll(now(), clock.instant());
        for (Party other : waiting) {
            List<Set<String>> kinds = kinds(other);
            boolean wants = seats.contains("")
                    || kinds.stream().anyMatch(theirs -> seats.stream().anyMatch(theirs::contains));
            boolean waited =
                    before.subList(0, place).stream().anyMatch(one -> one.id().equals(other.id()) && !isSeated(one));
            if (waited && wants && all.seat(kinds).isPresent()) {
                passed++;
                assertThat(passes.merge(other.id(), 1, Integer::sum))
                        .as(what + ": passed")
                        .isLessThanOrEqualTo(PASSES);
            }
        }
    }

    private List<Set<String>> kinds(Party party) {
        return kinds.computeIfAbsent(
                party.id(),
                id -> hall.seated(party).stream().map(Hall.Seated::kinds).toList());
    }

    private void nothingLeft(List<Party> waiting, Occasion now, String what) {
        if (!isAhead() || !isTimeToAsk()) {
            return;
        }
        FreeSeats free = FreeSeats.of(now, clock.instant());
        FreeSeats all = FreeSeats.ofAll(now, clock.instant());
        for (Party party : waiting) {
            List<Set<String>> kinds = kinds(party);
            assertThat(free.seat(kinds)).as(what + ": could sit").isEmpty();
            if (all.seat(kinds).isPresent() && passes.getOrDefault(party.id(), 0) >= PASSES) {
                return;
            }
        }
    }

    private boolean isTimeToAsk() {
        Instant starts = occasion.plan().starts();
        return clock.instant().isBefore(starts.minus(Duration.ofHours(24)))
                || Deadlines.of(clock.instant(), starts, ZONE).isPresent();
    }

    /** As long as seats are kept for some, the others do with what is left beside them. */
    private void keptForTheirs(List<Party> before, List<Party> after, String what) {
        List<Kept> kept = now().emptied().kept(clock.instant());
        int subsets = 1 << kept.size();
        for (int subset = shrunk ? subsets - 1 : 1; subset < subsets; subset++) {
            int seats = 0;
            Set<String> whom = new HashSet<>();
            for (int i = 0; i < kept.size(); i++) {
                if ((subset & 1 << i) != 0) {
                    seats += kept.get(i).seats();
                    whom.add(kept.get(i).whom().key());
                }
            }
            assertThat(others(after, whom))
                    .as(what + ": beside those kept for " + whom)
                    .isLessThanOrEqualTo(Math.max(capacity - seats, others(before, whom)));
        }
    }

    private long others(List<Party> parties, Set<String> whom) {
        return parties.stream()
                .filter(History::isSeated)
                .flatMap(party -> kinds(party).stream())
                .filter(kinds -> kinds.stream().noneMatch(whom::contains))
                .count();
    }

    private void nobodyStarves() {
        for (int round = 0; round < 20 && isAhead(); round++) {
            List<Party> all = hall.coming(occasion);
            FreeSeats whole = FreeSeats.ofAll(now(), clock.instant());
            boolean waits = all.stream()
                    .anyMatch(party ->
                            !isSeated(party) && whole.seat(kinds(party)).isPresent());
            if (!waits || !isTimeToAsk()) {
                return;
            }
            all.stream()
                    .filter(History::isSeated)
                    .forEach(
                            party -> signups.cancel(family.mother(), party.id()).orThrow());
        }
        assertThat(isAhead())
                .as(
                        "%s: somebody starves at %s before %s, %d places: %s",
                        name, clock.instant(), occasion.plan().starts(), capacity, hall.coming(occasion))
                .isFalse();
    }

    private static boolean isSeated(Party party) {
        return party.status() != Status.WAITING;
    }

    private static int people(List<Party> parties) {
        return parties.stream().mapToInt(party -> party.people().size()).sum();
    }
}
