package org.weilu.signup.page;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.weilu.signup.api.Availability;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Guest;
import org.weilu.signup.api.Whom;
import org.weilu.spi.Texts;
import org.weilu.ui.Html;
import org.weilu.ui.Times;

/** How full something is and where a party stands, in the words that all pages share. */
final class PlaceWords {
    private static final Texts TEXTS = Texts.of(PlaceWords.class);

    private PlaceWords() {}

    static String say(Locale language, String key, Object... values) {
        return TEXTS.say(language, key, values);
    }

    /** The bar and its words: the same numbers for everybody. */
    static void bar(Html html, KeptWords kept, Occasion occasion, Instant now) {
        Locale language = kept.language();
        int capacity = occasion.plan().capacity();
        int taken = occasion.taken();
        String label = say(language, "bar", taken, capacity);
        html.open("div", "class", "places");
        html.open(
                        "progress",
                        "class",
                        "places-bar",
                        "max",
                        Integer.toString(capacity),
                        "value",
                        Integer.toString(Math.min(taken, capacity)),
                        "aria-label",
                        label)
                .close();
        html.leaf("span", words(language, occasion, now)).close();
        if (now.isBefore(occasion.plan().starts()) && !occasion.cancelled()) {
            kept.write(html, occasion, now);
        }
    }

    private static String words(Locale language, Occasion occasion, Instant now) {
        int capacity = occasion.plan().capacity();
        int taken = occasion.taken();
        int free = occasion.free(now);
        if (occasion.waiting() > 0) {
            return say(language, "places.waiting", taken, capacity, occasion.waiting());
        }
        if (free > 0) {
            return say(language, "places.free", taken, free);
        }
        return say(language, taken < capacity ? "places.kept" : "places.full", taken, capacity);
    }

    /** Why nobody signs up now; empty if one may. */
    static String closed(Locale language, Times times, Occasion occasion, Instant now) {
        Availability availability = occasion.availability(now);
        boolean forSome =
                occasion.kept(now).stream().anyMatch(kept -> !kept.whom().equals(Whom.COUNTER));
        if (availability instanceof Availability.Full && forSome) {
            return "";
        }
        return switch (availability) {
            case Availability.Open open -> "";
            case Availability.Waiting waiting -> "";
            case Availability.Full full -> say(language, "full");
            case Availability.Closed closed ->
                switch (closed.why()) {
                    case NOT_YET -> say(language, "notyet", times.dateTime(opens(occasion)));
                    case OVER -> say(language, "over");
                    case STARTED -> say(language, "started");
                    case CANCELLED -> say(language, "cancelled");
                };
        };
    }

    private static Instant opens(Occasion occasion) {
        return Objects.requireNonNull(occasion.plan().opens());
    }

    /** A party's badge. */
    static void badge(Html html, Locale language, Party party) {
        if (party.occasion().cancelled()) {
            html.badge("cancelled", say(language, "badge.gone"));
            return;
        }
        switch (party.status()) {
            case CONFIRMED -> html.badge("confirmed", say(language, "badge.confirmed"));
            case OFFERED -> html.badge("soon", say(language, "badge.offered"));
            case WAITING -> html.badge("waiting", say(language, "badge.waiting", position(party)));
            case CANCELLED -> html.badge("cancelled", say(language, "badge.cancelled"));
        }
    }

    static int position(Party party) {
        return party.position() == null ? 0 : party.position();
    }

    static String names(Locale language, Party party) {
        return party.people().stream()
                .map(Guest::name)
                .map(name -> name.isBlank() ? say(language, "nobody") : name)
                .collect(Collectors.joining(say(language, "and")));
    }

    /** A fact of a list of facts. */
    static void fact(Html html, String icon, String label, Object words) {
        html.open("div").open("dt").icon(icon).text(label).close();
        html.leaf("dd", words).close();
    }
}
