package org.weilu.hello;

import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.Texts;
import org.weilu.ui.MenuEntry;
import org.weilu.ui.PageMount;

/** Says what this plugin adds. */
public final class HelloPlugin implements PortalPlugin {
    private static final Texts TEXTS = Texts.of(HelloPage.class);

    @Override
    public void start(PluginContext portal) {
        portal.add(new PageMount("/hello", HelloPage.class));
        portal.add(new MenuEntry("/hello", 900, language -> TEXTS.say(language, "menu")));
    }
}
