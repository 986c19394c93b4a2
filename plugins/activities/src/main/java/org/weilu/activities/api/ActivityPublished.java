package org.weilu.activities.api;

/** An activity can be found from now on. */
public record ActivityPublished(String activity, String site) {}
