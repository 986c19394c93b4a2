package org.weilu.activities.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.weilu.activities.activity.ActivityFilter;
import org.weilu.activities.activity.Kinds;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Brand;
import org.weilu.ui.Parts;

/**
 * What a list of activities is asked for in its address; the same for every view and for all that is subscribed to.
 *
 * @param brand slug, {@code area} slug, {@code venue} slug
 * @param age years, as they were typed
 * @param free true for those with a place left, {@code mine} for what fits the visitor's household
 */
public record Filters(
        String text, String kind, String brand, String area, String venue, String age, boolean free, boolean mine) {
    private static final Texts TEXTS = Texts.of(FilterBar.class);
    private static final int LONGEST = 80;

    /** @param parameter gives the value of a parameter, empty if it is not there */
    public static Filters of(UnaryOperator<String> parameter) {
        String age = parameter.apply("age");
        return new Filters(
                cut(parameter.apply("q")),
                cut(parameter.apply("kind")),
                cut(parameter.apply("brand")),
                cut(parameter.apply("area")),
                cut(parameter.apply("venue")),
                age.matches("[0-9]{1,3}") ? age : "",
                parameter.apply("free").equals("1"),
                parameter.apply("mine").equals("1"));
    }

    /** What is asked for, in words, as it stands on a printed plan; empty if nothing is. */
    public String words(FilterSources sources) {
        Locale language = sources.who().language();
        List<String> words = new ArrayList<>();
        words.add(text.isEmpty() ? "" : "“" + text + "”");
        words.add(kind.isEmpty() ? "" : Kinds.name(language, kind));
        words.add(sources.brands()
                .bySlug(sources.who().site(), brand)
                .map(found -> found.name(language))
                .orElse(brand));
        words.add(
                sources.areas().bySlug(area).map(found -> found.name(language)).orElse(area));
        words.add(venue.isEmpty() ? "" : sources.venues().getOrDefault(venue, venue));
        words.add(age.isEmpty() ? "" : TEXTS.say(language, "years", age));
        words.add(free ? TEXTS.say(language, "free") : "");
        words.add(mine ? TEXTS.say(language, "mine") : "");
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    public boolean isEmpty() {
        return text.isEmpty() && kind.isEmpty() && brand.isEmpty() && !hasMore();
    }

    /** True if one of those is set that are a click away. */
    boolean hasMore() {
        return !area.isEmpty() || !venue.isEmpty() || !age.isEmpty() || free || mine;
    }

    /** What is unknown finds nothing, as any other word that nothing carries. */
    public ActivityFilter filter(FilterSources sources) {
        String id = brand.isEmpty()
                ? null
                : sources.brands()
                        .bySlug(sources.who().site(), brand)
                        .map(Brand::id)
                        .orElse("-");
        Set<Integer> ages = !age.isEmpty() ? Set.of(Integer.parseInt(age)) : mine ? sources.householdAges() : Set.of();
        return new ActivityFilter(
                text,
                kind,
                id,
                null,
                null,
                area.isEmpty() ? Set.of() : sources.areas(area),
                venue.isEmpty() ? Set.of() : sources.spaces(venue),
                ages,
                free,
                false);
    }

    /** The path with these filters in its query. */
    public String address(String path) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("q", text);
        given.put("kind", kind);
        given.put("brand", brand);
        given.put("area", area);
        given.put("venue", venue);
        given.put("age", age);
        given.put("free", free ? "1" : "");
        given.put("mine", mine ? "1" : "");
        String query = given.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + Parts.encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
