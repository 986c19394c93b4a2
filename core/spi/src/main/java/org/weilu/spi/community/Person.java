package org.weilu.spi.community;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person as services hand them out to who may see them.
 *
 * @param login null for a child or an elder without an account
 * @param area id; null until known, {@code areaConfirmed} once a clerk has confirmed it
 * @param email and {@code phone} may be null; never public
 * @param elder true if the person chose the elder version
 */
public record Person(
        String id,
        @Nullable String login,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String area,
        boolean areaConfirmed,
        Locale language,
        boolean elder,
        State state,
        Instant joined) {
    public enum State {
        ACTIVE,
        BLOCKED,
        ERASED
    }
}
