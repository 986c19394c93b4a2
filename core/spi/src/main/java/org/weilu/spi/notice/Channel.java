package org.weilu.spi.notice;

import java.util.Optional;
import org.weilu.spi.ExtensionPoint;

/** A way to a person. Does its I/O outside any transaction. */
public interface Channel extends ExtensionPoint {
    /** {@code mail}, {@code inbox}. */
    String name();

    /** The person's address on this channel; empty if they cannot be reached by it. */
    Optional<String> address(String person);

    Delivery send(Message message);
}
