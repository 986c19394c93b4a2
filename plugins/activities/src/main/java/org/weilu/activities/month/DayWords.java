package org.weilu.activities.month;

import java.util.Locale;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Almanac;
import org.weilu.ui.Html;

/** Writes what paper says of a day: its lunar day or term in Chinese, and 休 or 班. */
record DayWords(Almanac.Day day, Locale language) {
    private static final Texts TEXTS = Texts.of(DayWords.class);

    void write(Html html) {
        boolean english = "en".equals(language.getLanguage());
        if (day.rest() || day.work()) {
            html.text(" ")
                    .leaf(
                            "span",
                            TEXTS.say(language, day.rest() ? "rest" : "work"),
                            "class",
                            day.rest() ? "rest" : "work");
        }
        if (!english) {
            html.text(" ").leaf("span", lunar(), "class", day.term() == null ? "lunar" : "lunar term");
        }
    }

    private String lunar() {
        if (day.term() != null) {
            return day.term();
        }
        return day.lunar().day() == 1 ? day.lunar().monthName() : day.lunar().dayName();
    }
}
