package org.weilu.venues.api;

import java.util.Locale;

/**
 * How much one may have of a house; what waits for an answer counts, and what was taken back too late.
 *
 * @param most bookings, or hours where {@code hours} is true
 */
public record Quota(Holder holder, int most, boolean hours, Period period) {
    /** Whose bookings are added up. */
    public enum Holder {
        PERSON,
        HOUSEHOLD,
        ORGANISATION
    }

    /** The day, week (from Monday) or month of the wish; or all that are not over. */
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        OPEN
    }

    public Quota {
        if (most < 1) {
            throw new IllegalArgumentException("at least one: " + most);
        }
    }

    /** {@code person 2 open}, {@code household 6h week}. */
    public String text() {
        return (holder + " " + most + (hours ? "h " : " ") + period).toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@link #text} back.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Quota parse(String text) {
        String[] of = text.strip().toUpperCase(Locale.ROOT).split(" +");
        if (of.length != 3 || !of[1].matches("\\d{1,4}H?")) {
            throw new IllegalArgumentException(text);
        }
        boolean hours = of[1].endsWith("H");
        int most = Integer.parseInt(hours ? of[1].substring(0, of[1].length() - 1) : of[1]);
        return new Quota(Holder.valueOf(of[0]), most, hours, Period.valueOf(of[2]));
    }
}
