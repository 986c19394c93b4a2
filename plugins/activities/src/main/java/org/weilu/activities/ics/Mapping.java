package org.weilu.activities.ics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.ActivityDraft;
import org.weilu.activities.activity.ActivityDraft.Day;
import org.weilu.activities.activity.Kinds;
import org.weilu.activities.activity.Marks;
import org.weilu.activities.activity.Terms;
import org.weilu.activities.activity.Words;
import org.weilu.spi.document.ForeignEvent;

/**
 * How the fields of a calendar become those of an activity.
 *
 * @param kind of all of them; empty where their categories say it
 * @param brand id; null for none
 * @param place of those that name none
 */
public record Mapping(String kind, @Nullable String brand, int capacity, String place) {
    private static final int LINE = 200;
    private static final int TAGS = 5;
    private static final int TAG = 20;

    ActivityDraft draft(ForeignEvent event, List<Day> days) {
        return new ActivityDraft(
                null, words(event), Words.NONE, marks(event), Terms.of(capacity), null, null, null, days);
    }

    /** The same activity with the words and dates of the file; what a calendar does not say stays as it is. */
    ActivityDraft draft(Activity now, ForeignEvent event, List<Day> days) {
        return new ActivityDraft(
                null,
                words(event),
                now.english(),
                now.marks(),
                now.terms(),
                null,
                now.space(),
                now.cover(),
                days,
                now.discretion());
    }

    /** The first line is what a list shows. */
    private Words words(ForeignEvent event) {
        String text = event.text();
        String first = text.lines().findFirst().orElse("").strip();
        boolean isShort = !first.isEmpty() && first.codePointCount(0, first.length()) <= LINE;
        String summary = isShort ? first : event.title();
        return new Words(
                event.title(),
                summary,
                event.place().isBlank() ? place : event.place().replace('\n', ' '),
                text.equals(summary) ? "" : text);
    }

    private Marks marks(ForeignEvent event) {
        List<String> tags = new ArrayList<>();
        String found = "";
        for (String word : event.categories()) {
            String known = known(word);
            if (!known.isEmpty() && found.isEmpty()) {
                found = known;
            } else if (tags.size() < TAGS && word.length() <= TAG) {
                tags.add(word.replace('\n', ' '));
            }
        }
        return new Marks(kind.isEmpty() ? found : kind, brand, null, tags);
    }

    private static String known(String word) {
        return Kinds.KNOWN.stream()
                .filter(kind -> kind.equalsIgnoreCase(word)
                        || Kinds.name(Locale.SIMPLIFIED_CHINESE, kind).equals(word)
                        || Kinds.name(Locale.ENGLISH, kind).equalsIgnoreCase(word))
                .findFirst()
                .orElse("");
    }
}
