package org.weilu.activities.api;

/** Words, dates, place or terms of an activity are others now. */
public record ActivityChanged(String activity, String site) {}
