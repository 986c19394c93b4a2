package org.weilu.spi.store;

import java.util.Set;

/**
 * That something changed from which others derive: written in the transaction that changed it.
 *
 * @param type the entry's type, or {@code grant}, {@code setting}, {@code plugin}, {@code site}, {@code brand}
 * @param id which one
 * @param tags what pages and caches may have named: {@code brand:…}, {@code area:…}, {@code site:…}
 * @param aspects what of it changed; numbers (seats taken) apart from words, so that a storm of sign-ups does not
 *     empty every page
 */
public record Change(String type, String id, Set<String> tags, Set<Aspect> aspects) {
    public enum Aspect {
        WORDS,
        NUMBERS,
        ACCESS
    }

    public Change {
        tags = Set.copyOf(tags);
        aspects = Set.copyOf(aspects);
        if (aspects.isEmpty()) {
            throw new IllegalArgumentException("a change of nothing");
        }
    }

    public static Change words(String type, String id, String... tags) {
        return new Change(type, id, Set.of(tags), Set.of(Aspect.WORDS));
    }

    public static Change numbers(String type, String id, String... tags) {
        return new Change(type, id, Set.of(tags), Set.of(Aspect.NUMBERS));
    }

    public static Change access(String type, String id, String... tags) {
        return new Change(type, id, Set.of(tags), Set.of(Aspect.ACCESS));
    }
}
