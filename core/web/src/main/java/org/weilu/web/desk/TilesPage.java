package org.weilu.web.desk;

import java.util.List;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.ui.DeskEntry;
import org.weilu.ui.Html;
import org.weilu.ui.StackPage;
import org.weilu.ui.ToolPage;

/** A tile for each tool under a path. */
abstract class TilesPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private final String under;

    TilesPage(PageParameters parameters, String under) {
        super(parameters);
        this.under = under;
        if (ToolPage.tools(under).isEmpty()) {
            throw ToolPage.refused(visitor());
        }
    }

    @Override
    protected final void build() {
        write(this::writeTiles);
    }

    private void writeTiles(Html html) {
        List<DeskEntry> tools = ToolPage.tools(under);
        html.open("ul", "class", "grid");
        for (DeskEntry tool : tools) {
            html.open("li", "class", "card").open("div", "class", "card-body");
            html.open("h2", "class", "card-title").open("a", "href", Html.safe(href(tool.path())));
            html.icon(tool.icon())
                    .text(" ")
                    .text(tool.words().apply(getLocale()))
                    .close(2);
            html.leaf("p", tool.hint().apply(getLocale()), "class", "card-text").close(2);
        }
        html.close();
    }
}
