package org.weilu.spi.access;

/** The audience keys: an entry carries those that may see it, a visitor brings theirs. */
public final class Audience {
    public static final String PUBLIC = "public";
    public static final String SIGNED_IN = "signed-in";

    private Audience() {}

    public static String area(String id) {
        return "area:" + id;
    }

    /** Everybody whose grants hold the permission in the scope; {@code grant:news.edit@site:main}. */
    public static String grant(String permission, Scope scope) {
        return "grant:" + permission + "@" + scope.key();
    }

    public static String person(String id) {
        return "person:" + id;
    }
}
