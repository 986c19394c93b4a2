package org.weilu.activities.list;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Almanac;
import org.weilu.ui.Html;

/** Writes what the almanac says of a day: lunar day or solar term, 休 or 班. */
public record DayMarks(Locale language) {
    private static final Texts TEXTS = Texts.of(DayMarks.class);

    public void write(Html html, Almanac.@Nullable Day known) {
        if (known == null) {
            return;
        }
        if (!"en".equals(language.getLanguage())) {
            html.leaf("span", lunar(known), "class", "lunar");
        }
        if (known.rest() || known.work()) {
            html.open("span", "class", known.rest() ? "month-rest" : "month-work");
            html.text(TEXTS.say(language, known.rest() ? "rest" : "work"));
            if (known.holiday() != null) {
                html.leaf("span", " " + known.holiday(), "class", "visually-hidden");
            }
            html.close();
        }
    }

    /** The term if one begins, the month's name on its first day, else the day. */
    private static String lunar(Almanac.Day known) {
        if (known.term() != null) {
            return known.term();
        }
        return known.lunar().day() == 1
                ? known.lunar().monthName()
                : known.lunar().dayName();
    }
}
