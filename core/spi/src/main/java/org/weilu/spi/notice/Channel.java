package org.weilu.spi.notice;

import java.util.Locale;
import java.util.Optional;
import org.weilu.spi.ExtensionPoint;

/** A way to a person. Does its I/O outside any transaction, unless it says that it only writes rows. */
public interface Channel extends ExtensionPoint {
    /** {@code mail}, {@code inbox}. */
    String name();

    /** The person's address on this channel; empty if they cannot be reached by it. */
    Optional<String> address(String person);

    /** For people, in their language. */
    default String name(Locale language) {
        return name();
    }

    /**
     * False for what a person looks at when they like, such as the inbox: it is not held back in quiet hours, and each
     * notice stands in it by itself.
     */
    default boolean rings() {
        return true;
    }

    /**
     * True for what sends by writing rows of this database and does nothing else: it is called within the write that
     * marks its messages as sent, many of them in one, possibly more than once.
     */
    default boolean onlyWritesRows() {
        return false;
    }

    /** How many messages a minute the other side takes. */
    default int perMinute() {
        return Integer.MAX_VALUE;
    }

    Delivery send(Message message);
}
