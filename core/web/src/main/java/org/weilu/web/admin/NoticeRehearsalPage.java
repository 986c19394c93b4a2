package org.weilu.web.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.notice.NoticeDesk;
import org.weilu.spi.notice.NoticeDesk.Planned;
import org.weilu.spi.notice.NoticeDesk.Rehearsal;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;

/** What will be sent in the next fourteen days, said by what sends it. Nothing leaves. */
public final class NoticeRehearsalPage extends NoticeToolPage {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 14;
    private static final int ROWS = 200;

    public NoticeRehearsalPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    String view() {
        return "/rehearsal";
    }

    @Override
    void parts() {
        Rehearsal rehearsal = use(NoticeDesk.class).rehearse(visitor(), Duration.ofDays(DAYS));
        List<List<Planned>> groups = groups(rehearsal.messages());
        write(html -> writeSums(html, rehearsal));
        if (!rehearsal.messages().isEmpty()) {
            write(html -> writePicture(html, rehearsal.messages()));
            write(html -> writeTable(html, groups));
        }
        write(html -> writeSilent(html, rehearsal));
    }

    /** What goes out at one time, of one kind, by one channel. */
    private static List<List<Planned>> groups(List<Planned> messages) {
        Map<String, List<Planned>> groups = new LinkedHashMap<>();
        for (Planned message : messages) {
            String key = message.when().getEpochSecond() / 60 + message.kind() + message.channel();
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(message);
        }
        return List.copyOf(groups.values());
    }

    private static long people(Collection<Planned> messages) {
        return messages.stream().map(Planned::addressee).distinct().count();
    }

    private void writeSums(Html html, Rehearsal rehearsal) {
        html.open("dl", "class", "stats");
        html.open("div", "class", "stat").leaf("dt", getString("messages"));
        html.leaf("dd", rehearsal.messages().size()).close();
        html.open("div", "class", "stat").leaf("dt", getString("people"));
        html.leaf("dd", people(rehearsal.messages())).close(2);
        if (rehearsal.more() > 0) {
            html.leaf("p", getString("more").replace("{0}", Long.toString(rehearsal.more())), "class", "field-hint");
        }
    }

    private LocalDate day(Instant when) {
        return when.atZone(site().zone()).toLocalDate();
    }

    private void writePicture(Html html, List<Planned> messages) {
        LocalDate first = day(host().clock().instant());
        int[] counts = new int[DAYS + 2];
        for (Planned message : messages) {
            int at = (int) (day(message.when()).toEpochDay() - first.toEpochDay());
            counts[Math.clamp(at, 0, DAYS + 1)]++;
        }
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        html.open("figure")
                .open(
                        "svg",
                        "class",
                        "chart",
                        "viewBox",
                        "0 0 160 40",
                        "preserveAspectRatio",
                        "none",
                        "role",
                        "img",
                        "aria-label",
                        getString("picture"));
        for (int i = 0; i < counts.length; i++) {
            int high = counts[i] == 0 ? 0 : Math.max(1, Math.round(40f * counts[i] / most));
            html.open(
                            "rect",
                            "x",
                            Integer.toString(i * 10 + 1),
                            "y",
                            Integer.toString(40 - high),
                            "width",
                            "8",
                            "height",
                            Integer.toString(high),
                            "fill",
                            "currentColor")
                    .close();
        }
        html.close();
        String words = getString("picture.words")
                .replace("{0}", times().day(first))
                .replace("{1}", times().day(first.plusDays(DAYS)))
                .replace("{2}", Integer.toString(most));
        html.leaf("figcaption", words, "class", "field-hint").close();
    }

    private void writeTable(Html html, List<List<Planned>> groups) {
        NoticeDesk desk = use(NoticeDesk.class);
        Map<String, String> kinds = desk.kinds(visitor());
        Map<String, String> channels = desk.channels(visitor());
        html.open("table", "class", "table table-cards").leaf("caption", getString("caption"));
        head(html, "due", "kind", "channel", "whom", "example");
        html.open("tbody");
        for (List<Planned> group : groups.subList(0, Math.min(ROWS, groups.size()))) {
            Planned first = group.getFirst();
            html.open("tr").leaf("th", times().dateTime(first.when()), "scope", "row");
            cell(html, "kind", kinds.getOrDefault(first.kind(), first.kind()));
            cell(html, "channel", channels.getOrDefault(first.channel(), first.channel()));
            html.leaf("td", people(group), "class", "number", "data-label", getString("whom"));
            cell(html, "example", first.subject());
            html.close();
        }
        html.close(2);
        if (groups.size() > ROWS) {
            String left = Integer.toString(groups.size() - ROWS);
            html.leaf("p", getString("rows").replace("{0}", left), "class", "field-hint");
        }
    }

    private void writeSilent(Html html, Rehearsal rehearsal) {
        if (rehearsal.messages().isEmpty()) {
            String picture = host().themed(getRequestCycle(), "images/empty-inbox.svg");
            Parts.empty(html, picture, getString("none"), getString("none.text"));
        }
        if (!rehearsal.silent().isEmpty()) {
            html.open("section", "class", "section", "aria-labelledby", "silent");
            Parts.sectionHead(html, "silent", getString("silent"), null, null);
            html.open("ul");
            rehearsal.silent().forEach((why, count) -> html.leaf("li", reason(why) + "：" + count));
            html.close(2);
        }
    }

    private String reason(String why) {
        return getString("silent." + why.replace(' ', '-'), null, why);
    }
}
