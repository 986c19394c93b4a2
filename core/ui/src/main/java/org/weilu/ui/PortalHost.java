package org.weilu.ui;

import java.time.Clock;
import java.util.Optional;
import org.apache.wicket.Component;
import org.apache.wicket.request.cycle.RequestCycle;
import org.weilu.spi.Extensions;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Site;

/** What the Wicket application is to components: the way to services, the visitor, the site and the frame. */
public interface PortalHost {
    /** @throws org.weilu.spi.PortalException FAULT, if nobody offers it */
    <S> S service(Class<S> type);

    <S> Optional<S> find(Class<S> type);

    Extensions extensions();

    Clock clock();

    /** Who asks in this request; the same for all of it. */
    Visitor visitor(RequestCycle cycle);

    Site site(RequestCycle cycle);

    /** True if the visitor wants the elder version. */
    boolean elder(RequestCycle cycle);

    /** The head of every page: name, menu, search, language, elder version, sign-in. */
    Component header(String id);

    /** The foot of every page. */
    Component footer(String id);

    /** What stands in a page's {@code <head>} beside its title: styles, icons, description, share tags. */
    Component head(String id, PageHead head);

    /** A path within the portal as this request's site is reached: with {@code /s/{slug}} in front if it came so. */
    String href(RequestCycle cycle, String path);

    /** Where a browser gets a file of the theme: {@code images/empty-search.svg}. */
    String themed(RequestCycle cycle, String file);

    /** Tells the page cache what this page shows; not called, or after a session began: not stored. */
    void tag(RequestCycle cycle, PageTags tags);

    /** True if {@link #tag} was called and the page may be stored. */
    boolean isTagged(RequestCycle cycle);
}
