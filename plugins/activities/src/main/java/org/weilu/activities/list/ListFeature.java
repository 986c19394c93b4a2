package org.weilu.activities.list;

import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.Texts;
import org.weilu.ui.MenuEntry;
import org.weilu.ui.PageMount;

/** Wires the list, its word in the menu, and the week on the home page. */
public final class ListFeature implements PortalPlugin {
    private static final Texts TEXTS = Texts.of(ActivitiesPage.class);

    @Override
    public void start(PluginContext portal) {
        portal.add(new PageMount("/activities", ActivitiesPage.class));
        portal.add(new PageMount("/activities/past", PastPage.class));
        portal.add(new MenuEntry("/activities", 100, "calendar", language -> TEXTS.say(language, "menu")));
        portal.add(new WeekFiller());
    }
}
