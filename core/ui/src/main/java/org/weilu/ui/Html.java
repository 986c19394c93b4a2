package org.weilu.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.apache.wicket.util.string.Strings;
import org.jspecify.annotations.Nullable;

/** Writes HTML; every value is escaped. One of it for a whole list costs a fifth of a component for each word. */
public final class Html {
    private final StringBuilder out = new StringBuilder(1024);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes by name and value, those without a value are left out. */
    public Html open(String name, @Nullable String... attributes) {
        tag(name, attributes);
        open.push(name);
        return this;
    }

    /** Closes the element that was opened last. */
    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    public Html close(int levels) {
        for (int i = 0; i < levels; i++) {
            close();
        }
        return this;
    }

    public Html text(@Nullable Object words) {
        out.append(Strings.escapeMarkup(words == null ? "" : words.toString()));
        return this;
    }

    /** An element with words only. */
    public Html leaf(String name, @Nullable Object words, @Nullable String... attributes) {
        return open(name, attributes).text(words).close();
    }

    /** An element without an end: {@code img}, {@code input}, {@code hr}. */
    public Html single(String name, @Nullable String... attributes) {
        tag(name, attributes);
        return this;
    }

    public Html link(String path, @Nullable Object words, @Nullable String... attributes) {
        return open("a", attributes(attributes, "href", safe(path))).text(words).close();
    }

    public Html icon(String name) {
        return open("span", "class", "icon icon-" + name, "aria-hidden", "true").close();
    }

    public Html badge(String kind, String words) {
        return leaf("span", words, "class", "badge badge-" + kind);
    }

    /** A link that looks like a button. */
    public Html button(String path, String words, boolean quiet) {
        return link(path, words, "class", quiet ? "button button-quiet" : "button");
    }

    /** A button that posts an action to a page, see {@link PortalPage#action}. */
    public Html post(String path, String action, String words, String style) {
        open("form", "method", "post", "action", safe(path));
        leaf("button", words, "class", style, "type", "submit", "name", "action", "value", action);
        return close();
    }

    /** Text that went through the portal's sanitizer. */
    public Html sanitized(String html) {
        out.append(html);
        return this;
    }

    public Html with(Consumer<Html> part) {
        part.accept(this);
        return this;
    }

    /** An address that leads nowhere but to a page: within the portal, by http, mail or telephone. */
    public static String safe(String address) {
        boolean within = address.startsWith("/") && !address.startsWith("//") && address.indexOf('\\') < 0;
        boolean outside = address.matches("(?i)(https?://|mailto:|tel:).*");
        return within || outside || address.startsWith("#") || address.startsWith("?") ? address : "#";
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }

    private static @Nullable String[] attributes(@Nullable String[] some, String name, String value) {
        @Nullable String[] all = new @Nullable String[some.length + 2];
        all[0] = name;
        all[1] = value;
        System.arraycopy(some, 0, all, 2, some.length);
        return all;
    }

    private void tag(String name, @Nullable String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                out.append(Strings.escapeMarkup(attributes[i + 1])).append('"');
            }
        }
        out.append('>');
    }
}
