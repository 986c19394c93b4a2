package org.weilu.venues.api;

import java.time.Instant;

/** A layout of a venue that is free at a time, as the API names it too. */
public record Alternative(
        String venue,
        String venueSlug,
        String venueName,
        String layout,
        String layoutSlug,
        String layoutName,
        int seats,
        Instant starts,
        Instant ends) {}
