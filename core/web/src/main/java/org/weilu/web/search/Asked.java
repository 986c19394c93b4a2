package org.weilu.web.search;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Slice;
import org.weilu.spi.search.SearchQuery;
import org.weilu.ui.Parts;

/**
 * What an address of the search asks for.
 *
 * @param type empty for all
 * @param chosen facet to value, as people read them in the address: brands and areas by their short names
 */
record Asked(String words, String type, Span span, Map<String, String> chosen) {
    private static final String FREE = "free";
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST = 80;

    /** @param parameter gives the value of a parameter, empty if it is not there */
    static Asked of(UnaryOperator<String> parameter, Iterable<String> facets) {
        String type = parameter.apply("type");
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String facet : facets) {
            String value = cut(parameter.apply(facet), LONGEST);
            if (!value.isEmpty()) {
                chosen.put(facet, value);
            }
        }
        if (parameter.apply(FREE).equals("1")) {
            chosen.put(FREE, "1");
        }
        return new Asked(
                cut(parameter.apply("q"), LONGEST_WORDS),
                type.matches("[a-z][a-z0-9-]{0,40}") ? type : "",
                Span.of(parameter.apply("from"), parameter.apply("to")),
                chosen);
    }

    private static String cut(String value, int longest) {
        return value.length() > longest ? value.substring(0, longest) : value;
    }

    boolean isNothing() {
        return words.isEmpty() && type.isEmpty() && !isNarrowed();
    }

    /** True if there is a filter besides the type. */
    boolean isNarrowed() {
        return !span.isAny() || !chosen.isEmpty();
    }

    int filters() {
        return chosen.size() + (span.isAny() ? 0 : 1);
    }

    /** @param ids gives for a facet and its value what entries carry */
    SearchQuery query(ZoneId zone, Ids ids, Slice slice) {
        SearchQuery query = new SearchQuery(
                words, type.isEmpty() ? Set.of() : Set.of(type), null, null, span.from(zone), span.to(zone), slice);
        for (Map.Entry<String, String> one : chosen.entrySet()) {
            query = one.getKey().equals(FREE)
                    ? query.free(true)
                    : query.with(one.getKey(), ids.of(one.getKey(), one.getValue()));
        }
        return query;
    }

    @FunctionalInterface
    interface Ids {
        Set<String> of(String facet, String value);
    }

    Asked about(String other) {
        return new Asked(other, type, span, chosen);
    }

    Asked ofType(String other) {
        return new Asked(words, other, span, chosen);
    }

    Asked at(Span other) {
        return new Asked(words, type, other, chosen);
    }

    /** @param value null to leave the facet aside */
    Asked with(String facet, @Nullable String value) {
        Map<String, String> other = new LinkedHashMap<>(chosen);
        if (value == null) {
            other.remove(facet);
        } else {
            other.put(facet, value);
        }
        return new Asked(words, type, span, other);
    }

    Asked withoutFilters() {
        return new Asked(words, type, Span.ANY, Map.of());
    }

    String address() {
        StringBuilder address = new StringBuilder("/search?q=").append(Parts.encoded(words));
        if (!type.isEmpty()) {
            address.append("&type=").append(type);
        }
        address.append(span.parameters());
        chosen.forEach((facet, value) ->
                address.append('&').append(Parts.encoded(facet)).append('=').append(Parts.encoded(value)));
        return address.toString();
    }
}
