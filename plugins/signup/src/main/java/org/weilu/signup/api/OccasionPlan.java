package org.weilu.signup.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Scope;

/**
 * What the owner of an occasion says of it: one occurrence of an activity, one shift, one meal.
 *
 * @param id stable, the owner's own, unique over all plugins
 * @param type and {@code subject}: the entry to which it belongs, whose numbers change with it: {@code activity}, its id
 * @param path of the page on which people read about it
 * @param titleEn and {@code placeEn} may be empty
 * @param capacity how many people; at least 1
 * @param waitingList true if more may wait than fit
 * @param opens when sign-up begins, null at once; {@code closes} when it ends, null at the start
 * @param ageFrom and {@code ageTo}: years on the day, null for any; asked where a day of birth is known
 * @param hosts ids of the people who run it: they see who comes
 * @param scopes in which grants about it hold, the site's included
 * @param reminders how long before the start those who come are reminded; too late ones are left out
 * @param turns how the waiting list moves
 */
public record OccasionPlan(
        String id,
        String site,
        String type,
        String subject,
        String path,
        String title,
        String titleEn,
        String place,
        String placeEn,
        Instant starts,
        Instant ends,
        int capacity,
        boolean waitingList,
        @Nullable Instant opens,
        @Nullable Instant closes,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        Set<String> hosts,
        Set<Scope> scopes,
        List<Duration> reminders,
        WaitingTerms turns) {
    /** With a waiting list that moves as usual. */
    public OccasionPlan(
            String id,
            String site,
            String type,
            String subject,
            String path,
            String title,
            String titleEn,
            String place,
            String placeEn,
            Instant starts,
            Instant ends,
            int capacity,
            boolean waitingList,
            @Nullable Instant opens,
            @Nullable Instant closes,
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            Set<String> hosts,
            Set<Scope> scopes,
            List<Duration> reminders) {
        this(
                id,
                site,
                type,
                subject,
                path,
                title,
                titleEn,
                place,
                placeEn,
                starts,
                ends,
                capacity,
                waitingList,
                opens,
                closes,
                ageFrom,
                ageTo,
                hosts,
                scopes,
                reminders,
                WaitingTerms.USUAL);
    }

    public OccasionPlan {
        hosts = Set.copyOf(hosts);
        scopes = Set.copyOf(scopes);
        reminders = List.copyOf(reminders);
        if (!starts.isBefore(ends)) {
            throw new IllegalArgumentException("ends before it starts: " + starts + " " + ends);
        }
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
    }

    /** The instant from which nobody signs up any more. */
    public Instant closing() {
        return closes == null || closes.isAfter(starts) ? starts : closes;
    }
}
