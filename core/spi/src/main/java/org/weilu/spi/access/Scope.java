package org.weilu.spi.access;

import java.util.Locale;

/** Where a grant holds and what a target lies in. The id of a site is its slug; of an entry {@code type/id}. */
public record Scope(Kind kind, String id) {
    public enum Kind {
        SITE,
        AREA,
        BRAND,
        ENTRY
    }

    public Scope {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a scope needs an id");
        }
    }

    public static Scope site(String slug) {
        return new Scope(Kind.SITE, slug);
    }

    public static Scope area(String id) {
        return new Scope(Kind.AREA, id);
    }

    public static Scope brand(String id) {
        return new Scope(Kind.BRAND, id);
    }

    public static Scope entry(String type, String id) {
        return new Scope(Kind.ENTRY, type + "/" + id);
    }

    /** One word for it: {@code area:0f3k}. */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }

    /** Reads {@link #key} back. */
    public static Scope parse(String key) {
        int colon = key.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a scope: " + key);
        }
        return new Scope(Kind.valueOf(key.substring(0, colon).toUpperCase(Locale.ROOT)), key.substring(colon + 1));
    }
}
