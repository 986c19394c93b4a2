package org.weilu.spi.store;

/**
 * Something that a write leaves, as a preview shows it.
 *
 * @param kind {@code hold}, {@code notice}, {@code change}, {@code audit} or a plugin's own word
 * @param id whose: the id of the thing
 * @param words one line for people
 */
public record Effect(String kind, String id, String words) {}
