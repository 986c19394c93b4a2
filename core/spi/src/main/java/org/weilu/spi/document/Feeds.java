package org.weilu.spi.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Atom feeds (RFC 4287). */
public interface Feeds {
    String atom(Feed feed);

    /**
     * @param id stable address that names it; {@code self} where it is read, {@code link} the page it belongs to; all
     *     absolute
     * @param updated of the newest item, or of the beginning where there is none
     */
    record Feed(
            String id,
            String self,
            String link,
            String title,
            String subtitle,
            Locale language,
            Instant updated,
            List<FeedItem> items) {
        public Feed {
            items = List.copyOf(items);
        }
    }

    /**
     * @param id stable: a tag or address that never changes
     * @param html sanitized; may be empty
     */
    record FeedItem(
            String id,
            String link,
            String title,
            String summary,
            String html,
            String author,
            List<String> categories,
            Instant published,
            Instant updated) {
        public FeedItem {
            categories = List.copyOf(categories);
        }
    }
}
