package org.weilu.news.api;

import java.time.Instant;

/**
 * An article, or a correction of it, was approved.
 *
 * @param from when everybody sees it, now or later
 */
public record ArticlePublished(String article, String site, Instant from) {}
