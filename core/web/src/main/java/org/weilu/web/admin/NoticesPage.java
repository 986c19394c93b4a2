package org.weilu.web.admin;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Listing;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeDesk;
import org.weilu.spi.notice.Notices;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;

/** The notices by their state. */
public final class NoticesPage extends NoticeToolPage {
    private static final long serialVersionUID = 1L;

    public NoticesPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    String view() {
        return "";
    }

    @Override
    void parts() {
        write(this::writeTabs);
        write(this::writeTable);
    }

    private void writeTabs(Html html) {
        html.open("nav", "class", "tabs", "aria-label", getString("state")).open("ul");
        tab(html, "", getString("all"));
        for (Notice.State state : Notice.State.values()) {
            tab(html, state.name().toLowerCase(Locale.ROOT), getString("state." + state.name()));
        }
        html.close(2);
    }

    private void tab(Html html, String state, String words) {
        String path = href("/admin/notices") + (state.isEmpty() ? "" : "?state=" + state);
        html.open("li")
                .link(path, words, "class", "tab", "aria-current", state.equals(parameter("state")) ? "page" : null);
        html.close();
    }

    private Set<Notice.State> states() {
        for (Notice.State state : Notice.State.values()) {
            if (state.name().equalsIgnoreCase(parameter("state"))) {
                return Set.of(state);
            }
        }
        return EnumSet.allOf(Notice.State.class);
    }

    private void writeTable(Html html) {
        Listing<Notice> notices = use(Notices.class).list(visitor(), states(), slice());
        if (notices.items().isEmpty()) {
            Parts.empty(html, host().themed(getRequestCycle(), "images/empty-inbox.svg"), getString("none"), "");
            return;
        }
        html.open("table", "class", "table table-cards");
        html.leaf("caption", getString("count").replace("{0}", Long.toString(notices.total())));
        head(html, "kind", "due", "subject", "state");
        html.open("tbody");
        Map<String, String> kinds = use(NoticeDesk.class).kinds(visitor());
        for (Notice notice : notices.items()) {
            html.open("tr").open("th", "scope", "row").text(kinds.getOrDefault(notice.kind(), notice.kind()));
            html.close();
            cell(html, "due", times().dateTime(notice.due()));
            cell(html, "subject", notice.subject());
            cell(html, "state", getString("state." + notice.state().name()));
            html.close();
        }
        html.close(2);
        pager(html, href("/admin/notices?state=" + Parts.encoded(parameter("state"))), notices);
    }
}
