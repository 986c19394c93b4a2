package org.weilu.spi.store;

import java.util.Locale;

/** Patterns of LIKE with {@code !} as the escape. */
public final class Like {
    private Like() {}

    /** Finds the text anywhere, its own signs taken as they are; in lower case. */
    public static String anywhere(String text) {
        return "%"
                + text.toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
    }
}
