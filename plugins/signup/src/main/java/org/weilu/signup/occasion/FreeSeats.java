package org.weilu.signup.occasion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.weilu.signup.api.Admission.Kept;
import org.weilu.signup.api.Occasion;

/** The seats that are free at an instant: those that are kept for a class of people, and everybody's. */
public final class FreeSeats {
    /** The class of everybody's seats. */
    public static final String OPEN = "";

    private final Map<String, Integer> free = new LinkedHashMap<>();

    private FreeSeats(Occasion occasion, Instant now) {
        for (Kept kept : occasion.kept(now)) {
            free.put(kept.whom().key(), kept.seats());
        }
        free.put(OPEN, occasion.free(now));
    }

    public static FreeSeats of(Occasion occasion, Instant now) {
        return new FreeSeats(occasion, now);
    }

    /** As if nobody had a seat yet: who finds none here never does, as things are. */
    public static FreeSeats ofAll(Occasion occasion, Instant now) {
        return new FreeSeats(occasion.emptied(), now);
    }

    /**
     * Seats for all of some people or for none.
     *
     * @param people the classes to which each belongs
     * @return the class of each one's seat, in their order
     */
    public Optional<List<String>> seat(List<Set<String>> people) {
        Map<String, Integer> left = new LinkedHashMap<>(free);
        List<String> seats = new ArrayList<>(people.stream().map(kinds -> OPEN).toList());
        // Who has the fewest to choose from first, so that they do not take from each other what they need not.
        List<Integer> order = IntStream.range(0, people.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> choices(people.get(i))))
                .toList();
        for (int i : order) {
            String seat = free.keySet().stream()
                    .filter(key -> key.equals(OPEN) || people.get(i).contains(key))
                    .filter(key -> left.getOrDefault(key, 0) > 0)
                    .findFirst()
                    .orElse(null);
            if (seat == null) {
                return Optional.empty();
            }
            left.merge(seat, -1, Integer::sum);
            seats.set(i, seat);
        }
        return Optional.of(seats);
    }

    private int choices(Set<String> kinds) {
        return (int) kinds.stream().filter(free::containsKey).count();
    }
}
