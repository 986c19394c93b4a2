package org.weilu.signup.api;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may come and how many of whom: what hosts decide for all dates of an entry.
 *
 * @param kept seats for a class of people, in the order in which they are given; a class once
 * @param windows who may sign up before the others
 * @param limits how often
 * @param turns how the waiting list moves; null as the owner of the occasion says
 */
public record Admission(
        List<Kept> kept,
        List<Window> windows,
        List<Limit> limits,
        @Nullable WaitingTerms turns) {
    /** For everybody alike. */
    public static final Admission PLAIN = new Admission(List.of(), List.of(), List.of(), null);

    public Admission {
        kept = List.copyOf(kept);
        windows = List.copyOf(windows);
        limits = List.copyOf(limits);
        if (kept.stream().map(Kept::whom).distinct().count() < kept.size()) {
            throw new IllegalArgumentException("seats kept twice for one class: " + kept);
        }
    }

    /** True if it matters to which class somebody belongs. */
    public boolean asksKinds() {
        return !kept.isEmpty() || !windows.isEmpty();
    }

    /**
     * Seats for a class of people; who finds none of them free may have any other.
     *
     * @param until how long before the start those that are left are for everybody
     */
    public record Kept(Whom whom, int seats, Duration until) {
        public Kept {
            if (seats < 1 || until.isNegative()) {
                throw new IllegalArgumentException("kept: " + seats + " " + until);
            }
        }
    }

    /** @param ahead how long before the opening for everybody it opens for them */
    public record Window(Whom whom, Duration ahead) {
        public Window {
            if (ahead.isNegative()) {
                throw new IllegalArgumentException("ahead: " + ahead);
            }
        }
    }

    /**
     * So many places and no more, among all dates of one entry, in any so many days on end. Who waits counts.
     *
     * @param most how many places
     */
    public record Limit(Per per, int most, int days) {
        public Limit {
            if (most < 1 || days < 1) {
                throw new IllegalArgumentException("limit: " + most + " " + days);
            }
        }
    }

    public enum Per {
        PERSON,
        HOUSEHOLD
    }
}
