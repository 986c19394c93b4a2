package org.weilu.venues.api;

/**
 * Somebody let go of time in a venue: what waited for it may get it.
 *
 * @param venue id
 */
public record RoomFreed(String venue) {}
