package org.weilu.ui;

import java.util.Locale;
import java.util.function.Function;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;

/**
 * A tool on the desk or in the administration, shown to who has the permission in any scope.
 *
 * @param path under {@code /desk/} or {@code /admin/}
 * @param icon a name of the icon sheet
 * @param words its name in a language, {@code hint} one sentence about it
 * @param ofPortal see {@link #forPortal}
 */
public record DeskEntry(
        String path,
        int order,
        String icon,
        Function<Locale, String> words,
        Function<Locale, String> hint,
        Permission permission,
        boolean ofPortal)
        implements ExtensionPoint {
    public DeskEntry(
            String path,
            int order,
            String icon,
            Function<Locale, String> words,
            Function<Locale, String> hint,
            Permission permission) {
        this(path, order, icon, words, hint, permission, false);
    }

    public DeskEntry(
            String path,
            int order,
            Function<Locale, String> words,
            Function<Locale, String> hint,
            Permission permission) {
        this(path, order, "edit", words, hint, permission, false);
    }

    /** The same tool for what belongs to all sites together: shown to who has the permission for the whole portal. */
    public DeskEntry forPortal() {
        return new DeskEntry(path, order, icon, words, hint, permission, true);
    }

    /** True if this visitor finds something behind it. */
    public boolean isFor(Access access, Visitor who) {
        return ofPortal ? access.allows(who, permission, Scoped.portal()) : access.hasAnywhere(who, permission);
    }
}
