package org.weilu.spi.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;

/** How the notices fare, for who looks after the portal: permission {@code schedule.notices}. */
public interface NoticeDesk {
    /** The kinds' names for people, by their keys. */
    Map<String, String> kinds(Visitor who);

    /** The channels' names for people, by their names. */
    Map<String, String> channels(Visitor who);

    /** The messages about what fell due in the time behind, by kind and channel. */
    List<Tally> tallies(Visitor who, Duration behind);

    /** The messages that could not be delivered, newest first: a person decides about each. */
    Listing<Undelivered> undelivered(Visitor who, Slice slice);

    /** Tries a message again, from the start. */
    Outcome<Long> again(Visitor who, String id);

    /** Takes a message from the list, for good. */
    Outcome<Long> setAside(Visitor who, String id);

    /**
     * What will be sent in the time ahead if nothing changes: decided and worded by what decides and words it then.
     * Nothing leaves.
     */
    Rehearsal rehearse(Visitor who, Duration ahead);

    record Tally(String kind, String channel, long waiting, long sent, long dropped, long failed) {}

    /** @param name of the addressee; null if there is nobody of that id any more */
    record Undelivered(
            String id,
            String kind,
            String channel,
            String addressee,
            @Nullable String name,
            String address,
            Instant due,
            int tries,
            String reason) {}

    /**
     * @param messages by time
     * @param silent how many notices will come to nothing, by the reason
     * @param more how many notices are due in that time and were not looked at, because there are so many
     */
    record Rehearsal(List<Planned> messages, Map<String, Long> silent, long more) {
        public Rehearsal {
            messages = List.copyOf(messages);
            silent = Map.copyOf(silent);
        }
    }

    /** @param notices how many stand in the one message */
    record Planned(Instant when, String kind, String channel, String addressee, String subject, int notices) {}
}
