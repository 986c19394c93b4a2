package org.weilu.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults.Hit;

/** Every Han n-gram finds exactly the entries that contain it once both are folded. */
final class RecallTest {
    private static final boolean LONG = "true".equals(System.getenv("WEILU_TEST_LONG"));
    private static final int ENTRIES = LONG ? 900 : 90;

    /** Of the demo's runs, one of so many is looked for; the first characters of one decide. */
    private static final int ONE_OF = LONG ? 1 : 150;

    @TempDir
    Path folder;

    private final Map<String, List<String>> truth = new LinkedHashMap<>();
    private LuceneSearch search;

    @BeforeEach
    void index() {
        Shelf shelf = new Shelf();
        Sentences sentences = new Sentences(42);
        for (int i = 0; i < ENTRIES; i++) {
            String title = sentences.sentence();
            String summary = sentences.sentence();
            String text = sentences.paragraph(3);
            shelf.put(new EntryDraft("news", "n" + i)
                    .title(title)
                    .summary(summary)
                    .text(text));
            truth.put("n" + i, List.of(fold(title), fold(summary), fold(text)));
        }
        search = new LuceneSearch(folder, shelf, new SetClock());
        search.open();
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void findsEveryRunOfHanAndNothingElse() {
        Set<String> grams = new LinkedHashSet<>();
        truth.values().forEach(fields -> fields.forEach(field -> addGrams(field, grams)));
        assertThat(grams).hasSizeGreaterThan(5_000);
        assertExact(grams);
    }

    @Test
    void findsEveryRunOfTheDemo() throws IOException {
        Shelf shelf = new Shelf();
        truth.clear();
        for (EntryDraft draft : DemoContent.entries()) {
            shelf.put(draft);
            Entry entry = draft.make();
            truth.put(
                    entry.type() + entry.id(),
                    Stream.of(entry.title(), entry.summary(), entry.text())
                            .map(RecallTest::fold)
                            .toList());
        }
        search.close();
        search = new LuceneSearch(folder.resolve("demo"), shelf, new SetClock());
        search.open();
        Set<String> grams = new LinkedHashSet<>();
        truth.values().forEach(fields -> fields.forEach(field -> addGrams(field, grams)));
        grams.removeIf(gram -> Math.floorMod(gram.hashCode(), ONE_OF) != 0);
        assertThat(grams).hasSizeGreaterThan(300);
        assertExact(grams);
    }

    @Test
    void findsRunsThatMixHanWithWordsAndFigures() {
        Set<String> runs = new LinkedHashSet<>();
        for (List<String> fields : truth.values()) {
            fields.forEach(field -> List.of(field.split(" ")).stream()
                    .filter(run -> run.codePointCount(0, run.length()) <= 40)
                    .forEach(runs::add));
        }
        assertThat(runs.stream().filter(run -> run.matches(".*[a-z0-9].*"))).hasSizeGreaterThan(50);
        assertExact(runs);
    }

    @Test
    void doesNotReachAcrossPunctuation() {
        Set<String> across = new LinkedHashSet<>();
        for (List<String> fields : truth.values()) {
            for (String field : fields) {
                String[] runs = field.split(" ");
                for (int i = 1; i < runs.length; i++) {
                    across.add(end(runs[i - 1]) + start(runs[i]));
                }
            }
        }
        assertThat(across).hasSizeGreaterThan(300);
        assertExact(across);
    }

    private void assertExact(Set<String> queries) {
        List<String> wrong = queries.stream()
                .filter(query -> !found(query).equals(expected(query)))
                .toList();
        assertThat(wrong).isEmpty();
    }

    private Set<String> found(String query) {
        Set<String> found = new HashSet<>();
        @Nullable String after = null;
        do {
            Listing<Hit> page = search.find(Visitor.portal("main"), SearchQuery.of(query, new Slice(after, 100)))
                    .hits();
            page.items().forEach(hit -> found.add(truth.containsKey(hit.id()) ? hit.id() : hit.type() + hit.id()));
            after = page.next();
        } while (after != null);
        return found;
    }

    private Set<String> expected(String query) {
        Set<String> ids = new HashSet<>();
        truth.forEach((id, fields) -> {
            if (fields.stream().anyMatch(field -> contains(field, query))) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** Contains it, not as a part of a longer word or figure. */
    private static boolean contains(String field, String query) {
        for (int at = field.indexOf(query); at >= 0; at = field.indexOf(query, at + 1)) {
            int end = at + query.length();
            boolean wholeStart = at == 0 || !isWord(query.codePointAt(0)) || !isWord(field.codePointBefore(at));
            boolean wholeEnd = end == field.length()
                    || !isWord(query.codePointBefore(query.length()))
                    || !isWord(field.codePointAt(end));
            if (wholeStart && wholeEnd) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(int codePoint) {
        return Folding.kind(codePoint) == Folding.Kind.WORD;
    }

    private static void addGrams(String folded, Set<String> grams) {
        int[] all = folded.codePoints().toArray();
        for (int from = 0; from < all.length; from++) {
            StringBuilder gram = new StringBuilder();
            for (int i = from; i < Math.min(all.length, from + 5) && isHan(all[i]); i++) {
                grams.add(gram.appendCodePoint(all[i]).toString());
            }
        }
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    /** The last two Han characters of a run, or as many as there are. */
    private static String end(String run) {
        return keepHan(run.codePoints()
                .skip(Math.max(0, run.codePointCount(0, run.length()) - 2))
                .toArray());
    }

    private static String start(String run) {
        return keepHan(run.codePoints().limit(2).toArray());
    }

    private static String keepHan(int[] codePoints) {
        StringBuilder kept = new StringBuilder();
        for (int codePoint : codePoints) {
            kept.appendCodePoint(isHan(codePoint) ? codePoint : '围');
        }
        return kept.toString();
    }

    /** The folding by itself, without the units: what is neither letter nor figure becomes one space. */
    private static String fold(String text) {
        List<String> out = new ArrayList<>();
        Normalizer2.getNFKCCasefoldInstance().normalize(text).codePoints().forEach(codePoint -> {
            int simple = Simplified.of(codePoint);
            out.add(Folding.kind(simple) == Folding.Kind.BREAK ? " " : Character.toString(simple));
        });
        return String.join("", out).replaceAll(" +", " ").strip();
    }
}
