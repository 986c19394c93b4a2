package org.weilu.spi.neighbour;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.entry.Entry;

/** What somebody who writes about a thing may say of it: who, where, how many, pictures. Activities give, news asks. */
public interface Facts extends ExtensionPoint {
    /** The entry type that it knows: {@code activity}. */
    String type();

    /** The facts of one, empty for an unknown one and for who may not see it. */
    Optional<Fact> of(Visitor who, String id);

    /**
     * @param came how many people came, or signed up where nobody counted; negative if unknown
     * @param photographs false where no picture may be shown, whoever chooses pictures must ask
     */
    record Fact(
            String title,
            String path,
            String place,
            @Nullable Instant starts,
            @Nullable Instant ends,
            int came,
            Set<String> brands,
            List<Entry.Picture> pictures,
            boolean photographs) {
        public Fact {
            brands = Set.copyOf(brands);
            pictures = List.copyOf(pictures);
        }
    }
}
