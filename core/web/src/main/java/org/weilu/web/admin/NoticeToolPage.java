package org.weilu.web.admin;

import java.util.List;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.access.Scoped;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.ToolPage;

/** What the pages about notices share: the tabs from one to the other. */
abstract class NoticeToolPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final List<String> VIEWS = List.of("", "/overview", "/failed", "/rehearsal");

    NoticeToolPage(PageParameters parameters) {
        super(parameters, Tools.NOTICES, Scoped.portal());
    }

    /** Its part of the address after {@code /admin/notices}. */
    abstract String view();

    abstract void parts();

    @Override
    protected final void build() {
        write(this::writeViews);
        parts();
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        if (!view().isEmpty()) {
            way.add(2, new Parts.Crumb(Tools.say(getLocale(), "notices"), href("/admin/notices")));
        }
        return way;
    }

    private void writeViews(Html html) {
        html.open("nav", "class", "tabs", "aria-label", getString("views")).open("ul");
        for (String view : VIEWS) {
            html.open("li");
            html.link(
                    href("/admin/notices" + view),
                    getString("view" + view.replace('/', '.')),
                    "class",
                    "tab",
                    "aria-current",
                    view.equals(view()) ? "page" : null);
            html.close();
        }
        html.close(2);
    }
}
