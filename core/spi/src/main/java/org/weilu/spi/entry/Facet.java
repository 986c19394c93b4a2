package org.weilu.spi.entry;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.access.Visitor;

/**
 * A filter that people are shown, with counts: what a facet of entries and its values are called.
 *
 * @param name as in {@link Entry#facets}, and in addresses
 * @param title in a language, two to four characters or one or two words
 * @param words what a value is called to a visitor; an unknown one as it is
 */
public record Facet(String name, Function<Locale, String> title, BiFunction<Visitor, String, String> words)
        implements ExtensionPoint {}
