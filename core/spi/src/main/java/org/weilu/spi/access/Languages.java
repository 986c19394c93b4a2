package org.weilu.spi.access;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the portal's languages somebody gets: pages, API and page cache ask here, so that they agree. */
public final class Languages {
    public static final List<Locale> ALL = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private Languages() {}

    /** What a browser asks for in {@code Accept-Language}; Chinese unless English is asked for first. */
    public static Locale accepted(@Nullable String header) {
        if (header != null && !header.isBlank()) {
            try {
                for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
                    String asked = range.getRange();
                    if (range.getWeight() > 0 && asked.startsWith("zh")) {
                        return Locale.SIMPLIFIED_CHINESE;
                    }
                    if (range.getWeight() > 0 && (asked.equals("en") || asked.startsWith("en-"))) {
                        return Locale.ENGLISH;
                    }
                }
            } catch (IllegalArgumentException e) {
                return Locale.SIMPLIFIED_CHINESE;
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
    }

    /** What somebody chose, as it stands in a cookie or an account; the header decides if they chose none. */
    public static Locale chosen(@Nullable String choice, @Nullable String header) {
        if (choice == null || choice.isBlank()) {
            return accepted(header);
        }
        return choice.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
