package org.weilu.web.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Slice;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.entry.Facet;
import org.weilu.spi.entry.Years;
import org.weilu.spi.search.Search;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults;

/**
 * The filters that one can choose from, with their names and counts; what would find nothing is not offered.
 *
 * @param facets those that plugins name, by name
 */
record Choices(
        Visitor who,
        ZoneId zone,
        Instant now,
        Search search,
        @Nullable Brands brands,
        @Nullable Areas areas,
        Map<String, Facet> facets) {
    private static final Texts TEXTS = Texts.of(SearchPage.class);
    private static final String BRAND = "brand";
    private static final String AREA = "area";
    private static final String AGE = "age";
    private static final String FREE = "free";

    /** @param address of the same search with this choice, or without it if it is chosen */
    record Choice(String words, long count, boolean chosen, Asked address) {}

    record Group(String title, List<Choice> choices) {}

    /** What filters are called in addresses, in their order. */
    static Set<String> names(Map<String, Facet> facets) {
        Set<String> names = new LinkedHashSet<>(facets.keySet());
        names.addAll(List.of(AGE, BRAND, AREA));
        return names;
    }

    SearchQuery query(Asked asked, Slice slice) {
        return asked.query(zone, this::ids, slice);
    }

    /** What entries carry for a value in an address; an unknown one finds nothing. */
    private Set<String> ids(String facet, String value) {
        if (facet.equals(BRAND)) {
            Optional<Brand> brand = brands == null ? Optional.empty() : brands.bySlug(who.site(), value);
            return brand.map(known -> Set.of(known.id())).orElse(Set.of());
        }
        return facet.equals(AREA) && areas != null ? reach(areas, value) : Set.of(value);
    }

    /** The area, what it lies in and what lies in it: a street's festival is for each of its houses, too. */
    private static Set<String> reach(Areas areas, String slug) {
        Optional<Area> area = areas.bySlug(slug);
        if (area.isEmpty()) {
            return Set.of();
        }
        Set<String> below = new TreeSet<>(Set.of(area.get().id()));
        for (Area each : areas.all()) {
            if (each.parent() != null && below.contains(each.parent())) {
                below.add(each.id());
            }
        }
        areas.pathUp(area.get().id()).forEach(each -> below.add(each.id()));
        return below;
    }

    List<Group> groups(Asked asked, SearchResults results) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(say("time"), times(asked)));
        long free = results.facets().getOrDefault(FREE, Map.of()).getOrDefault("1", 0L);
        groups.add(group(asked, FREE, say("places"), Map.of("1", say("free")), Map.of("1", free)));
        facets.forEach((name, facet) -> {
            Map<String, Long> counts = results.facets().getOrDefault(name, Map.of());
            groups.add(group(asked, name, facet.title().apply(who.language()), names(facet, asked, counts), counts));
        });
        Map<String, String> bands = new LinkedHashMap<>();
        Years.BANDS.forEach(band -> bands.put(band, say("age." + band)));
        groups.add(group(asked, AGE, say(AGE), bands, results.facets().getOrDefault(AGE, Map.of())));
        groups.add(brands(asked, results.facets().getOrDefault(BRAND, Map.of())));
        groups.add(areas(asked, results.facets().getOrDefault(AREA, Map.of())));
        return groups.stream().filter(group -> !group.choices().isEmpty()).toList();
    }

    private Map<String, String> names(Facet facet, Asked asked, Map<String, Long> counts) {
        Set<String> values = new LinkedHashSet<>(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList());
        Optional.ofNullable(asked.chosen().get(facet.name())).ifPresent(values::add);
        Map<String, String> names = new LinkedHashMap<>();
        values.forEach(value -> names.put(value, facet.words().apply(who, value)));
        return names;
    }

    private Group group(Asked asked, String facet, String title, Map<String, String> names, Map<String, Long> counts) {
        List<Choice> choices = new ArrayList<>();
        names.forEach((value, words) -> {
            boolean chosen = value.equals(asked.chosen().get(facet));
            long count = counts.getOrDefault(value, 0L);
            if (chosen || count > 0) {
                choices.add(new Choice(words, count, chosen, asked.with(facet, chosen ? null : value)));
            }
        });
        return new Group(title, choices);
    }

    private Group brands(Asked asked, Map<String, Long> counts) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Long> bySlug = new LinkedHashMap<>();
        for (Brand brand : brands == null ? List.<Brand>of() : brands.all(who.site())) {
            names.put(brand.slug(), brand.name(who.language()));
            bySlug.put(brand.slug(), counts.getOrDefault(brand.id(), 0L));
        }
        return group(asked, BRAND, say(BRAND), names, bySlug);
    }

    /** Counts of areas within each other cannot be added: an entry may be for several. */
    private Group areas(Asked asked, Map<String, Long> counts) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Long> bySlug = new LinkedHashMap<>();
        if (areas != null && (!counts.isEmpty() || asked.chosen().containsKey(AREA))) {
            areas.all().stream()
                    .filter(area -> area.kind() != Area.Kind.BUILDING)
                    .forEach(area -> {
                        names.put(area.slug(), area.name(who.language()));
                        bySlug.put(area.slug(), count(asked.with(AREA, area.slug())));
                    });
        }
        return group(asked, AREA, say(AREA), names, bySlug);
    }

    private List<Choice> times(Asked asked) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Choice> choices = new ArrayList<>();
        Map<String, Span> spans = Span.ahead(today);
        spans.forEach((name, span) -> {
            boolean chosen = span.equals(asked.span());
            long count = count(asked.at(span));
            if (chosen || count > 0) {
                choices.add(new Choice(say("time." + name), count, chosen, asked.at(chosen ? Span.ANY : span)));
            }
        });
        return choices;
    }

    private long count(Asked asked) {
        return search.find(who, query(asked, Slice.first(1))).hits().total();
    }

    /** What is chosen, as people say it; each with the address of the same search without it. */
    List<Choice> chosen(Asked asked, List<Group> groups, String time) {
        List<Choice> chosen = groups.stream()
                .flatMap(group -> group.choices().stream())
                .filter(Choice::chosen)
                .collect(Collectors.toCollection(ArrayList::new));
        boolean named =
                chosen.stream().anyMatch(choice -> !choice.address().span().equals(asked.span()));
        if (!asked.span().isAny() && !named) {
            chosen.addFirst(new Choice(time, 0, true, asked.at(Span.ANY)));
        }
        asked.chosen().forEach((facet, value) -> {
            Asked without = asked.with(facet, null);
            if (chosen.stream().noneMatch(choice -> choice.address().equals(without))) {
                chosen.add(new Choice(value, 0, true, without));
            }
        });
        return chosen;
    }

    private String say(String key) {
        return TEXTS.say(who.language(), "filter." + key);
    }
}
