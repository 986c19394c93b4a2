package org.weilu.spi.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;

/** The messages that stand in a person's inbox on the portal. */
public interface Inbox {
    /** The visitor's own, newest first. */
    Listing<InboxMessage> list(Visitor who, Slice slice);

    long unread(Visitor who);

    /** Marks one as read, or all where {@code id} is null. */
    Outcome<Long> read(Visitor who, @Nullable String id);

    record InboxMessage(String id, String subject, String text, String path, Instant arrived, boolean read) {}
}
