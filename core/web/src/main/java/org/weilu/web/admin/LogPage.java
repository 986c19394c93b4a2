package org.weilu.web.admin;

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

    private void writeTable(Html html) {
        Listing<Audit.Line> lines = use(Audit.class).list(visitor(), parameter("q"), slice());
        html.open("div", "class", "table-scroll", "role", "region", "aria-labelledby", "log-caption", "tabindex", "0");
        html.open("table", "class", "table").leaf("caption", getString("title"), "id", "log-caption");
        head(html, "at", "who", "what", "target", "details", "from");
        html.open("tbody");
        for (Audit.Line line : lines.items()) {
            html.open("tr").leaf("td", times().dateTime(line.at()), "class", "nowrap");
            html.leaf("td", line.personName() == null ? getString("portal") : line.personName());
            html.leaf("td", line.what()).leaf("td", line.target());
            html.leaf("td", line.details().isEmpty() ? "" : line.details())
                    .leaf("td", line.from())
                    .close();
        }
        html.close(3);
        pager(html, href("/admin/log?q=" + Parts.encoded(parameter("q"))), lines);
    }
}
