package org.weilu.venues.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Visitor;
import org.weilu.venues.api.Bookings.Asking;

/** The same room again and again: every date is answered for before anything is kept, and none is left out unsaid. */
public interface Repeats {
    /** The most dates that are asked for at once. */
    int MOST = 60;

    /** What would become of each date; keeps nothing. */
    Outcome<List<Line>> rehearse(Visitor who, Repeat repeat);

    /**
     * Asks for all chosen dates or for none.
     *
     * @param chosen by date what is asked for then; a date that is left out is skipped
     * @return the bookings by start; refused with the refusals of each date that cannot be had, each naming its date
     */
    Outcome<List<Booking>> ask(Visitor who, Repeat repeat, Map<LocalDate, Asking> chosen);

    /** Bookings that were asked for together with this one, itself among them, by start; for who may see it. */
    List<Booking> together(Visitor who, Booking booking);

    /** Takes back this one and those of its series that start later. */
    Outcome<List<Booking>> cancelRest(Visitor who, String booking);

    /** How often. */
    enum Rhythm {
        DAILY,
        WORKDAYS,
        WEEKLY,
        FORTNIGHTLY,
        /** On the same weekday of the month: the third Saturday; a fifth one is the last. */
        MONTHLY
    }

    /** @param until the last day on which it may start */
    record Repeat(Asking first, Rhythm rhythm, LocalDate until) {}

    /**
     * A date and what stands against it.
     *
     * @param asking what is wanted then
     * @param note what kind of a day it is, such as a holiday; may be empty
     * @param against empty if it can be asked for
     */
    record Line(LocalDate date, Asking asking, String note, List<Refusal> against, List<Alternative> instead) {
        public Line {
            against = List.copyOf(against);
            instead = List.copyOf(instead);
        }

        public boolean isFree() {
            return against.isEmpty();
        }

        public Optional<Refusal> why() {
            return against.stream().findFirst();
        }
    }
}
