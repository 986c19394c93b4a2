package org.weilu.web.admin;

import java.util.List;
import java.util.Locale;
import org.weilu.spi.Plugins;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Permission;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.People;
import org.weilu.ui.DeskEntry;

/** The tools of the administration and who may use them. */
public final class Tools {
    public static final Permission PLUGINS = Plugins.SWITCH;
    public static final Permission STYLE = new Permission("web.style", "admin");
    // Owned by community and schedule; equal by their key.
    static final Permission GRANTS = new Permission("community.grants", "admin");
    static final Permission SITE = new Permission("community.site", "admin");
    static final Permission HOLIDAYS = new Permission("community.holidays", "admin");
    static final Permission JOBS = new Permission("schedule.jobs", "admin");
    static final Permission NOTICES = new Permission("schedule.notices", "admin");
    private static final Texts TEXTS = Texts.of(Tools.class);

    private Tools() {}

    public static List<DeskEntry> entries() {
        return List.of(
                tool("site", 5, "home", SITE),
                tool("people", 10, "people", People.SEE).forPortal(),
                tool("grants", 20, "lock", GRANTS),
                tool("plugins", 30, "plug", PLUGINS).forPortal(),
                tool("notices", 40, "bell", NOTICES).forPortal(),
                tool("jobs", 50, "clock", JOBS).forPortal(),
                tool("holidays", 60, "calendar", HOLIDAYS).forPortal(),
                tool("log", 70, "news", Audit.READ).forPortal(),
                tool("style", 80, "star", STYLE));
    }

    private static DeskEntry tool(String name, int order, String icon, Permission permission) {
        return new DeskEntry(
                "/admin/" + name,
                order,
                icon,
                language -> say(language, name),
                language -> say(language, name + ".hint"),
                permission);
    }

    static String say(Locale language, String key) {
        return TEXTS.say(language, key);
    }
}
