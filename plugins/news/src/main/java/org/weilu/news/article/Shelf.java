package org.weilu.news.article;

/** The lists of the desk. */
public enum Shelf {
    /** Not yet published. */
    DRAFTS,
    /** Handed in by somebody else, for this visitor to approve. */
    WAITING,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN
}
