package org.weilu.news.article;

import java.util.Locale;

/** How far an article has come. */
public enum Stage {
    DRAFT,
    IN_REVIEW,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN;

    /** As the API says it: {@code in_review}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
