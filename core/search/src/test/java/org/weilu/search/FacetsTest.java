package org.weilu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Audience;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults;
import org.weilu.spi.search.SearchResults.Hit;
import org.weilu.spi.store.Change;

/** Filters, and that each count says what its filter would show to the same visitor. */
final class FacetsTest {
    private static final Visitor STRANGER = Visitor.stranger("main", Locale.SIMPLIFIED_CHINESE, "127.0.0.1");
    private static final Visitor NEIGHBOUR = new Visitor(
            Visitor.Kind.PERSON,
            "p1",
            null,
            "main",
            Locale.ENGLISH,
            Set.of(Audience.PUBLIC, Audience.SIGNED_IN),
            "127.0.0.1");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant SOON = SetClock.START.plus(Duration.ofDays(1));
    private static final Instant LATER = SetClock.START.plus(Duration.ofDays(8));

    @TempDir
    Path folder;

    private final Shelf shelf = new Shelf();
    private LuceneSearch search;

    @BeforeEach
    void index() {
        shelf.put(activity("clay").facet("kind", "craft").facet("age", "6-12").brand("stove"))
                .put(activity("knot").facet("kind", "craft").facet("age", "14+").facet("venue", "hall"))
                .put(activity("walk").facet("kind", "sport").facet("age", "0+").date(SOON, HOUR, false))
                .put(activity("choir").facet("kind", "social").free(SOON, HOUR).date(LATER, HOUR, false))
                .put(activity("tea")
                        .facet("kind", "social")
                        .date(SOON, HOUR, false)
                        .free(LATER, HOUR)
                        .area("east"))
                .put(activity("vote")
                        .facet("kind", "talk")
                        .audience(Audience.SIGNED_IN)
                        .free(SOON, HOUR))
                .put(new EntryDraft("news", "n1")
                        .title("围炉新闻")
                        .facet("column", "stories")
                        .brand("stove"))
                .put(new EntryDraft("news", "n2")
                        .title("围炉内部")
                        .facet("column", "stories")
                        .audience(Audience.SIGNED_IN));
        search = new LuceneSearch(folder, shelf, new SetClock());
        search.open();
    }

