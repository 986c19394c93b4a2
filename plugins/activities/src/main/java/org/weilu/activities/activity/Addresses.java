package org.weilu.activities.activity;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The address of an activity whose author gave none: its English words, else its first day. */
final class Addresses {
    private static final Set<String> RESERVED = Set.of("month", "week", "day", "past", "mine");
    private static final int LONGEST = 60;

    private Addresses() {}

    static boolean isReserved(String slug) {
        return RESERVED.contains(slug);
    }

    static String free(ActivityDraft draft, String id, ZoneId zone, Predicate<String> taken) {
        String end = id.substring(id.length() - 4).toLowerCase(Locale.ROOT);
        String words = draft.english()
                .title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (words.length() > LONGEST) {
            words = words.substring(0, LONGEST).replaceAll("-[^-]*$", "");
        }
        if (words.length() >= 3 && !isReserved(words) && !taken.test(words)) {
            return words;
        }
        String base = words.length() >= 3
                ? words
                : LocalDate.ofInstant(draft.days().getFirst().starts(), zone).toString();
        return base + "-" + end;
    }
}
