package org.weilu.ui;

import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.request.cycle.RequestCycle;
import org.weilu.spi.Extensions;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Site;

/** What the Wicket application is to components: the way to services, the visitor, the site and the frame. */
public interface PortalHost {
    <S> S service(Class<S> type);

    Extensions extensions();

    /** Who asks in this request; the same for all of it. */
    Visitor visitor(RequestCycle cycle);

    Site site(RequestCycle cycle);

    /** True if the visitor wants the elder version. */
    boolean elder(RequestCycle cycle);

    /** The head of every page: name, menu, search, language, elder version, sign-in. */
    WebMarkupContainer header(String id);

    /** The foot of every page. */
    WebMarkupContainer footer(String id);

    /** Tells the page cache what this page shows; not called, or after a session began: not stored. */
    void tag(RequestCycle cycle, PageTags tags);
}
