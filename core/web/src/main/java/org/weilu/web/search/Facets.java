package org.weilu.web.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.entry.Facet;

/** The facets that plugins name; one whose words fail shows its values as they are. */
final class Facets {
    private Facets() {}

    static Map<String, Facet> named(Extensions extensions) {
        Map<String, Facet> named = new LinkedHashMap<>();
        for (Extension<Facet> each : extensions.of(Facet.class)) {
            each.show(Facet::name).ifPresent(name -> named.putIfAbsent(name, guarded(name, each)));
        }
        return named;
    }

    private static Facet guarded(String name, Extension<Facet> facet) {
        return new Facet(
                name,
                language -> facet.show(known -> known.title().apply(language)).orElse(name),
                (who, value) ->
                        facet.show(known -> known.words().apply(who, value)).orElse(value));
    }
}
