package org.weilu.community.brand;

import org.weilu.community.tools.Tools;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.store.Entities;

/** Wires the brands. */
public final class BrandFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        Tools tools = Tools.of(portal);
        Sites sites = portal.use(Sites.class);
        portal.add(Entities.of(BrandRow.class));
        portal.add(JpaBrands.EDIT);
        portal.add(new BrandEntries(tools.store(), sites, portal.use(Markdown.class)));
        portal.provide(Brands.class, new JpaBrands(tools, portal.use(Access.class), sites));
    }
}
