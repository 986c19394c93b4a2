package org.weilu.venues.api;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Venue.Layout;

/** Who has which cell when, and what is free. */
public interface Diary {
    /**
     * When each layout can be had within a time, by its id: open, not over yet, no other party in the way, changeover
     * counted; from quarter to quarter of an hour.
     */
    Map<String, List<Interval>> free(Visitor who, Venue venue, Interval within);

    /** The same for several houses at once, by the house's id first. */
    Map<String, Map<String, List<Interval>>> free(Visitor who, Collection<Venue> some, Interval within);

    /** When a house is open within a time, by start: week, seasons and holidays; closures are among what is taken. */
    List<Interval> open(Venue venue, Interval within);

    default List<Interval> free(Visitor who, Venue venue, Layout layout, Interval within) {
        return free(who, venue, within).getOrDefault(layout.id(), List.of());
    }

    /** What is in the way of a layout at a time; empty if it can be given. */
    List<Taken> clashes(Visitor who, Venue venue, Layout layout, Interval time);

    /** What takes cells of a venue within a time, by start; with words as far as the visitor may read them. */
    List<Taken> taken(Visitor who, Venue venue, Interval within);

    /** The same for several houses at once, by the house's id. */
    Map<String, List<Taken>> taken(Visitor who, Collection<Venue> some, Interval within);

    /**
     * What one could have instead, best first: the same day, and the same time elsewhere.
     *
     * @param seats how many are enough elsewhere
     */
    List<Alternative> alternatives(Visitor who, Venue venue, Layout layout, Interval wanted, int seats);

    /** Rooms that are enough for somebody, the smallest first. */
    List<Offer> offers(Visitor who, Quest quest);

    /**
     * What somebody looks for.
     *
     * @param within when it may be; {@code length} how long they stay
     * @param venue id or slug of the only house that will do; empty for any
     */
    record Quest(int people, Set<Equipment> needed, boolean stepFree, Interval within, Duration length, String venue) {
        public Quest {
            needed = Set.copyOf(needed);
        }

        public List<Layout> fitting(Venue house) {
            return house.fitting(people, needed, stepFree);
        }

        /** The times among free ones in which there is room for the party; empty if there are none. */
        public Optional<List<Interval>> longEnough(List<Interval> free) {
            List<Interval> times = free.stream()
                    .filter(time -> Duration.between(time.starts(), time.ends()).compareTo(length) >= 0)
                    .toList();
            return times.isEmpty() ? Optional.empty() : Optional.of(times);
        }
    }

    /** @param times when it can be had, by start, each long enough */
    record Offer(Venue venue, Layout layout, List<Interval> times) {
        public Offer {
            times = List.copyOf(times);
        }
    }

    /**
     * @param owner {@code booking/…} or what an activity is called; empty for who may not know
     * @param words what it is, for its own people and managers; empty for others
     * @param own true if it is the visitor's
     */
    record Taken(String owner, Set<String> cells, Interval time, Kind kind, String words, boolean own) {
        public enum Kind {
            BOOKED,
            ACTIVITY,
            /** Out of use: its words are everybody's. */
            CLOSED
        }
    }
}