    private static EntryDraft activity(String id) {
        return new EntryDraft("activity", id).title("围炉 " + id);
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void showsWhatHasOneOfTheValues() {
        assertThat(ids(all().with("kind", Set.of("craft")))).containsExactlyInAnyOrder("clay", "knot");
        assertThat(ids(all().with("kind", Set.of("craft", "sport")))).containsExactlyInAnyOrder("clay", "knot", "walk");
        assertThat(ids(all().with("kind", Set.of("craft")).with("venue", Set.of("hall"))))
                .containsExactly("knot");
        assertThat(ids(all().with("area", Set.of("east", "west")))).containsExactly("tea");
        assertThat(ids(all().with("kind", Set.of()))).isEmpty();
        assertThat(ids(all().with("nothing", Set.of("x")))).isEmpty();
        assertThat(ids(all().with("brand", Set.of("stove")))).containsExactlyInAnyOrder("clay", "n1");
    }

    @Test
    void readsYearsAsPeopleWriteThem() {
        assertThat(ids(all().with("age", Set.of("8")))).containsExactlyInAnyOrder("clay", "walk");
        assertThat(ids(all().with("age", Set.of("12-13")))).containsExactlyInAnyOrder("clay", "walk");
        assertThat(ids(all().with("age", Set.of("60+")))).containsExactlyInAnyOrder("knot", "walk");
        assertThat(ids(all().with("age", Set.of("old")))).isEmpty();
    }

    @Test
    void showsAPlaceOnlyWhereItIsFreeAtThatTime() {
        assertThat(ids(all().free(true))).containsExactlyInAnyOrder("choir", "tea");
        SearchQuery day = between(SOON, SOON.plus(HOUR));
        assertThat(ids(day)).containsExactlyInAnyOrder("walk", "choir", "tea");
        assertThat(ids(day.free(true))).containsExactly("choir");
        assertThat(search.find(STRANGER, day.counting()).facets().get("free")).isEqualTo(Map.of("1", 1L));
        assertThat(search.find(STRANGER, all()).hits().items().stream()
                        .filter(Hit::free)
                        .map(Hit::id))
                .containsExactlyInAnyOrder("choir", "tea");
    }

    @Test
    void readsNumbersWhenSomebodyAsksForThem() {
        shelf.put(activity("walk").facet("kind", "sport").free(SOON, HOUR));
        for (int i = 0; i < 50; i++) {
            search.on(List.of(Change.numbers("activity", "walk")), "c" + i);
        }
        assertThat(ids(all().free(true))).containsExactlyInAnyOrder("choir", "tea", "walk");
        shelf.put(activity("walk").facet("kind", "sport").date(SOON, HOUR, false));
        search.on(List.of(Change.numbers("activity", "walk")), "c50");
        search.close();
        search = new LuceneSearch(folder, shelf, new SetClock());
        search.open();
        assertThat(search.cursor()).as("what was not read comes again").isEqualTo("c49");
        search.on(List.of(Change.numbers("activity", "walk")), "c50");
        assertThat(search.find(STRANGER, all().counting()).facets().get("free")).isEqualTo(Map.of("1", 2L));
    }

    /** With every combination of two filters, every count is what a click on it would show. */
    @Test
    void countsExactlyWhatEachFilterShows() {
        List<SearchQuery> queries = new ArrayList<>();
        for (String text : List.of("", "围炉")) {
            SearchQuery plain = SearchQuery.of(text, Slice.first(1)).counting();
            SearchQuery news = new SearchQuery(text, Set.of("news"), null, null, null, null, Slice.first(1)).counting();
            SearchQuery timed = new SearchQuery(text, Set.of(), null, null, SOON, LATER, Slice.first(1)).counting();
            queries.addAll(List.of(plain, news, timed, plain.free(true)));
            for (Map.Entry<String, String> one : choices(search.find(NEIGHBOUR, plain))) {
                queries.add(plain.with(one.getKey(), Set.of(one.getValue())));
                queries.add(timed.with(one.getKey(), Set.of(one.getValue())).free(true));
            }
        }
        List<Map.Entry<String, String>> choices = choices(search.find(Visitor.portal("main"), all().counting()));
        assertThat(choices).hasSizeGreaterThan(10);
        for (Visitor who : List.of(STRANGER, NEIGHBOUR)) {
            queries.forEach(query -> compare(who, query, choices));
        }
    }

    private void compare(Visitor who, SearchQuery query, List<Map.Entry<String, String>> choices) {
        SearchResults results = search.find(who, query);
        assertThat(choices).containsAll(choices(results));
        for (Map.Entry<String, String> choice : choices) {
            SearchQuery clicked = choice.getKey().equals("free")
                    ? query.free(true)
                    : query.with(choice.getKey(), Set.of(choice.getValue()));
            long counted =
                    results.facets().getOrDefault(choice.getKey(), Map.of()).getOrDefault(choice.getValue(), 0L);
            assertThat(total(who, clicked))
                    .as("%s %s of %s", who.kind(), choice, query)
                    .isEqualTo(counted);
        }
    }

    private long total(Visitor who, SearchQuery query) {
        SearchQuery plain = new SearchQuery(
                query.text(),
                query.types(),
                null,
                null,
                query.from(),
                query.to(),
                query.slice(),
                query.facets(),
                query.free(),
                false);
        return search.find(who, plain).hits().total();
    }

    private static List<Map.Entry<String, String>> choices(SearchResults results) {
        List<Map.Entry<String, String>> choices = new ArrayList<>();
        new HashMap<>(results.facets())
                .forEach((name, values) -> values.keySet().forEach(value -> choices.add(Map.entry(name, value))));
        return choices;
    }

    @Test
    void countsNothingThatAStrangerMayNotSee() {
        Map<String, Map<String, Long>> seen =
                search.find(STRANGER, all().counting()).facets();
        assertThat(seen.get("kind")).isEqualTo(Map.of("craft", 2L, "sport", 1L, "social", 2L));
        assertThat(seen.get("column")).isEqualTo(Map.of("stories", 1L));
        assertThat(search.find(NEIGHBOUR, all().counting()).facets().get("kind"))
                .containsEntry("talk", 1L);
        assertThat(search.find(STRANGER, all()).facets()).as("not asked for").isEmpty();
    }

    @Test
    void listsSoonestFirstWhereATimeIsAskedFor() {
        Instant start = SetClock.START;
        shelf.put(activity("old-series")
                        .date(start.minus(HOUR.multipliedBy(500)), HOUR, false)
                        .date(LATER, HOUR, false))
                .put(activity("long").date(start.minus(HOUR.multipliedBy(5)), HOUR.multipliedBy(400), false))
                .put(activity("off").date(SOON, HOUR, true));
        search.rebuild();
        List<String> seen = new ArrayList<>();
        @Nullable String after = null;
        do {
            SearchQuery query = new SearchQuery("", Set.of(), null, null, start, null, new Slice(after, 2));
            SearchResults page = search.find(STRANGER, query);
            seen.addAll(page.hits().items().stream().map(Hit::id).toList());
            after = page.hits().next();
            assertThat(page.hits().total()).isEqualTo(6);
        } while (after != null);
        assertThat(seen).containsExactly("long", "choir", "tea", "walk", "old-series", "off");
        SearchResults later = search.find(STRANGER, between(LATER, LATER.plus(HOUR)));
        assertThat(later.hits().items()).extracting(Hit::starts).contains(LATER);
        Predicate<Hit> timed = hit -> hit.starts() != null;
        assertThat(later.hits().items()).allMatch(timed);
    }

    private static SearchQuery all() {
        return SearchQuery.of("", Slice.first(50));
    }

    private static SearchQuery between(Instant from, Instant to) {
        return new SearchQuery("", Set.of(), null, null, from, to, Slice.first(50));
    }

    private List<String> ids(SearchQuery query) {
        return search.find(STRANGER, query).hits().items().stream().map(Hit::id).toList();
    }
}
