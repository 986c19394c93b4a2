package org.weilu.ui;

/**
 * A named place on a page that plugins fill.
 *
 * @param name starts with the id of the plugin that owns the page: {@code web.home}
 * @param about what the filler is told of: the model's type
 */
public record Slot<M>(String name, Class<M> about) {
    /** The blocks of the home page. */
    public static final Slot<String> HOME = new Slot<>("web.home", String.class);
    /** The blocks of {@code /me}; told the person's id. */
    public static final Slot<String> ME = new Slot<>("web.me", String.class);
}
