package org.weilu.spi.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;

/**
 * What was found.
 *
 * @param counts how many of each entry type the text finds, the type filter left aside
 * @param suggestions near terms that would find something; only when nothing was found
 * @param facets by name how many have each value, that facet's own filter left aside; {@code free} counts under
 *     {@code 1} those with a place, {@code age} by {@link org.weilu.spi.entry.Years#BANDS}; empty unless asked for
 */
public record SearchResults(
        Listing<Hit> hits, Map<String, Long> counts, List<String> suggestions, Map<String, Map<String, Long>> facets) {
    public SearchResults {
        counts = Map.copyOf(counts);
        suggestions = List.copyOf(suggestions);
        facets = Map.copyOf(facets);
    }

    public SearchResults(Listing<Hit> hits, Map<String, Long> counts, List<String> suggestions) {
        this(hits, counts, suggestions, Map.of());
    }

    /**
     * @param path the entry's address
     * @param snippet the passage that matched, in pieces
     * @param starts the next date, if the entry has one ahead; where a time is asked for, the first one in it
     * @param free true if there is a place on some date
     */
    public record Hit(
            String type,
            String id,
            String path,
            List<Piece> title,
            List<Piece> snippet,
            @Nullable Instant starts,
            Instant updated,
            boolean free) {
        public Hit {
            title = List.copyOf(title);
            snippet = List.copyOf(snippet);
        }

        public Hit(
                String type,
                String id,
                String path,
                List<Piece> title,
                List<Piece> snippet,
                @Nullable Instant starts,
                Instant updated) {
            this(type, id, path, title, snippet, starts, updated, false);
        }

        public String plainTitle() {
            return plain(title);
        }

        public String plainSnippet() {
            return plain(snippet);
        }

        private static String plain(List<Piece> pieces) {
            return String.join("", pieces.stream().map(Piece::text).toList());
        }
    }

    /** A piece of plain text, marked if it is what was looked for. */
    public record Piece(String text, boolean marked) {}
}
