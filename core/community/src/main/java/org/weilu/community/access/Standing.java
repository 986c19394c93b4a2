package org.weilu.community.access;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Scope;

/**
 * What the database says of a person's rights, before the clock has its say.
 *
 * @param active false for the blocked, the erased and the unknown
 * @param areas the confirmed area and what it lies in
 */
record Standing(boolean active, List<String> areas, List<Held> grants) {
    static final Standing NOBODY = new Standing(false, List.of(), List.of());

    /** The grants that have not ended. */
    Stream<Held> at(Instant now) {
        return grants.stream().filter(held -> held.until == null || held.until.isAfter(now));
    }

    record Held(String role, Scope scope, @Nullable Instant until) {}
}
