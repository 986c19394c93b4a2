package org.weilu.venues.board;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.ui.Html;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Diary.Taken;
import org.weilu.venues.diary.DayTable;

/**
 * What stands in a room's row: a time with a colour and words.
 *
 * @param words what it is; may be empty
 * @param path where it leads; null for what is nobody's booking
 */
record Mark(
        Interval time,
        String style,
        String words,
        String state,
        @Nullable String path) {
    static final Texts TEXTS = Texts.of(Mark.class);
    private static final String BOOKING = "booking/";

    static Mark of(Taken taken, Locale language) {
        String booking = taken.owner();
        return new Mark(
                taken.time(),
                taken.kind() == Taken.Kind.CLOSED ? "closed" : "taken",
                taken.words(),
                DayTable.kind(taken, language),
                booking.startsWith(BOOKING) ? "/desk/venues/" + booking.substring(BOOKING.length()) : null);
    }

    static Mark of(Booking waiting, Locale language) {
        String key = switch (waiting.status()) {
            case STANDBY -> "standby";
            case TENTATIVE -> "tentative";
            default -> "asked";
        };
        return new Mark(
                waiting.time(), "asked", waiting.purpose(), TEXTS.say(language, key), "/desk/venues/" + waiting.id());
    }

    /** The words first: where there is little room, the state shows in the colour and is read out. */
    void write(Html html, String clock) {
        html.leaf("b", clock).text(" " + (words.isEmpty() ? state : words));
        if (!words.isEmpty()) {
            html.text(" ").leaf("small", state);
        }
    }

    /** What the colours mean. */
    static void key(Html html, Locale language) {
        html.open("ul", "class", "timeline-key");
        for (String style : new String[] {"free", "taken", "asked", "closed"}) {
            html.open("li").open("span", "class", "timeline-" + style).close();
            html.text(TEXTS.say(language, "key." + style)).close();
        }
        html.close();
    }
}
