package org.weilu.spi;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param total how many there are in all
 * @param next what to give as {@link Slice#after} for the next page; null at the end
 */
public record Listing<T>(
        long total, List<T> items, @Nullable String next) {
    public Listing {
        items = List.copyOf(items);
    }

    public <R> Listing<R> map(Function<? super T, ? extends R> change) {
        return new Listing<>(total, items.stream().<R>map(change).toList(), next);
    }
}
