package org.weilu.activities.desk;

import java.util.Locale;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Almanac;

/** What the almanac says of a day, in a few words: {@code 正月初一 · 春节休}. */
final class AlmanacWords {
    private static final Texts TEXTS = Texts.of(AlmanacWords.class);

    private AlmanacWords() {}

    static String of(Locale language, Almanac.Day day) {
        boolean english = "en".equals(language.getLanguage());
        StringBuilder words = new StringBuilder(day.lunar().text(language));
        if (day.term() != null && !english) {
            words.append(" · ").append(day.term());
        }
        String holiday = day.holiday() == null ? "" : day.holiday();
        if (day.rest()) {
            words.append(" · ").append(TEXTS.say(language, "rest", holiday));
        } else if (day.work()) {
            words.append(" · ").append(TEXTS.say(language, "work", holiday));
        }
        return words.toString();
    }
}
