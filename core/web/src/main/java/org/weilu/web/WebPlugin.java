package org.weilu.web;

import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.Texts;
import org.weilu.ui.MenuEntry;
import org.weilu.ui.PageMount;
import org.weilu.ui.ResourceMount;
import org.weilu.web.account.SignOutResource;
import org.weilu.web.home.HomePage;
import org.weilu.web.request.PreferenceResource;

/** The portal's own pages, added like those of any plugin. */
public final class WebPlugin implements PortalPlugin {
    private static final Texts TEXTS = Texts.of(WebPlugin.class);

    @Override
    public void start(PluginContext portal) {
        portal.add(new PageMount("/", HomePage.class));
        portal.add(new ResourceMount("/preference", new PreferenceResource()));
        portal.add(new ResourceMount("/signout", new SignOutResource()));
        portal.add(new MenuEntry("/", 0, "home", language -> TEXTS.say(language, "home")));
    }
}
