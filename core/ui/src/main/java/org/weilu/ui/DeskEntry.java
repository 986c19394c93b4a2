package org.weilu.ui;

import java.util.Locale;
import java.util.function.Function;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.access.Permission;

/**
 * A tool on the desk or in the administration, shown to who has the permission in any scope.
 *
 * @param path under {@code /desk/} or {@code /admin/}
 * @param icon a name of the icon sheet
 * @param words its name in a language, {@code hint} one sentence about it
 */
public record DeskEntry(
        String path,
        int order,
        String icon,
        Function<Locale, String> words,
        Function<Locale, String> hint,
        Permission permission)
        implements ExtensionPoint {
    public DeskEntry(
            String path,
            int order,
            Function<Locale, String> words,
            Function<Locale, String> hint,
            Permission permission) {
        this(path, order, "edit", words, hint, permission);
    }
}
