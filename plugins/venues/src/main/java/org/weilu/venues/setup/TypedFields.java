package org.weilu.venues.setup;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.ui.PortalForm;
import org.weilu.venues.api.OpenHours;
import org.weilu.venues.api.OpenHours.Span;
import org.weilu.venues.api.Venue.Plot;
import org.weilu.venues.api.Venue.Text;

/** Reads what was typed about a house, and keeps what could not be read. */
final class TypedFields {
    private static final int LARGEST = 9999;

    private final Visitor who;
    private final PortalForm<?> form;
    private final List<Refusal> wrong = new ArrayList<>();
    private final Refusals refusals = Refusals.of(TypedFields.class);

    TypedFields(Visitor who, PortalForm<?> form) {
        this.who = who;
        this.form = form;
    }

    List<Refusal> wrong() {
        return wrong;
    }

    Text text(String field) {
        return new Text(form.value(field).strip(), form.value(field + "En").strip());
    }

    int number(String field) {
        String typed = form.value(field).strip();
        if (typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches("\\d{1,6}") || Integer.parseInt(typed) > LARGEST) {
            wrong.add(refusals.invalid(who, field, "number"));
            return 1;
        }
        return Integer.parseInt(typed);
    }

    Duration minutes(String field) {
        return Duration.ofMinutes(number(field));
    }

    OpenHours hours() {
        Map<DayOfWeek, List<Span>> open = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            open.put(day, lines(field(day), Lines::spans, "spans", List.of()));
        }
        return new OpenHours(open);
    }

    /** The name of a day's field. */
    static String field(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    <T> T lines(String field, Function<String, T> reading, String key, T otherwise) {
        try {
            return reading.apply(form.value(field));
        } catch (IllegalArgumentException e) {
            wrong.add(refusals.invalid(who, field, key));
            return otherwise;
        }
    }

    @Nullable
    Plot plot(String field) {
        String typed = form.value(field).strip();
        String[] of = typed.split("[\\s,，、]+");
        if (typed.isEmpty()) {
            return null;
        }
        try {
            if (of.length == 4) {
                return new Plot(
                        Integer.parseInt(of[0]),
                        Integer.parseInt(of[1]),
                        Integer.parseInt(of[2]),
                        Integer.parseInt(of[3]));
            }
        } catch (IllegalArgumentException e) {
            // Said below, like four numbers that are missing.
        }
        wrong.add(refusals.invalid(who, field, "plot"));
        return null;
    }
}
