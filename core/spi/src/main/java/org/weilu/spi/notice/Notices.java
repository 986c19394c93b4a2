package org.weilu.spi.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;

/** Decides notices, in the transaction that causes them. */
public interface Notices {
    /** Plans a notice in the current write; the same one again changes nothing, a cancelled one waits again. */
    void plan(Wish wish);

    /** Plans several at once, which costs hardly more than one. */
    default void plan(Collection<Wish> wishes) {
        wishes.forEach(this::plan);
    }

    /** Takes back what still waits about a subject; sent stays sent. */
    void cancel(String subject);

    /** Takes back what still waits for one person about a subject. */
    void cancel(String subject, String addressee);

    /** All notices, newest due first, for who looks after the portal: permission {@code schedule.notices}. */
    Listing<Notice> list(Visitor who, Set<Notice.State> states, Slice slice);

    record Wish(String site, String addressee, String about, String subject, String kind, Instant due) {}
}
