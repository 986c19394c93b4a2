package org.weilu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults.Hit;

/** What neighbours type, and what they mean by it: the demo's content judged by hand. */
final class RelevanceTest {
    private static final Logger LOG = LoggerFactory.getLogger(RelevanceTest.class);
    private static final Visitor STRANGER = Visitor.stranger("main", Locale.SIMPLIFIED_CHINESE, "127.0.0.1");

    @TempDir
    Path folder;

    /**
     * @param text what is typed
     * @param meant {@code type/slug} of what should stand first; one of several
     */
    private record Judged(String text, Set<String> meant) {
        static Judged of(String line) {
            String[] parts = line.split(" => ");
            return new Judged(parts[0], Set.of(parts[1].split(" ")));
        }
    }

    @Test
    void putsFirstWhatIsMeant() throws IOException {
        Shelf shelf = new Shelf();
        DemoContent.entries().forEach(shelf::put);
        List<Judged> queries = queries();
        assertThat(queries).hasSizeGreaterThanOrEqualTo(60);
        List<String> wrong = new ArrayList<>();
        double reciprocal = 0;
        try (LuceneSearch search = new LuceneSearch(folder, shelf, Clock.fixed(DemoContent.NOW, ZoneOffset.UTC))) {
            search.open();
            for (Judged query : queries) {
                List<String> found =
                        search.find(STRANGER, SearchQuery.of(query.text, Slice.first(10))).hits().items().stream()
                                .map(RelevanceTest::name)
                                .toList();
                int place = 1
                        + (int) found.stream()
                                .takeWhile(hit -> !query.meant.contains(hit))
                                .count();
                reciprocal += place > found.size() ? 0 : 1.0 / place;
                if (place != 1) {
                    wrong.add(query.text + ": " + query.meant + " is " + place + " in " + found);
                }
            }
        }
        double first = 1 - (double) wrong.size() / queries.size();
        LOG.info(
                "{} queries: right one first {}, mean reciprocal rank {}; {}",
                queries.size(),
                first,
                reciprocal / queries.size(),
                wrong);
        assertThat(first).as("first: %s", wrong).isGreaterThanOrEqualTo(0.94);
        assertThat(reciprocal / queries.size()).isGreaterThanOrEqualTo(0.96);
    }

    private static String name(Hit hit) {
        return hit.type() + "/" + hit.id();
    }

    private static List<Judged> queries() throws IOException {
        try (var in = Objects.requireNonNull(RelevanceTest.class.getResourceAsStream("queries.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Judged::of)
                    .toList();
        }
    }
}
