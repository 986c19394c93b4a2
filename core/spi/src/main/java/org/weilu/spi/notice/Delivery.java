package org.weilu.spi.notice;

/** What a channel says of a message. */
public sealed interface Delivery {
    /** The other side took it. */
    record Sent() implements Delivery {}

    /** Not now: tried again later, with growing pauses. */
    record Later(String reason) implements Delivery {}

    /** Never: nobody there, or refused for good. */
    record Failed(String reason) implements Delivery {}
}
