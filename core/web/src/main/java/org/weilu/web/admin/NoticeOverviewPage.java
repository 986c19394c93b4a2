package org.weilu.web.admin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.notice.NoticeDesk;
import org.weilu.spi.notice.NoticeDesk.Tally;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;

/** What became of the messages of the last thirty days, by kind and channel. */
public final class NoticeOverviewPage extends NoticeToolPage {
    private static final long serialVersionUID = 1L;
    private static final Duration BEHIND = Duration.ofDays(30);

    public NoticeOverviewPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    String view() {
        return "/overview";
    }

    @Override
    void parts() {
        NoticeDesk desk = use(NoticeDesk.class);
        List<Tally> tallies = desk.tallies(visitor(), BEHIND);
        Map<String, String> kinds = desk.kinds(visitor());
        Map<String, String> channels = desk.channels(visitor());
        write(html -> writeSums(html, tallies));
        write(html -> writeTable(html, tallies, kinds, channels));
    }

    private void writeSums(Html html, List<Tally> tallies) {
        html.open("dl", "class", "stats");
        sum(html, "waiting", tallies, Tally::waiting);
        sum(html, "sent", tallies, Tally::sent);
        sum(html, "dropped", tallies, Tally::dropped);
        sum(html, "failed", tallies, Tally::failed);
        html.close();
    }

    private void sum(Html html, String key, List<Tally> tallies, ToLongFunction<Tally> part) {
        html.open("div", "class", "stat").leaf("dt", getString(key));
        html.leaf("dd", tallies.stream().mapToLong(part).sum()).close();
    }

    private void writeTable(Html html, List<Tally> tallies, Map<String, String> kinds, Map<String, String> channels) {
        if (tallies.isEmpty()) {
            Parts.empty(html, host().themed(getRequestCycle(), "images/empty-inbox.svg"), getString("none"), "");
            return;
        }
        long most = tallies.stream().mapToLong(NoticeOverviewPage::all).max().orElse(1);
        html.open("table", "class", "table table-cards").leaf("caption", getString("caption"));
        head(html, "kind", "channel", "picture", "waiting", "sent", "dropped", "failed");
        html.open("tbody");
        for (Tally tally : tallies) {
            String kind = kinds.getOrDefault(tally.kind(), tally.kind());
            html.open("tr").leaf("th", kind, "scope", "row");
            cell(html, "channel", channels.getOrDefault(tally.channel(), tally.channel()));
            html.open("td", "data-label", getString("picture"));
            html.open(
                            "progress",
                            "class",
                            "places-bar",
                            "max",
                            Long.toString(most),
                            "value",
                            Long.toString(all(tally)),
                            "aria-label",
                            getString("all").replace("{0}", Long.toString(all(tally))))
                    .close(2);
            number(html, "waiting", tally.waiting());
            number(html, "sent", tally.sent());
            number(html, "dropped", tally.dropped());
            number(html, "failed", tally.failed());
            html.close();
        }
        html.close(2);
    }

    private void number(Html html, String key, long value) {
        html.leaf("td", value, "class", "number", "data-label", getString(key));
    }

    private static long all(Tally tally) {
        return tally.waiting() + tally.sent() + tally.dropped() + tally.failed();
    }
}
