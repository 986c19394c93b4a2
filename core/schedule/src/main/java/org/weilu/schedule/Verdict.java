package org.weilu.schedule;

import java.time.Instant;
import java.util.List;

/** What becomes of a notice that fell due. */
sealed interface Verdict {
    /** It goes into the outbox, once for each way. */
    record Send(List<Way> ways) implements Verdict {
        public Send {
            ways = List.copyOf(ways);
        }
    }

    /** It is of no use any more. */
    record Drop(String why) implements Verdict {}

    /** It is looked at again later. */
    record Wait(Instant until, String why) implements Verdict {}

    /**
     * @param address of the addressee on the channel
     * @param when not before this instant
     * @param together true if it goes into one message with others of its kind for the same person
     */
    record Way(String channel, String address, Instant when, boolean together) {}
}
