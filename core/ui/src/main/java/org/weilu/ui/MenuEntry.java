package org.weilu.ui;

import java.util.Locale;
import java.util.function.Function;
import org.weilu.spi.ExtensionPoint;

/**
 * A word in the main menu.
 *
 * @param path where it leads
 * @param order small first; the portal's own entries are 0, 100, 200 …
 * @param icon a name of the icon sheet: {@code calendar}, {@code news}, {@code room}
 * @param words in a language, two to four characters or one or two words
 */
public record MenuEntry(String path, int order, String icon, Function<Locale, String> words) implements ExtensionPoint {
    public MenuEntry(String path, int order, Function<Locale, String> words) {
        this(path, order, "tea", words);
    }
}
