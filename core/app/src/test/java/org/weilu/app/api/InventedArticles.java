package org.weilu.app.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.weilu.spi.access.Audience;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.entry.Entries;
import org.weilu.spi.entry.Entry;

/** Articles that are made when they are asked for, the same for the same number, each in a column and by an author. */
final class InventedArticles implements Entries {
    private static final int HAN = 3000;
    private static final int WORDS = 30_000;
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final int count;
    private final Map<Integer, String> renamed = new ConcurrentHashMap<>();

    InventedArticles(int count) {
        this.count = count;
    }

    int count() {
        return count;
    }

    void rename(int number, String title) {
        renamed.put(number, title);
    }

    Entry article(int number) {
        Random random = new Random(number);
        return new Entry(
                "news",
                "n" + number,
                "main",
                "/news/n" + number,
                Locale.SIMPLIFIED_CHINESE,
                renamed.getOrDefault(number, words(random, 14)),
                words(random, 40),
                words(random, 300 + random.nextInt(900)),
                null,
                List.of(),
                Set.of(),
                Set.of("b" + number % 12),
                Set.of(),
                Map.of("column", Set.of("c" + number % 8), "author", Set.of("a" + number % 60)),
                Set.of(Audience.PUBLIC),
                Entry.State.PUBLISHED,
                NOW.minus(Duration.ofHours(random.nextInt(20_000))),
                null);
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
