package org.weilu.news.article;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.entry.Entry.Picture;

/**
 * A published article as lists show it.
 *
 * @param column slug of its column
 * @param brand id of its brand
 * @param updated when its words changed last; its publication if they never did
 */
public record ArticleCard(
        String id,
        String site,
        String slug,
        String column,
        String title,
        String titleEn,
        String summary,
        String summaryEn,
        @Nullable String brand,
        List<String> tags,
        String byline,
        @Nullable Picture cover,
        Instant published,
        Instant updated) {

    /** Its address within the portal. */
    public String path() {
        return ArticleSlug.path(slug);
    }

    public String title(Locale language) {
        return english(language) ? titleEn : title;
    }

    public String summary(Locale language) {
        return english(language) ? summaryEn : summary;
    }

    /** The language that a reader of a language gets. */
    public Locale spoken(Locale language) {
        return english(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private boolean english(Locale language) {
        return "en".equals(language.getLanguage()) && !titleEn.isBlank();
    }
}
