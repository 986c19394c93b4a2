package org.weilu.community.page;

import org.weilu.community.tools.Tools;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Pages;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.store.Entities;

/** Wires the standing pages. */
public final class PageFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        Tools tools = Tools.of(portal);
        Sites sites = portal.use(Sites.class);
        portal.add(Entities.of(PageRow.class, PageVersionRow.class));
        portal.add(JpaPages.EDIT);
        portal.add(new PageEntries(tools.store(), sites, portal.use(Markdown.class)));
        portal.provide(Pages.class, new JpaPages(tools, portal.use(Access.class), sites));
    }
}
