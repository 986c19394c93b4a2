package org.weilu.venues.api;

/**
 * Somebody got time in a venue: what else wanted it cannot have it now.
 *
 * @param booking id of the one that was confirmed
 */
public record RoomTaken(String booking) {}
