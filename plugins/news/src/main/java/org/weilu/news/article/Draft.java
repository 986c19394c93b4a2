package org.weilu.news.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as the desk has it.
 *
 * @param author id of who began it; null if that is no account here
 * @param head number of the newest version, {@code headBy} who saved it, {@code headAt} when
 * @param live number of the version that everybody reads or will read; 0 for none
 * @param waiting true if the newest version waits for somebody to approve it
 * @param published when everybody sees it; null until approved
 * @param reason why it was withdrawn; empty if it was not
 * @param reviews how many have approved the newest version
 */
public record Draft(
        String id,
        String site,
        String slug,
        @Nullable String author,
        Stage stage,
        Manuscript words,
        int head,
        @Nullable String headBy,
        Instant headAt,
        int live,
        boolean waiting,
        @Nullable Instant published,
        String reason,
        int reviews) {
    /** True if there are words that nobody has approved yet. */
    public boolean isAhead() {
        return head > live;
    }

    public boolean isPublic() {
        return stage == Stage.PUBLISHED;
    }
}
