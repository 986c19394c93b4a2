package org.weilu.spi;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param after the {@link Listing#next} of the page before; null for the first
 * @param limit how many, 1 to 100
 */
public record Slice(@Nullable String after, int limit) {
    /** The field that a refusal of {@link #unknownPlace} names. */
    public static final String AFTER = "after";

    public Slice {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit is 1 to 100: " + limit);
        }
    }

    /** What stops who asks for a page after something that no list of this kind gave; page and API have the words. */
    public static PortalException unknownPlace() {
        return new PortalException(Refusal.invalid(AFTER, "没有这一页。 There is no such page of this list."));
    }

    /**
     * The id after which it goes on, in a list that is ordered by id; null for the first page.
     *
     * @throws PortalException INVALID, if it is no id
     */
    public @Nullable String afterId() {
        if (after != null && !after.matches("[0-9a-z]{13}")) {
            throw unknownPlace();
        }
        return after;
    }

    public static Slice first(int limit) {
        return new Slice(null, limit);
    }
}
