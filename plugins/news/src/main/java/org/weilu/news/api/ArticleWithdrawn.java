package org.weilu.news.api;

/** An article is read by nobody any more. */
public record ArticleWithdrawn(String article, String site, String reason) {}
