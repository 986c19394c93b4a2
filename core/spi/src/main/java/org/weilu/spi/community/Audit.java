package org.weilu.spi.community;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Visitor;

/** Who did what to whom, on whose behalf, from where: append-only. */
public interface Audit {
    Permission READ = new Permission("community.audit", "admin");

    /**
     * Writes a line in the current write, or in one of its own.
     *
     * @param what starts with the plugin's id: {@code community.grant}
     * @param target {@code type/id}
     * @param details a few words by name; never passwords, never contacts; line breaks become spaces
     */
    void record(Visitor who, String what, String target, Map<String, String> details);

    /**
     * Newest first: with {@link #READ}.
     *
     * @param text part of what, target, or a person's id; empty for all
     */
    Listing<Line> list(Visitor who, String text, Slice slice);

    record Line(
            String id,
            Instant at,
            @Nullable String person,
            @Nullable String personName,
            @Nullable String onBehalfOf,
            String site,
            String from,
            String what,
            String target,
            Map<String, String> details) {}
}
