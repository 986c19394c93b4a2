package org.weilu.web.admin;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Listing;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.community.Audit;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.ToolPage;

/** The audit log. */
public final class LogPage extends ToolPage {
    private static final long serialVersionUID = 1L;

    public LogPage(PageParameters parameters) {
        super(parameters, Audit.READ, Scoped.portal());
    }

    @Override
    protected void build() {
        write(this::writeFilter);
        write(this::writeTable);
    }

    private void writeFilter(Html html) {
        html.open("form", "class", "filter-bar", "method", "get", "action", href("/admin/log"));
        html.open("div", "class", "field field-wide");
        html.leaf("label", getString("q"), "class", "field-label", "for", "log-q");
        html.single("input", "class", "input", "id", "log-q", "name", "q", "value", parameter("q"))
                .close();
        html.leaf("button", getString("find"), "class", "button button-quiet", "type", "submit")
                .close();
    }

    /** Who signs in is not known yet when that is written down; the portal has no address. */
    private String who(Audit.Line line) {
        return line.personName() != null
                ? line.personName()
                : getString(line.from().isEmpty() ? "portal" : "visitor");
    }

    private static String details(Audit.Line line) {
        return line.details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }

    private void writeTable(Html html) {
        Listing<Audit.Line> lines = use(Audit.class).list(visitor(), parameter("q"), slice());
        html.open("div", "class", "table-scroll", "role", "region", "aria-labelledby", "log-caption", "tabindex", "0");
        html.open("table", "class", "table").leaf("caption", getString("title"), "id", "log-caption");
        head(html, "at", "who", "what", "details");
        html.open("tbody");
        for (Audit.Line line : lines.items()) {
            html.open("tr").leaf("td", times().dateTime(line.at()), "class", "nowrap");
            html.open("td").text(who(line)).leaf("small", line.from()).close();
            html.open("td").text(line.what()).leaf("small", line.target()).close();
            html.open("td").leaf("small", details(line)).close(2);
        }
        html.close(3);
        pager(html, href("/admin/log?q=" + Parts.encoded(parameter("q"))), lines);
    }
}
