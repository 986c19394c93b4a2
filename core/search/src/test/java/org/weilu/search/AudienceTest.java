package org.weilu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Audience;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults;
import org.weilu.spi.search.SearchResults.Hit;
import org.weilu.spi.store.Change;

/** Hits, counts and suggestions know of an entry for exactly those who may see it. */
final class AudienceTest {
    private static final String EDITORS = Audience.grant("news.edit", Scope.site("main"));
    private static final List<String> KEYS =
            List.of(Audience.PUBLIC, Audience.SIGNED_IN, Audience.area("east"), EDITORS, Audience.person("p1"));

    /** Each entry has a word in its title that no other has. */
    private static final String OWN_WORDS = "东南西北春夏秋冬梅兰竹菊琴棋书画诗酒花茶山水云月风雪金木";

    @TempDir
    Path folder;

    private final Shelf shelf = new Shelf();
    private final List<Entry> entries = new ArrayList<>();
    private LuceneSearch search;

    @BeforeEach
    void index() {
        int index = 0;
        for (int mask = 0; mask < 1 << KEYS.size(); mask += 3) {
            for (Entry.State state : List.of(Entry.State.PUBLISHED, Entry.State.DRAFT)) {
                EntryDraft draft = new EntryDraft(index % 2 == 0 ? "news" : "page", "e" + index)
                        .title("围炉" + ownWord(index) + "会")
                        .audience(keys(mask).toArray(String[]::new))
                        .state(state);
                shelf.put(draft);
                entries.add(draft.make());
                index++;
            }
        }
        search = new LuceneSearch(folder, shelf, new SetClock());
        search.open();
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void findsExactlyWhatTheVisitorSees() {
        for (Visitor who : visitors()) {
            Set<String> visible = visible(who);
            for (String text : List.of("围炉", "炉", "")) {
                SearchResults results = search.find(who, SearchQuery.of(text, Slice.first(100)));
                assertThat(ids(results)).isEqualTo(visible);
                assertThat(results.hits().total()).isEqualTo(visible.size());
                assertThat(results.counts().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(visible.size());
            }
        }
    }

    @Test
    void suggestsExactlyWhatTheVisitorSees() {
        int suggested = 0;
        for (Visitor who : visitors()) {
            Set<String> visible = visible(who);
            for (int i = 0; i < entries.size(); i++) {
                String mistyped = "炉" + ownWord(i) + "曾";
                SearchResults results = search.find(who, SearchQuery.of(mistyped, Slice.first(10)));
                assertThat(results.hits().items()).isEmpty();
                assertThat(results.counts()).isEmpty();
                String near = "炉" + ownWord(i) + "会";
                assertThat(results.suggestions().contains(near)).isEqualTo(visible.contains("e" + i));
                suggested += results.suggestions().size();
            }
        }
        assertThat(suggested).isPositive();
    }

    @Test
    void suggestsWordsOneLetterAwayAndOnlyWhatFinds() {
        shelf.put(new EntryDraft("news", "w").title("Welcome 志愿者").text("手册"));
        shelf.put(new EntryDraft("news", "x").title("志愿者 secret").audience(EDITORS));
        search.on(List.of(Change.words("news", "w"), Change.words("news", "x")), "1");
        Visitor stranger = visitors().getFirst();
        assertThat(suggestions(stranger, "welcom")).containsExactly("Welcome");
        assertThat(suggestions(stranger, "志原者 手册")).containsExactly("志愿者 手册");
        assertThat(suggestions(stranger, "志原者 没有的词")).isEmpty();
        assertThat(suggestions(stranger, "secre")).isEmpty();
        assertThat(suggestions(Visitor.portal("main"), "secre")).containsExactly("secret");
    }

    @Test
    void suggestsWhatSoundsTheSame() {
        shelf.put(new EntryDraft("news", "w").title("社区银行讲座"));
        shelf.put(new EntryDraft("news", "x").title("社区密室讲座").audience(EDITORS));
        search.on(List.of(Change.words("news", "w"), Change.words("news", "x")), "1");
        Visitor stranger = visitors().getFirst();
        assertThat(suggestions(stranger, "引航")).containsExactly("银行");
        assertThat(suggestions(stranger, "咪式")).isEmpty();
        assertThat(suggestions(Visitor.portal("main"), "咪式")).containsExactly("密室");
    }

    @Test
    void forgetsAtOnceWhoMayNoLongerSee() {
        Visitor stranger = visitors().getFirst();
        shelf.put(new EntryDraft("news", "w").title("议事厅"));
        search.on(List.of(Change.words("news", "w")), "1");
        assertThat(ids(search.find(stranger, SearchQuery.of("议事", Slice.first(10)))))
                .containsExactly("w");
        shelf.put(new EntryDraft("news", "w").title("议事厅").audience(EDITORS));
        search.on(List.of(Change.access("news", "w")), "2");
        assertThat(ids(search.find(stranger, SearchQuery.of("议事", Slice.first(10)))))
                .isEmpty();
    }

    private List<String> suggestions(Visitor who, String text) {
        return search.find(who, SearchQuery.of(text, Slice.first(10))).suggestions();
    }

    private Set<String> visible(Visitor who) {
        return entries.stream()
                .filter(entry -> entry.isFindable() && who.sees(entry.audience()))
                .map(Entry::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Visitor> visitors() {
        List<Visitor> visitors = new ArrayList<>();
        visitors.add(Visitor.stranger("main", Locale.ENGLISH, "127.0.0.1"));
        visitors.add(Visitor.portal("main"));
        for (int mask = 0; mask < 1 << KEYS.size(); mask += 2) {
            visitors.add(
                    new Visitor(Visitor.Kind.PERSON, "p1", null, "main", Locale.ENGLISH, keys(mask | 1), "127.0.0.1"));
        }
        return visitors;
    }

    private static Set<String> keys(int mask) {
        Set<String> keys = new HashSet<>();
        for (int bit = 0; bit < KEYS.size(); bit++) {
            if ((mask & 1 << bit) != 0) {
                keys.add(KEYS.get(bit));
            }
        }
        return keys;
    }

    private static String ownWord(int index) {
        return OWN_WORDS.substring(index, index + 1);
    }

    private static Set<String> ids(SearchResults results) {
        return results.hits().items().stream().map(Hit::id).collect(Collectors.toCollection(HashSet::new));
    }
}
