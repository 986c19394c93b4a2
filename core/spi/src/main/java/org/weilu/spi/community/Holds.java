package org.weilu.spi.community;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one conflict engine. A hold takes a set of resources (cells of a room, a person, equipment) for one or many
 * intervals. Called within the caller's write; resource rows are locked in id order.
 */
public interface Holds {
    /**
     * Makes a resource known; again changes nothing.
     *
     * @param id the owner's own: {@code cell:0f3k}, {@code person:…}
     */
    void resource(String id);

    /**
     * Takes a hold, or says what it clashes with; nothing is taken then. A tentative hold never clashes. The margins of
     * neighbours add up; holds whose set-ups are equal need none between them. An owner's other holds are in the way
     * like anybody's.
     */
    Taking take(HoldWish wish);

    /** Takes several, each as {@link #take} would and in their order, which costs hardly more than one. */
    default List<Taking> take(List<HoldWish> wishes) {
        return wishes.stream().map(this::take).toList();
    }

    /**
     * Takes a hold in place of all that its owner holds; on a clash everything stays as it was. To move is this and not
     * {@link #release} with {@link #take}: the rows of both places are then locked in one order.
     */
    Taking replace(HoldWish wish);

    /** Lets go of all that an owner holds. */
    void release(String owner);

    /** What an owner holds, by first start. */
    List<Hold> of(String owner);

    /** What is held in a time by anybody, margins counted; expired tentative ones left out. */
    List<Hold> on(Set<String> resources, Interval within);

    /** The intervals within the given one in which all the resources are free of firm holds, margins counted. */
    List<Interval> free(Set<String> resources, Interval within);

    /** A half-open stretch of time. */
    record Interval(Instant starts, Instant ends) {
        public Interval {
            if (!starts.isBefore(ends)) {
                throw new IllegalArgumentException("ends before it starts: " + starts + " " + ends);
            }
        }

        public boolean overlaps(Interval other) {
            return starts.isBefore(other.ends) && other.starts.isBefore(ends);
        }

        public Interval widened(Duration before, Duration after) {
            return new Interval(starts.minus(before), ends.plus(after));
        }
    }

    /**
     * @param owner whose it is, {@code type/id}; {@code reason} one line for who is refused
     * @param setUp what the room is set up as; equal ones need no changeover; empty equals nothing
     * @param expires when a tentative hold ends by itself; null for never
     */
    record HoldWish(
            String owner,
            String reason,
            Set<String> resources,
            List<Interval> intervals,
            Duration before,
            Duration after,
            String setUp,
            boolean firm,
            @Nullable Instant expires) {
        public HoldWish {
            resources = Set.copyOf(resources);
            intervals = List.copyOf(intervals);
            if (resources.isEmpty() || intervals.isEmpty()) {
                throw new IllegalArgumentException("a hold needs resources and intervals");
            }
        }

        public static HoldWish firm(String owner, String reason, Set<String> resources, Interval interval) {
            return new HoldWish(
                    owner, reason, resources, List.of(interval), Duration.ZERO, Duration.ZERO, "", true, null);
        }
    }

    record Hold(String id, HoldWish wish) {}

    sealed interface Taking {
        record Taken(Hold hold) implements Taking {}

        /** @param with the firm holds in the way, at most 20 */
        record Clash(List<Hold> with) implements Taking {}
    }
}
