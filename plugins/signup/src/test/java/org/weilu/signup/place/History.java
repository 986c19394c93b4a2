package org.weilu.signup.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Guest;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Outcome;
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
    private final Map<String, Integer> passes = new HashMap<>();
    private Occasion occasion;
    private int capacity;
    int movedUp;
    int offered;
    int passed;

    History(Hall hall, Hall.Family family, int seed) {
        this.hall = hall;
        this.family = family;
        this.name = "history " + seed;
        this.random = new Random(20261205L + seed);
        this.capacity = 2 + random.nextInt(4);
        this.occasion = hall.occasion(capacity);
        Instant starts = occasion.plan().starts();
        this.clock = TestClock.at(
                starts.minus(Duration.ofMinutes(30 + random.nextInt(72 * 60))).toString());
        this.signups = hall.by(clock);
        this.offers = hall.offersBy(clock);
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
            capacity = 1 + random.nextInt(7);
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

    /** As the job does; that looks at all occasions by one clock. */
    private void sweep(List<Party> before) {
        before.stream().filter(party -> party.status() == Status.OFFERED).forEach(party -> offers.expire(party.id()));
        offers.settle(occasion.id());
    }

    private String signUp(List<Party> before) {
        List<String> out = new ArrayList<>(family.people());
        before.forEach(party -> party.people().forEach(guest -> out.remove(guest.person())));
        if (out.isEmpty()) {
            return "nobody is left";
        }
        List<String> people = out.subList(0, Math.min(out.size(), 1 + random.nextInt(3)));
        Outcome<Party> answer = signups.signUp(family.mother(), occasion.id(), people);
        if (people.size() > capacity || !isAhead()) {
            assertThat(answer.isDone()).as(name).isFalse();
        } else {
            assertThat(answer.orThrow().people()).hasSize(people.size());
        }
        return "sign up " + people.size();
    }

    private boolean isAhead() {
        return clock.instant().isBefore(occasion.plan().starts());
    }

    private void look(List<Party> before, List<Party> after, String what) {
        Occasion now = signups.occasion(occasion.id()).orElseThrow();
        List<Party> waiting = after.stream().filter(party -> !isSeated(party)).toList();
        int taken = people(after) - people(waiting);
        int had = before.stream()
                .filter(History::isSeated)
                .mapToInt(History::size)
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
        nothingLeft(waiting, capacity - taken, what);
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
        for (Party other : waiting) {
            boolean waited =
                    before.subList(0, place).stream().anyMatch(one -> one.id().equals(other.id()) && !isSeated(one));
            if (waited && size(other) <= capacity) {
                passed++;
                assertThat(passes.merge(other.id(), 1, Integer::sum))
                        .as(what + ": passed")
                        .isLessThanOrEqualTo(PASSES);
            }
        }
    }

    /** No place is free that somebody who waits could have. */
    private void nothingLeft(List<Party> waiting, int free, String what) {
        Instant starts = occasion.plan().starts();
        boolean automatic = clock.instant().isBefore(starts.minus(Duration.ofHours(24)));
        if (!isAhead()
                || (!automatic && Deadlines.of(clock.instant(), starts, ZONE).isEmpty())) {
            return;
        }
        for (Party party : waiting) {
            assertThat(size(party)).as(what + ": could sit").isGreaterThan(free);
            if (size(party) <= capacity && passes.getOrDefault(party.id(), 0) >= PASSES) {
                return;
            }
        }
    }

    private void nobodyStarves() {
        for (int round = 0; round < 20 && isAhead(); round++) {
            List<Party> all = hall.coming(occasion);
            boolean waits = all.stream().anyMatch(party -> !isSeated(party) && size(party) <= capacity);
            if (!waits) {
                return;
            }
            Instant starts = occasion.plan().starts();
            boolean automatic = clock.instant().isBefore(starts.minus(Duration.ofHours(24)));
            if (!automatic && Deadlines.of(clock.instant(), starts, ZONE).isEmpty()) {
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

    private static int size(Party party) {
        return party.people().size();
    }

    private static int people(List<Party> parties) {
        return parties.stream().mapToInt(History::size).sum();
    }
}
