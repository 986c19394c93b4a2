package org.weilu.web.request;

/** Where a visitor is led after something: never to another place than this portal. */
public final class SafeNext {
    private SafeNext() {}

    /** The address if it is a path within this portal, else home. */
    public static String path(String wanted) {
        boolean within = wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.indexOf('\\') < 0
                && wanted.chars().noneMatch(c -> c < ' ' || c == 127)
                && wanted.length() <= 2000;
        return within ? wanted : "/";
    }
}
