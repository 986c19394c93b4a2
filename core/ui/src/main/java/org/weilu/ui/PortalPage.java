package org.weilu.ui;

import org.apache.wicket.Application;
import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Site;

/** A page in the portal's frame; its own markup stands in {@code wicket:extend}. */
public abstract class PortalPage extends WebPage {
    private static final long serialVersionUID = 1L;

    protected PortalPage(PageParameters parameters) {
        super(parameters);
    }

    /** The words of the title, without the site's name. */
    protected abstract IModel<String> title();

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Label("title", title()));
        add(host().header("header"));
        add(host().footer("footer"));
    }

    protected final PortalHost host() {
        return (PortalHost) Application.get();
    }

    protected final Visitor visitor() {
        return host().visitor(getRequestCycle());
    }

    protected final Site site() {
        return host().site(getRequestCycle());
    }

    /** Says what this page shows, so that strangers get it from the page cache until that changes. */
    protected final void shows(PageTags tags) {
        host().tag(getRequestCycle(), tags);
    }
}
