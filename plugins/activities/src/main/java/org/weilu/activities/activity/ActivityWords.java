package org.weilu.activities.activity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Texts;

/** What is said of an activity in more than one place. */
public final class ActivityWords {
    private static final Texts TEXTS = Texts.of(ActivityPage.class);

    private ActivityWords() {}

    /** {@code 6 到 12 岁}; null for everybody. */
    public static @Nullable String ages(Locale language, Terms terms) {
        Integer from = terms.ageFrom();
        Integer to = terms.ageTo();
        if (from != null && to != null) {
            return TEXTS.say(language, "ages.both", from, to);
        }
        if (from != null) {
            return TEXTS.say(language, "ages.from", from);
        }
        return to == null ? null : TEXTS.say(language, "ages.to", to);
    }
}
