package org.weilu.spi;

import java.util.regex.Pattern;

/** What may stand in an address. */
public final class Slug {
    private static final Pattern SHAPE = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N}_-]{0,79}");

    private Slug() {}

    /** True for 1 to 80 small letters of any script, digits, hyphens and underscores, the first no sign. */
    public static boolean isValid(String slug) {
        return SHAPE.matcher(slug).matches();
    }
}
