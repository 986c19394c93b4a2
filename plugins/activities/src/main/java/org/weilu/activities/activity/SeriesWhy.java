package org.weilu.activities.activity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.series.Planned;
import org.weilu.spi.Texts;

/** Says, in the site's first language, why a date of a series does not take place. */
record SeriesWhy(Locale language) {
    private static final Texts TEXTS = Texts.of(SeriesWhy.class);

    String of(@Nullable Planned planned) {
        if (planned == null) {
            return TEXTS.say(language, "rule");
        }
        return switch (planned.why()) {
            case HOLIDAY -> TEXTS.say(language, "holiday", planned.holiday());
            case WORKDAY -> TEXTS.say(language, "workday");
            case RULE, NAMED -> TEXTS.say(language, "rule");
        };
    }
}
