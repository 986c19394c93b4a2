package org.weilu.venues.plan;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weilu.spi.Texts;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Layout;

/** A layout in words. */
public final class LayoutWords {
    private static final Texts TEXTS = Texts.of(LayoutWords.class);

    private LayoutWords() {}

    /** {@code 无台阶、投影、音响}; empty if nothing is known of it. */
    public static String has(Venue venue, Layout layout, Locale language) {
        Stream<String> access = venue.isStepFree(layout) ? Stream.of(TEXTS.say(language, "step.free")) : Stream.of();
        Stream<String> equipment = venue.equipment(layout).stream().sorted().map(one -> one.in(language));
        return Stream.concat(access, equipment).collect(Collectors.joining(TEXTS.say(language, "and")));
    }

    /** {@code 坐 24 人 · 阅览室、中庭}. */
    public static String seats(Venue venue, Layout layout, Locale language) {
        String cells = venue.cells(layout).stream()
                .map(cell -> cell.name().in(language))
                .collect(Collectors.joining(TEXTS.say(language, "and")));
        return TEXTS.say(language, "seats", layout.seats(), cells);
    }
}
