package org.weilu.signup.api;

/** Whether there is a place: the word of it is the API's {@code availability}. */
public sealed interface Availability {
    /** {@code open}, {@code waiting}, {@code full} or {@code closed}. */
    default String word() {
        return switch (this) {
            case Open open -> "open";
            case Waiting waiting -> "waiting";
            case Full full -> "full";
            case Closed closed -> "closed";
        };
    }

    /** @param free how many places are left, at least 1 */
    record Open(int free) implements Availability {}

    /**
     * Full, but one may wait.
     *
     * @param people how many wait already
     */
    record Waiting(int people) implements Availability {}

    record Full() implements Availability {}

    record Closed(Why why) implements Availability {
        public enum Why {
            NOT_YET,
            OVER,
            STARTED,
            CANCELLED
        }
    }
}
