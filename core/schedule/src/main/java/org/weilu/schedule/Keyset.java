package org.weilu.schedule;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;

/** Where a page of a list that runs from high to low ended. */
record Keyset(long number, String id) {
    /** Above every id, in any collation. */
    static final String LAST = "zzzzzzzzzzzzzz";

    private static final Keyset TOP = new Keyset(Long.MAX_VALUE, LAST);

    static Keyset parse(@Nullable String after) {
        if (after == null) {
            return TOP;
        }
        int dash = after.indexOf('-');
        try {
            return new Keyset(Long.parseLong(after.substring(0, Math.max(0, dash))), after.substring(dash + 1));
        } catch (NumberFormatException e) {
            throw Slice.unknownPlace();
        }
    }

    /** A page of a list of which one more than wanted was read. */
    static <T> Listing<T> listing(long total, List<T> read, int limit, Function<T, Keyset> place) {
        if (read.size() <= limit) {
            return new Listing<>(total, read, null);
        }
        List<T> page = read.subList(0, limit);
        Keyset last = place.apply(page.getLast());
        return new Listing<>(total, page, last.number + "-" + last.id);
    }
}
