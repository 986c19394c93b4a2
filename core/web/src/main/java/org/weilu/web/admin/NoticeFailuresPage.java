package org.weilu.web.admin;

import java.util.Map;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Listing;
import org.weilu.spi.notice.NoticeDesk;
import org.weilu.spi.notice.NoticeDesk.Undelivered;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.SeeOther;

/** The messages that nobody took: a person tries each again, or sets it aside. */
public final class NoticeFailuresPage extends NoticeToolPage {
    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "again:";
    private static final String ASIDE = "aside:";
    private static final String HERE = "/admin/notices/failed";

    public NoticeFailuresPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    String view() {
        return "/failed";
    }

    @Override
    void parts() {
        if (action().startsWith(AGAIN)) {
            use(NoticeDesk.class)
                    .again(visitor(), action().substring(AGAIN.length()))
                    .orThrow();
            throw new SeeOther(href(HERE + "?done=again"));
        }
        if (action().startsWith(ASIDE)) {
            use(NoticeDesk.class)
                    .setAside(visitor(), action().substring(ASIDE.length()))
                    .orThrow();
            throw new SeeOther(href(HERE + "?done=aside"));
        }
        write(this::writeTable);
    }

    private void writeTable(Html html) {
        NoticeDesk desk = use(NoticeDesk.class);
        Listing<Undelivered> failed = desk.undelivered(visitor(), slice());
        if (failed.items().isEmpty()) {
            String picture = host().themed(getRequestCycle(), "images/empty-inbox.svg");
            Parts.empty(html, picture, getString("none"), getString("none.text"));
            return;
        }
        Map<String, String> kinds = desk.kinds(visitor());
        Map<String, String> channels = desk.channels(visitor());
        html.open("table", "class", "table table-cards");
        html.leaf("caption", getString("count").replace("{0}", Long.toString(failed.total())));
        head(html, "kind", "whom", "due", "reason", "action");
        html.open("tbody");
        for (Undelivered one : failed.items()) {
            html.open("tr").leaf("th", kinds.getOrDefault(one.kind(), one.kind()), "scope", "row");
            html.open("td", "data-label", getString("whom"));
            html.link(href("/admin/people/" + one.addressee()), one.name() == null ? one.addressee() : one.name());
            String way = channels.getOrDefault(one.channel(), one.channel()) + " " + one.address();
            html.leaf("span", way, "class", "field-hint").close();
            cell(html, "due", times().dateTime(one.due()));
            html.open("td", "data-label", getString("reason")).text(one.reason());
            html.leaf("span", getString("tries").replace("{0}", Integer.toString(one.tries())), "class", "field-hint")
                    .close();
            html.open("td").open("div", "class", "actions");
            html.post(href(HERE), AGAIN + one.id(), getString("again"), "button button-quiet");
            html.post(href(HERE), ASIDE + one.id(), getString("aside"), "button button-quiet")
                    .close(3);
        }
        html.close(2);
        pager(html, href(HERE), failed);
    }
}
