package org.weilu.signup.place;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.OccasionPlan;

/** A plan with something else in it. */
final class Plans {
    private Instant starts;
    private Instant ends;
    private int capacity;
    private boolean waitingList;
    private @Nullable Instant opens;
    private @Nullable Instant closes;
    private @Nullable Integer ageFrom;
    private @Nullable Integer ageTo;
    private Set<String> hosts;

    private Plans(OccasionPlan plan) {
        starts = plan.starts();
        ends = plan.ends();
        capacity = plan.capacity();
        waitingList = plan.waitingList();
        opens = plan.opens();
        closes = plan.closes();
        ageFrom = plan.ageFrom();
        ageTo = plan.ageTo();
        hosts = plan.hosts();
    }

    private static OccasionPlan change(OccasionPlan plan, UnaryOperator<Plans> change) {
        Plans now = change.apply(new Plans(plan));
        return new OccasionPlan(
                plan.id(),
                plan.site(),
                plan.type(),
                plan.subject(),
                plan.path(),
                plan.title(),
                plan.titleEn(),
                plan.place(),
                plan.placeEn(),
                now.starts,
                now.ends,
                now.capacity,
                now.waitingList,
                now.opens,
                now.closes,
                now.ageFrom,
                now.ageTo,
                now.hosts,
                plan.scopes(),
                plan.reminders());
    }

    /** Another date of the same. */
    static OccasionPlan of(OccasionPlan plan, String id, Instant starts) {
        OccasionPlan moved = moved(plan, starts, starts.plus(Duration.ofMinutes(90)));
        return new OccasionPlan(
                id,
                moved.site(),
                moved.type(),
                moved.subject(),
                moved.path(),
                moved.title(),
                moved.titleEn(),
                moved.place(),
                moved.placeEn(),
                moved.starts(),
                moved.ends(),
                moved.capacity(),
                moved.waitingList(),
                moved.opens(),
                moved.closes(),
                moved.ageFrom(),
                moved.ageTo(),
                moved.hosts(),
                moved.scopes(),
                moved.reminders());
    }

    static OccasionPlan moved(OccasionPlan plan, Instant starts, Instant ends) {
        return change(plan, now -> {
            now.starts = starts;
            now.ends = ends;
            return now;
        });
    }

    static OccasionPlan open(
            OccasionPlan plan, @Nullable Instant opens, @Nullable Instant closes, boolean waitingList) {
        return change(plan, now -> {
            now.opens = opens;
            now.closes = closes;
            now.waitingList = waitingList;
            return now;
        });
    }

    static OccasionPlan aged(OccasionPlan plan, Integer from, Integer to) {
        return change(plan, now -> {
            now.ageFrom = from;
            now.ageTo = to;
            return now;
        });
    }

    static OccasionPlan sized(OccasionPlan plan, int capacity) {
        return change(plan, now -> {
            now.capacity = capacity;
            return now;
        });
    }

    static OccasionPlan hosted(OccasionPlan plan, Set<String> hosts) {
        return change(plan, now -> {
            now.hosts = hosts;
            return now;
        });
    }
}
