package org.weilu.spi.community;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A named force of the community.
 *
 * @param colour as {@code #b4472e}
 * @param story Markdown; {@code summary} one sentence
 * @param cover content hash of a picture, {@code coverAlt} its words
 */
public record Brand(
        String id,
        String slug,
        String site,
        String name,
        String nameEn,
        String summary,
        String summaryEn,
        String story,
        String storyEn,
        String colour,
        int order,
        @Nullable String cover,
        String coverAlt) {
    private static boolean english(Locale language, String text) {
        return "en".equals(language.getLanguage()) && !text.isBlank();
    }

    public String name(Locale language) {
        return english(language, nameEn) ? nameEn : name;
    }

    public String summary(Locale language) {
        return english(language, summaryEn) ? summaryEn : summary;
    }

    public String story(Locale language) {
        return english(language, storyEn) ? storyEn : story;
    }
}
