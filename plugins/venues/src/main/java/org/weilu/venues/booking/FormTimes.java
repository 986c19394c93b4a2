package org.weilu.venues.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Refusal;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Alternative;
import org.weilu.venues.diary.FreeSlots;

/** What stands in a form as day and clock, and what the service calls it. */
final class FormTimes {
    private FormTimes() {}

    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** As people at a counter type it: {@code 9}, {@code 930} and {@code 9:30} are {@code 09:30}. */
    static String clock(String typed) {
        String digits = typed.strip().replace("：", "").replace(":", "");
        if (!digits.matches("\\d{1,4}")) {
            return typed.strip();
        }
        String full = digits.length() <= 2 ? digits + "00" : digits;
        String four = full.length() == 3 ? "0" + full : full;
        return four.substring(0, 2) + ":" + four.substring(2);
    }

    /** 0 for nothing, and below for what is no number. */
    static int people(String typed) {
        return typed.isBlank() ? 0 : typed.strip().matches("\\d{1,5}") ? Integer.parseInt(typed.strip()) : -1;
    }

    /** {@code 14:00} on a day, {@code 24:00} its end; null for anything else. */
    static @Nullable Instant at(LocalDate day, String clock, ZoneId zone) {
        if (!clock.matches("([01]\\d|2[0-3]):[0-5]\\d|24:00")) {
            return null;
        }
        int minutes = Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3));
        return day.atStartOfDay().plusMinutes(minutes).atZone(zone).toInstant();
    }

    /** The service speaks of starts and ends, the form of from and to. */
    static Refusal named(Refusal no) {
        String field = no.field();
        if (field == null || (!field.equals("starts") && !field.equals("ends"))) {
            return no;
        }
        return new Refusal(
                no.kind(), no.code(), no.words(), field.equals("starts") ? "from" : "to", no.wayOn(), no.more());
    }

    static List<Alternative> alternatives(List<Refusal> refusals) {
        return refusals.stream()
                .map(no -> no.more().get("alternatives"))
                .filter(List.class::isInstance)
                .flatMap(some -> ((List<?>) some).stream())
                .filter(Alternative.class::isInstance)
                .map(Alternative.class::cast)
                .toList();
    }

    static String clock(FreeSlots slots, Alternative one) {
        return slots.clock(new Interval(one.starts(), one.ends()));
    }
}
