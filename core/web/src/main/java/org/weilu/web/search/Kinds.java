package org.weilu.web.search;

import java.util.Locale;
import java.util.Set;
import org.weilu.spi.Texts;

/** What types of entries are called; one of a plugin that the portal has no word for is called as it is written. */
final class Kinds {
    private static final Texts TEXTS = Texts.of(SearchPage.class);
    private static final Set<String> KNOWN =
            Set.of("page", "brand", "activity", "news", "venue", "course", "volunteering", "quiz");

    /** What stands without a day of its own. */
    private static final Set<String> STANDING = Set.of("page", "brand", "venue");

    private Kinds() {}

    static boolean isDated(String type) {
        return !STANDING.contains(type);
    }

    static String name(Locale language, String type) {
        return KNOWN.contains(type)
                ? TEXTS.say(language, "type." + type)
                : type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }
}
