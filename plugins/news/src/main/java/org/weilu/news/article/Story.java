package org.weilu.news.article;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A published article in full.
 *
 * @param body and {@code bodyEn} Markdown
 * @param corrections what its readers are told of later changes, newest first
 */
public record Story(ArticleCard card, String body, String bodyEn, List<Correction> corrections) {
    public Story {
        corrections = List.copyOf(corrections);
    }

    public String body(Locale language) {
        return Locale.ENGLISH.equals(card.spoken(language)) && !bodyEn.isBlank() ? bodyEn : body;
    }

    /** The words of a correction and when everybody could read it. */
    public record Correction(Instant at, String words) {}
}
