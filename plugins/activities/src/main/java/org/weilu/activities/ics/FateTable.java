package org.weilu.activities.ics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.weilu.activities.activity.ActivityDraft.Day;
import org.weilu.spi.Texts;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.Times;

/** Writes what becomes, or became, of each event of a file. */
record FateTable(Locale language, Times times, UnaryOperator<String> href) {
    private static final Texts TEXTS = Texts.of(FateTable.class);
    private static final Map<Fate.What, String> BADGES = Map.of(
            Fate.What.NEW, "open",
            Fate.What.CHANGED, "soon",
            Fate.What.UNCHANGED, "closed",
            Fate.What.CANCELLED, "cancelled",
            Fate.What.REFUSED, "failed");

    void write(Html html, List<Fate> fates, boolean rehearsal) {
        Map<Fate.What, Long> counts = fates.stream().collect(Collectors.groupingBy(Fate::what, Collectors.counting()));
        String sum = say(
                "sum",
                counts.getOrDefault(Fate.What.NEW, 0L),
                counts.getOrDefault(Fate.What.CHANGED, 0L),
                counts.getOrDefault(Fate.What.UNCHANGED, 0L),
                counts.getOrDefault(Fate.What.CANCELLED, 0L),
                counts.getOrDefault(Fate.What.REFUSED, 0L));
        Parts.notice(html, rehearsal ? "info" : "success", say(rehearsal ? "would" : "done"), sum);
        html.open("table", "class", "table table-cards").leaf("caption", say("caption"));
        html.open("thead").open("tr");
        for (String column : List.of("event", "when", "what")) {
            html.leaf("th", say(column), "scope", "col");
        }
        html.close(2).open("tbody");
        fates.forEach(fate -> write(html, fate));
        html.close(2);
    }

    private void write(Html html, Fate fate) {
        String title = fate.title().isBlank() ? say("untitled", fate.number()) : fate.title();
        html.open("tr").open("th", "scope", "row");
        if (fate.path() == null) {
            html.text(title);
        } else {
            html.link(href.apply(fate.path()), title);
        }
        html.close().open("td", "data-label", say("when"));
        Day first = fate.first();
        if (first == null) {
            html.text("–");
        } else {
            html.text(times.range(first.starts(), first.ends()));
            if (fate.dates() > 1) {
                html.text(" ").leaf("span", say("more", fate.dates()), "class", "soft");
            }
        }
        html.close().open("td", "data-label", say("what"));
        html.badge(
                BADGES.getOrDefault(fate.what(), "plain"),
                say(fate.what().name().toLowerCase(Locale.ROOT)));
        if (!fate.why().isEmpty()) {
            html.open("p", "class", "soft").text(fate.why()).close();
        }
        html.close(2);
    }

    private String say(String key, Object... values) {
        return TEXTS.say(language, key, values);
    }
}
