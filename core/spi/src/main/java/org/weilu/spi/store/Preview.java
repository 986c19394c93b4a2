package org.weilu.spi.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a write would have left. A refused result stands in {@code result} as it would have been given. */
public record Preview<T extends @Nullable Object>(T result, List<Effect> effects) {
    public Preview {
        effects = List.copyOf(effects);
    }

    public List<Effect> effects(String kind) {
        return effects.stream().filter(effect -> effect.kind().equals(kind)).toList();
    }
}
