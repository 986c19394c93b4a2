package org.weilu.activities.activity;

import java.time.Instant;
import java.util.Locale;
import org.weilu.signup.api.Availability;
import org.weilu.spi.Texts;
import org.weilu.ui.Html;
import org.weilu.ui.Times;

/** Says in a few words whether one can still come. */
public record DateBadge(String kind, String words) {
    private static final Texts TEXTS = Texts.of(DateBadge.class);
    private static final int FEW = 10;

    public static DateBadge of(Dated date, Instant now, Times times, Locale language) {
        Occurrence day = date.occurrence();
        if (day.cancelled()) {
            return say(language, "cancelled", "cancelled");
        }
        if (day.isOver(now)) {
            return say(language, "closed", "ended");
        }
        return switch (date.availability(now)) {
            case Availability.Open open ->
                open.free() > FEW ? say(language, "open", "open") : say(language, "open", "free", open.free());
            case Availability.Waiting waiting ->
                waiting.people() == 0
                        ? say(language, "waiting", "wait")
                        : say(language, "waiting", "waiting", waiting.people());
            case Availability.Full full -> say(language, "full", "full");
            case Availability.Closed closed -> closed(date, closed.why(), times, language);
        };
    }

    private static DateBadge closed(Dated date, Availability.Closed.Why why, Times times, Locale language) {
        return switch (why) {
            case CANCELLED -> say(language, "cancelled", "cancelled");
            case STARTED -> say(language, "live", "live");
            case OVER -> say(language, "closed", "closed");
            case NOT_YET -> {
                Instant opens = date.activity().terms().opens();
                yield opens == null
                        ? say(language, "closed", "closed")
                        : say(language, "soon", "soon", times.shortDay(opens), times.time(opens));
            }
        };
    }

    private static DateBadge say(Locale language, String kind, String key, Object... values) {
        return new DateBadge(kind, TEXTS.say(language, key, values));
    }

    public void write(Html html) {
        html.badge(kind, words);
    }
}
