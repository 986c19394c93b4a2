package org.weilu.activities.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an activity is sorted by.
 *
 * @param kind one of {@link Kinds} or a word of the community's own; may be empty
 * @param brand id, {@code area} id of the area that it is for; null for none
 */
public record Marks(
        String kind, @Nullable String brand, @Nullable String area, List<String> tags) {
    public static final Marks NONE = new Marks("", null, null, List.of());

    public Marks {
        tags = List.copyOf(tags);
    }
}
