package org.weilu.ui;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.entry.Entry;

/**
 * What a public page shows, so that it can be stored until that changes.
 *
 * @param words tags whose words matter: {@code page/0f3k}, {@code type:page}, {@code brand:…}, {@code site:main}
 * @param numbers tags whose numbers matter
 * @param until the next instant at which it changes without a write; null if it does not
 */
public record PageTags(
        Set<String> words, Set<String> numbers, @Nullable Instant until) {
    public PageTags {
        words = Set.copyOf(words);
        numbers = Set.copyOf(numbers);
    }

    public static PageTags of(String... words) {
        return new PageTags(Set.of(words), Set.of(), null);
    }

    /** One entry's page, words and numbers. */
    public static PageTags of(Entry entry) {
        String tag = entry.type() + "/" + entry.id();
        return new PageTags(Set.of(tag), Set.of(tag), entry.changesAt());
    }

    public PageTags and(PageTags other) {
        Set<String> allWords = new LinkedHashSet<>(words);
        allWords.addAll(other.words);
        Set<String> allNumbers = new LinkedHashSet<>(numbers);
        allNumbers.addAll(other.numbers);
        return new PageTags(allWords, allNumbers, earlier(until, other.until));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
