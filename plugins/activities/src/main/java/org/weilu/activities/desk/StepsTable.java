package org.weilu.activities.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.series.Held;
import org.weilu.activities.series.Planned;
import org.weilu.activities.series.Planned.Why;
import org.weilu.activities.series.Step;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Almanac;
import org.weilu.ui.Html;
import org.weilu.ui.Times;

/** Writes what would become of each date: time, lunar day, 休 or 班, what happens, and to how many people. */
record StepsTable(Locale language, Times times, ZoneId zone, Almanac almanac) {
    private static final Texts TEXTS = Texts.of(StepsTable.class);
    private static final int MOST = 120;

    private record Line(
            Instant at, @Nullable Step step, @Nullable Planned planned) {}

    /** @param planned all days of the rule, so that those that are left out are seen, too */
    void write(Html html, List<Step> steps, List<Planned> planned) {
        Set<LocalDate> done = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (Step step : steps) {
            Planned day = step.planned();
            if (day != null) {
                done.add(day.slot());
            }
            lines.add(new Line(
                    day != null
                            ? day.starts()
                            : Objects.requireNonNull(step.held()).starts(),
                    step,
                    day));
        }
        planned.stream()
                .filter(day -> !day.isOn() && !done.contains(day.slot()))
                .forEach(day -> lines.add(new Line(day.starts(), null, day)));
        lines.sort(Comparator.comparing(Line::at));
        writeSum(html, steps);
        html.open("table", "class", "table table-cards").leaf("caption", say("caption"));
        html.open("thead").open("tr");
        for (String column : List.of("when", "almanac", "what", "people")) {
            html.leaf("th", say(column), "scope", "col");
        }
        html.close(2).open("tbody");
        lines.stream().limit(MOST).forEach(line -> write(html, line));
        html.close(2);
        if (lines.size() > MOST) {
            html.leaf("p", say("more", lines.size() - MOST), "class", "soft");
        }
    }

    private void writeSum(Html html, List<Step> steps) {
        int told = steps.stream()
                .filter(step -> step.kind() == Step.Kind.MOVE || step.kind() == Step.Kind.DROP)
                .mapToInt(Step::people)
                .sum();
        html.leaf(
                "p",
                say(
                        "sum",
                        count(steps, Step.Kind.KEEP),
                        count(steps, Step.Kind.ADD),
                        count(steps, Step.Kind.MOVE),
                        count(steps, Step.Kind.DROP),
                        told));
    }

    private static long count(List<Step> steps, Step.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).count();
    }

    private void write(Html html, Line line) {
        Step step = line.step();
        Held held = step == null ? null : step.held();
        Planned planned = line.planned();
        Held moved = step != null && step.kind() == Step.Kind.MOVE ? held : null;
        html.open("tr").open("th", "scope", "row");
        String now = planned != null && (step == null || step.kind() != Step.Kind.KEEP || held == null)
                ? times.range(planned.starts(), planned.ends())
                : times.range(Objects.requireNonNull(held).starts(), held.ends());
        html.text(now);
        if (moved != null) {
            html.single("br").leaf("span", say("before", times.range(moved.starts(), moved.ends())), "class", "soft");
        }
        html.close();
        Almanac.Day day = almanac.day(LocalDate.ofInstant(line.at(), zone));
        html.open("td", "data-label", say("almanac"))
                .text(AlmanacWords.of(language, day))
                .close();
        html.open("td", "data-label", say("what"));
        writeWhat(html, step, planned);
        html.close();
        int people = step == null ? 0 : step.people();
        html.leaf("td", people == 0 ? "–" : "" + people, "data-label", say("people"))
                .close();
    }

    private void writeWhat(Html html, @Nullable Step step, @Nullable Planned planned) {
        if (step != null) {
            switch (step.kind()) {
                case KEEP -> html.badge("plain", say("keep"));
                case ADD -> html.badge("open", say("add"));
                case MOVE -> html.badge("soon", say("move"));
                case DROP -> html.badge("cancelled", say("drop"));
                case STAND -> html.badge("waiting", say("ask"));
            }
        } else if (planned != null && planned.state() == Planned.State.ASKED) {
            html.badge("waiting", say("ask"));
        } else {
            html.badge("closed", say(planned != null && planned.why() == Why.NAMED ? "named" : "skip"));
        }
    }

    private String say(String key, Object... values) {
        return TEXTS.say(language, key, values);
    }
}
