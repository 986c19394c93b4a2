package org.weilu.signup.page;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.weilu.signup.api.Admission.Kept;
import org.weilu.signup.api.Admission.Window;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Whom;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.ui.Html;
import org.weilu.ui.Times;

/** For whom seats are kept, and who may sign up first: the same words for everybody. */
record KeptWords(Areas areas, Times times, Locale language) {
    String whom(Whom whom) {
        if (!whom.isArea()) {
            return PlaceWords.say(language, "whom." + whom.key());
        }
        Optional<Area> area = areas.find(whom.areaId());
        return PlaceWords.say(
                language, "whom.area", area.map(one -> one.name(language)).orElse(""));
    }

    /** What is kept at this instant, and until when. */
    void write(Html html, Occasion occasion, Instant now) {
        for (Kept kept : occasion.kept(now)) {
            Instant until = occasion.plan().starts().minus(kept.until());
            String words = kept.until().isZero()
                    ? PlaceWords.say(language, "kept.start", kept.seats(), whom(kept.whom()))
                    : PlaceWords.say(language, "kept", kept.seats(), whom(kept.whom()), times.dateTime(until));
            html.open("p", "class", "soft").icon("lock").text(" " + words).close();
        }
    }

    /** Who may sign up before it opens for all, until it does. */
    void writeWindows(Html html, Occasion occasion, Instant now) {
        for (Window window : occasion.admission().windows()) {
            occasion.opens(window).ifPresent(at -> {
                String key = now.isBefore(at) ? "window" : "window.open";
                html.leaf("p", PlaceWords.say(language, key, whom(window.whom()), times.dateTime(at)));
            });
        }
    }
}
