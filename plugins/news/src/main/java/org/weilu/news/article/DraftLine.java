package org.weilu.news.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as a list of the desk shows it.
 *
 * @param ahead true if it has words that nobody has approved yet
 * @param published when everybody sees it; null until approved
 */
public record DraftLine(
        String id,
        String title,
        String byline,
        String column,
        Stage stage,
        boolean ahead,
        boolean waiting,
        Instant headAt,
        @Nullable Instant published) {}
