package org.weilu.activities.series;

import org.jspecify.annotations.Nullable;

/**
 * What happens to one date when its series changes.
 *
 * @param held the date as it is; null for a new one
 * @param planned as it will be; null where the rule names it no more
 */
public record Step(Kind kind, @Nullable Held held, @Nullable Planned planned) {
    public enum Kind {
        /** Not touched. */
        KEEP,
        /** Another time: who signed up is told and asked again. */
        MOVE,
        ADD,
        /** Cancelled: who signed up is told. */
        DROP,
        /** The rule names it no more, but people signed up for it: the leader decides. */
        STAND
    }

    public int people() {
        return held == null ? 0 : held.people();
    }
}
