package org.weilu.ui;

import java.util.Locale;
import java.util.function.Function;
import org.weilu.spi.ExtensionPoint;

/**
 * A word in the main menu.
 *
 * @param path where it leads
 * @param order small first; the portal's own entries are 0, 100, 200 …
 * @param words in a language, two to four characters or one or two words
 */
public record MenuEntry(String path, int order, Function<Locale, String> words) implements ExtensionPoint {}
