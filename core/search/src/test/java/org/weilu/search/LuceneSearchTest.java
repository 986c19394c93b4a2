package org.weilu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults;
import org.weilu.spi.search.SearchResults.Hit;
import org.weilu.spi.search.SearchResults.Piece;

final class LuceneSearchTest {
    private static final Visitor STRANGER = Visitor.stranger("main", Locale.SIMPLIFIED_CHINESE, "127.0.0.1");
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private final Shelf shelf = new Shelf();
    private LuceneSearch search;

    @BeforeEach
    void make() {
        search = new LuceneSearch(folder, shelf, clock);
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void findsTitlesByTheirSound() {
        shelf.put(new EntryDraft("activity", "1").title("周末小小讲解员"))
                .put(new EntryDraft("activity", "2").title("音乐与长辈").summary("小小讲解员也来"))
                .put(new EntryDraft("news", "3").title("Tea for all").text("xiaoxiao says hello"));
        search.open();
        for (String typed :
                List.of("xiaoxiaojiangjieyuan", "xxjjy", "zmxx", "XiaoXiao Jiang", "jiangjiey", "zhou'mo")) {
            assertThat(find(typed).hits().items()).as(typed).extracting(Hit::id).containsExactly("1");
        }
        assertThat(find("yinyue").hits().items()).extracting(Hit::id).containsExactly("2");
        assertThat(find("yinle").hits().items()).isEmpty();
        assertThat(find("iaoxiao").hits().items()).isEmpty();
        assertThat(find("xiaoxiao").hits().items())
                .as("what contains the letters goes before what sounds like them")
                .extracting(Hit::id)
                .containsExactly("3");
    }

    @Test
    void findsAllWordsInAnyOrderAndMarksThem() {
        shelf.put(new EntryDraft("news", "1")
                .title("围炉夜话")
                .summary("冬天的第一次聚会")
                .text("周六晚上在书房，欢迎带上茶杯。Everybody is welcome."));
        search.open();
        Hit hit = find("WELCOME 圍爐").hits().items().getFirst();
        assertThat(hit.title()).containsExactly(new Piece("围炉", true), new Piece("夜话", false));
        assertThat(hit.snippet()).contains(new Piece("welcome", true));
        assertThat(hit.path()).isEqualTo("/news/1");
        assertThat(find("围炉 没有").hits().items()).isEmpty();
    }

    @Test
    void putsTitleBeforeTextAndFreshBeforeStale() {
        Instant longAgo = SetClock.START.minus(Duration.ofDays(700));
        shelf.put(new EntryDraft("news", "a-text").title("邻里聚会").text("这天我们说到了消防演练的事"))
                .put(new EntryDraft("news", "b-old-title")
                        .title("消防演练")
                        .text("细节稍后")
                        .updated(longAgo))
                .put(new EntryDraft("news", "c-new-title").title("消防演练").text("细节稍后"));
        search.open();
        assertThat(ids(find("消防演练"))).containsExactly("c-new-title", "b-old-title", "a-text");
    }

    @Test
    void putsWhatIsSoonBeforeWhatIsFarAndTellsTheNextDate() {
        Instant soon = SetClock.START.plus(Duration.ofDays(1));
        Instant past = SetClock.START.minus(Duration.ofDays(90));
        shelf.put(new EntryDraft("activity", "far").title("太极晨练").date(soon.plus(Duration.ofDays(200)), HOUR, false))
                .put(new EntryDraft("activity", "soon")
                        .title("太极晨练")
                        .date(past, HOUR, false)
                        .date(SetClock.START.plusSeconds(60), HOUR, true)
                        .date(soon, HOUR, false));
        search.open();
        SearchResults found = find("太极");
        assertThat(ids(found)).containsExactly("soon", "far");
        assertThat(found.hits().items().getFirst().starts()).isEqualTo(soon);
    }

    @Test
    void listsNewestFirstWithoutWords() {
        for (int i = 0; i < 5; i++) {
            shelf.put(new EntryDraft("news", "n" + i).title("新闻" + i).updated(SetClock.START.minusSeconds(i)));
        }
        search.open();
        assertThat(ids(find("  "))).containsExactly("n0", "n1", "n2", "n3", "n4");
        assertThat(find("，！").hits().total()).isZero();
    }

    @Test
    void filtersByTypeBrandAreaDatesAndSite() {
        Instant june = Instant.parse("2026-06-10T00:00:00Z");
        shelf.put(new EntryDraft("activity", "a")
                        .title("读书会")
                        .brand("stove")
                        .date(june, HOUR, false)
                        .date(june.plus(Duration.ofDays(30)), HOUR, false))
                .put(new EntryDraft("news", "b").title("读书会").area("east"))
                .put(new EntryDraft("news", "c").title("读书会").site("other"));
        search.open();
        assertThat(ids(find("读书"))).containsExactlyInAnyOrder("a", "b");
        SearchResults news = search.find(STRANGER, query("读书", Set.of("news"), null, null, null, null));
        assertThat(ids(news)).containsExactly("b");
        assertThat(news.hits().total()).isEqualTo(1);
        assertThat(news.counts()).containsOnly(entry("activity", 1L), entry("news", 1L));
        assertThat(ids(search.find(STRANGER, query("读书", Set.of(), "stove", null, null, null))))
                .containsExactly("a");
        assertThat(ids(search.find(STRANGER, query("读书", Set.of(), null, "east", null, null))))
                .containsExactly("b");
        assertThat(inWindow(june, june.plus(HOUR))).containsExactly("a");
        assertThat(inWindow(june.plus(HOUR), june.plus(Duration.ofDays(30)))).isEmpty();
        assertThat(inWindow(june.plus(Duration.ofDays(29)), null)).containsExactly("a");
        assertThat(inWindow(null, june)).isEmpty();
        assertThat(inWindow(june.plus(HOUR), june)).isEmpty();
        assertThat(inWindow(Instant.MIN, Instant.MAX)).containsExactly("a");
        assertThat(inWindow(null, Instant.MIN)).isEmpty();
    }

    private List<String> inWindow(@Nullable Instant from, @Nullable Instant to) {
        return ids(search.find(STRANGER, query("", Set.of(), null, null, from, to)));
    }

    @Test
    void visitsEveryHitOnceFromPageToPage() {
        for (int i = 0; i < 47; i++) {
            shelf.put(new EntryDraft("news", "n" + i).title("通知").text("停水".repeat(i % 3 + 1)));
        }
        search.open();
        for (String text : List.of("停水", "")) {
            List<String> seen = new ArrayList<>();
            String after = null;
            do {
                SearchResults page = search.find(STRANGER, SearchQuery.of(text, new Slice(after, 5)));
                assertThat(page.hits().total()).isEqualTo(47);
                seen.addAll(ids(page));
                after = page.hits().next();
                clock.advance(Duration.ofDays(2));
            } while (after != null);
            assertThat(seen).hasSize(47).doesNotHaveDuplicates();
        }
    }

    @Test
    void refusesACursorThatIsNotItsOwn() {
        shelf.put(new EntryDraft("news", "1").title("通知")).put(new EntryDraft("news", "2").title("通知"));
        search.open();
        String ofWords = search.find(STRANGER, SearchQuery.of("通知", Slice.first(1)))
                .hits()
                .next();
        for (String bad : List.of("", "x", "!!", "AAAA", ofWords + "AA", ofWords)) {
            String text = bad.equals(ofWords) ? "" : "通知";
            assertThatThrownBy(() -> search.find(STRANGER, SearchQuery.of(text, new Slice(bad, 1))))
                    .as(bad)
                    .isInstanceOfSatisfying(PortalException.class, refused -> {
                        assertThat(refused.kind()).isEqualTo(Refusal.Kind.INVALID);
                        assertThat(refused.refusal().field()).isEqualTo("after");
                    });
        }
    }

    @Test
    void takesWhateverIsTypedAsPlainText() {
        shelf.put(new EntryDraft("news", "1").title("C++ 入门 (第一课)").text("AND OR NOT title:围炉 *? [a TO b]"));
        search.open();
        for (String text : List.of("title:围炉", "(第一课", "\"入门", "AND", "[a TO b]", "*?", "c++", "a~1 ^2", "\\", "&&")) {
            find(text);
        }
        assertThat(ids(find("title:围炉"))).containsExactly("1");
        assertThat(ids(find("*"))).isEmpty();
        for (String text : List.of(
                "围".repeat(10_000),
                "a".repeat(10_000),
                "围 ".repeat(5_000),
                "\u0000\u0000",
                "😀",
                "\uD83D",
                "围\u0000炉",
                "e\u0301".repeat(5_000),
                "𠮷".repeat(150),
                "\u202E围炉",
                "a b c d e f g h ".repeat(40))) {
            find(text);
        }
    }

    @Test
    void followsWhatChangesByItselfAtItsHour() {
        Instant hour = SetClock.START.plus(HOUR);
        shelf.put(new EntryDraft("news", "1")
                        .title("围炉")
                        .state(Entry.State.DRAFT)
                        .changesAt(hour))
                .put(new EntryDraft("news", "2").title("围炉").changesAt(hour));
        search.open();
        assertThat(ids(find("围炉"))).containsExactly("2");
        shelf.put(new EntryDraft("news", "1").title("围炉"))
                .put(new EntryDraft("news", "2").title("围炉").state(Entry.State.WITHDRAWN));
        assertThat(ids(find("围炉"))).containsExactly("2");
        clock.advance(HOUR);
        assertThat(ids(find("围炉"))).containsExactly("1");
    }

    @Test
    void showsThePassageThatMatters() {
        String filler = "这里说的是别的事情，和要找的没有关系。".repeat(30);
        shelf.put(new EntryDraft("news", "1").title("通告").summary("摘要").text(filler + "请大家注意，𠮷野家门口的炉子要搬走。" + filler));
        search.open();
        Hit hit = find("炉").hits().items().getFirst();
        assertThat(hit.plainSnippet())
                .startsWith("…")
                .endsWith("…")
                .contains("𠮷野家门口的炉子")
                .hasSizeLessThan(90);
        assertThat(hit.snippet()).contains(new Piece("炉", true));
        assertThat(find("通告").hits().items().getFirst().plainSnippet()).startsWith("摘要 这里说的是");
    }

    private SearchResults find(String text) {
        return search.find(STRANGER, SearchQuery.of(text, Slice.first(20)));
    }

    private static SearchQuery query(
            String text,
            Set<String> types,
            @Nullable String brand,
            @Nullable String area,
            @Nullable Instant from,
            @Nullable Instant to) {
        return new SearchQuery(text, types, brand, area, from, to, Slice.first(20));
    }

    private static List<String> ids(SearchResults results) {
        return results.hits().items().stream().map(Hit::id).toList();
    }
}
