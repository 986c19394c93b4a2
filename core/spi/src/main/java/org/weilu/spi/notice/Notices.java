package org.weilu.spi.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.weilu.spi.Listing;
import org.weilu.spi.PortalException;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;

/** Decides notices, in the transaction that causes them. */
public interface Notices {
    /** How long a cancellation waits, so that an undo costs nobody a fright. */
    Duration SECOND_THOUGHTS = Duration.ofMinutes(5);

    /** Plans a notice in the current write; the same one again changes nothing, a cancelled one waits again. */
    void plan(Wish wish);

    /** Plans several at once, which costs hardly more than one. */
    default void plan(Collection<Wish> wishes) {
        wishes.forEach(this::plan);
    }

    /**
     * Says anew what waits of these kinds about a subject, when the thing was moved: what waits and is not among the
     * wishes is taken back, what was taken back and is among them waits again, sent stays sent.
     */
    default void settle(String subject, Set<String> kinds, Collection<Wish> wishes) {
        throw PortalException.fault("these notices cannot be moved");
    }

    /**
     * The thing is called off: what waits about it is taken back, and everybody who has heard of it, or was about to,
     * gets one notice of this kind, {@link #SECOND_THOUGHTS} from now.
     */
    default void callOff(String subject, String kind) {
        throw PortalException.fault("these notices cannot be called off");
    }

    /**
     * It is on again: what {@link #callOff} took back waits again, and its cancellation is taken back where it waits
     * still.
     *
     * @return who has been told of the cancellation, and so is to be told of this
     */
    default Set<String> restore(String subject, String kind) {
        throw PortalException.fault("these notices cannot be restored");
    }

    /** Takes back what still waits about a subject; sent stays sent. */
    void cancel(String subject);

    /** Takes back what still waits for one person about a subject. */
    void cancel(String subject, String addressee);

    /** All notices, newest due first, for who looks after the portal: permission {@code schedule.notices}. */
    Listing<Notice> list(Visitor who, Set<Notice.State> states, Slice slice);

    record Wish(String site, String addressee, String about, String subject, String kind, Instant due) {}
}
