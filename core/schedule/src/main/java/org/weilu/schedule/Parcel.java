package org.weilu.schedule;

import java.util.List;
import org.weilu.spi.notice.Notice;

/**
 * What was leased to be carried in one message.
 *
 * @param bundle its id, the same at every try
 * @param parts at least one, all of one kind to one person
 */
record Parcel(String bundle, String channel, String address, List<Part> parts) {
    Parcel {
        parts = List.copyOf(parts);
    }

    Notice first() {
        return parts.getFirst().notice();
    }

    /** @param delivery the id of its row */
    record Part(String delivery, Notice notice) {}
}
