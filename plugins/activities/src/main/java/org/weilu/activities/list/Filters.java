package org.weilu.activities.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.weilu.activities.activity.ActivityFilter;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.ui.Parts;

/**
 * What a list of activities is asked for in its address; the same for the page, the month and all that is subscribed to.
 *
 * @param brand slug
 */
public record Filters(String text, String kind, String brand) {
    private static final int LONGEST = 80;

    /** @param parameter gives the value of a parameter, empty if it is not there */
    public static Filters of(UnaryOperator<String> parameter) {
        return new Filters(cut(parameter.apply("q")), cut(parameter.apply("kind")), cut(parameter.apply("brand")));
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    public boolean isEmpty() {
        return text.isEmpty() && kind.isEmpty() && brand.isEmpty();
    }

    /** An unknown brand finds nothing, as any other word that nothing carries. */
    public ActivityFilter filter(String site, Brands brands) {
        String id = brand.isEmpty()
                ? null
                : brands.bySlug(site, brand).map(Brand::id).orElse("-");
        return new ActivityFilter(text, kind, id, null, null);
    }

    /** The path with these filters in its query. */
    public String address(String path) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("q", text);
        given.put("kind", kind);
        given.put("brand", brand);
        String query = given.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + Parts.encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
