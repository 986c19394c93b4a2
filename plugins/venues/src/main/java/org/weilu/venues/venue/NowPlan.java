package org.weilu.venues.venue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.weilu.spi.Texts;
import org.weilu.ui.Html;
import org.weilu.venues.api.Diary.Taken;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.plan.FloorPlan;
import org.weilu.venues.plan.FloorPlan.Look;

/** Writes which rooms of a house are free at this moment: drawn, and in words. */
final class NowPlan {
    private static final Texts TEXTS = Texts.of(NowPlan.class);

    private final Venue venue;
    private final Locale language;

    NowPlan(Venue venue, Locale language) {
        this.venue = venue;
        this.language = language;
    }

    void write(Html html, List<Taken> today, Instant now, boolean open) {
        FloorPlan plan = new FloorPlan(venue, language);
        if (!open || !plan.isWorthDrawing()) {
            return;
        }
        List<Cell> taken = venue.cells().stream()
                .filter(cell -> today.stream().anyMatch(one -> one.cells().contains(cell.id()) && contains(one, now)))
                .toList();
        List<Cell> free =
                venue.cells().stream().filter(cell -> !taken.contains(cell)).toList();
        html.open("figure", "class", "floor-now");
        plan.write(
                html,
                null,
                cell -> taken.contains(cell)
                        ? new Look("taken", TEXTS.say(language, "taken"))
                        : new Look("free", TEXTS.say(language, "free")));
        html.open("figcaption");
        line(html, "now.free", free);
        line(html, "now.taken", taken);
        html.close(2);
    }

    private static boolean contains(Taken one, Instant now) {
        return !now.isBefore(one.time().starts()) && now.isBefore(one.time().ends());
    }

    private void line(Html html, String key, List<Cell> cells) {
        if (!cells.isEmpty()) {
            String names = cells.stream()
                    .map(cell -> cell.name().in(language))
                    .collect(Collectors.joining(TEXTS.say(language, "and")));
            html.leaf("p", TEXTS.say(language, key, names));
        }
    }
}
