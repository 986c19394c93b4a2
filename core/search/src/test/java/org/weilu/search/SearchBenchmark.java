package org.weilu.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.entry.Entries;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.search.SearchQuery;

/** Measures indexing and searching of invented articles; arguments: articles, queries. No test runs it. */
final class SearchBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(SearchBenchmark.class);

    /** Articles that are made when they are asked for, the same for the same number. */
    private record Articles(int count) implements Entries {
        private static final int HAN = 3000;
        private static final int WORDS = 30_000;

        Entry article(int number) {
            Random random = new Random(number);
            return new EntryDraft("news", "n" + number)
                    .title(words(random, 14))
                    .summary(words(random, 40))
                    .text(words(random, 300 + random.nextInt(900)))
                    .updated(SetClock.START.minus(Duration.ofHours(random.nextInt(20_000))))
                    .make();
        }

        /** Words of two characters and single ones, as frequent as their rank allows, with punctuation between. */
        private static String words(Random random, int length) {
            StringBuilder out = new StringBuilder(length);
            while (out.length() < length) {
                int rank = (int) (Math.exp(random.nextDouble() * Math.log(WORDS)) - 1);
                Random word = new Random(rank * 7919L);
                out.append(han(word));
                if (rank % 3 != 0) {
                    out.append(han(word));
                }
                if (random.nextInt(8) == 0) {
                    out.append('，');
                }
            }
            return out.toString();
        }

        private static char han(Random random) {
            return (char) (0x4E00 + random.nextInt(HAN));
        }

        @Override
        public Optional<Entry> find(Visitor who, String type, String id) {
            return supply(type, id);
        }

        @Override
        public Optional<Entry> supply(String type, String id) {
            return Optional.of(article(Integer.parseInt(id.substring(1))));
        }

        @Override
        public List<String> types() {
            return List.of("news");
        }

        @Override
        public void each(String type, Consumer<Entry> taker) {
            for (int i = 0; i < count; i++) {
                taker.accept(article(i));
            }
        }
    }

    private SearchBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int queries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        Path folder = Files.createTempDirectory("search-benchmark");
        Articles entries = new Articles(articles);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long characters = 0;
        for (int i = 0; i < articles; i++) {
            characters += entries.article(i).text().length();
        }
        long made = threads.getCurrentThreadCpuTime();
        try (LuceneSearch search = new LuceneSearch(folder, entries, Clock.systemUTC())) {
            search.open();
            double took = (threads.getCurrentThreadCpuTime() - made - (made - start)) / 1e9;
            LOG.info(
                    "{} articles of {} characters: {} s CPU in the indexing thread, {}/s",
                    articles,
                    characters / articles,
                    (long) took,
                    (long) (articles / took));
            LOG.info("{} bytes an article", size(folder) / articles);
            measure(search, entries, queries / 2, "warming up");
            measure(search, entries, queries, "query, freshness, ten highlighted hits");
        } finally {
            IOUtils.rm(folder);
        }
    }

    private static void measure(LuceneSearch search, Articles entries, int queries, String what) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Visitor stranger = Visitor.stranger("main", Locale.SIMPLIFIED_CHINESE, "");
        Random random = new Random(1);
        long[] times = new long[queries];
        long found = 0;
        for (int i = 0; i < queries; i++) {
            String text = entries.article(random.nextInt(entries.count())).text();
            int length = 1 + random.nextInt(4);
            int from = random.nextInt(text.length() - length);
            SearchQuery query = SearchQuery.of(text.substring(from, from + length), Slice.first(10));
            long start = threads.getCurrentThreadCpuTime();
            found += search.find(stranger, query).hits().total();
            times[i] = threads.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(times);
        LOG.info(
                "{}: p50 {} µs, p99 {} µs CPU, {} hits on average",
                what,
                times[queries / 2] / 1000,
                times[queries * 99 / 100] / 1000,
                found / queries);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long size = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }
}
