package org.weilu.activities.activity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.weilu.activities.api.ActivityCancelled;
import org.weilu.activities.series.Series;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;

/** Cancels dates: people are told, rooms are let go; the activity stays findable and says so. */
final class ActivityCanceller {
    private static final int LONGEST = 200;

    private final Tools tools;
    private final Rooms rooms;
    private final Refusals refusals = Refusals.of(ActivityCanceller.class);

    ActivityCanceller(Tools tools, Rooms rooms) {
        this.tools = tools;
        this.rooms = rooms;
    }

    Optional<Refusal> wrong(Visitor who, String reason) {
        boolean good = !reason.isBlank() && reason.codePointCount(0, reason.length()) <= LONGEST;
        return good ? Optional.empty() : Optional.of(refusals.invalid(who, "reason", "reason", LONGEST));
    }

    Outcome<Activity> cancel(EntityManager em, Visitor who, String id, String reason) {
        Outcome<Activity> done = cancel(em, who, id, reason, day -> true);
        if (done.isDone()) {
            end(em, id, tools.almanac().today(done.orThrow().site()));
        }
        return done;
    }

    Outcome<Activity> cancelOccurrence(EntityManager em, Visitor who, String occurrence, String reason) {
        OccurrenceRow day = em.find(OccurrenceRow.class, occurrence);
        return day == null
                ? Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "not-found"))
                : cancel(
                        em,
                        who,
                        day.occurrence().activity(),
                        reason,
                        one -> one.id().equals(occurrence));
    }

    Outcome<Activity> cancelFrom(EntityManager em, Visitor who, String occurrence, String reason) {
        OccurrenceRow first = em.find(OccurrenceRow.class, occurrence);
        if (first == null) {
            return Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "not-found"));
        }
        Occurrence from = first.occurrence();
        Outcome<Activity> done = cancel(
                em,
                who,
                from.activity(),
                reason,
                one -> !one.occurrence().starts().isBefore(from.starts()));
        if (done.isDone() && from.slot() != null) {
            end(em, from.activity(), from.slot());
        }
        return done;
    }

    /** Nothing of a series comes on this day or later. */
    private static void end(EntityManager em, String activity, LocalDate day) {
        for (SeriesRow piece : ActivityTables.series(em, activity)) {
            Series known = piece.series();
            if (known.last() == null || !known.last().isBefore(day)) {
                piece.end(
                        known.first().isBefore(day)
                                ? day.minusDays(1)
                                : known.first().minusDays(1));
            }
        }
    }

    private Outcome<Activity> cancel(
            EntityManager em, Visitor who, String id, String reason, Predicate<OccurrenceRow> wanted) {
        ActivityRow row = ActivityTables.locked(em, id).orElse(null);
        if (row == null) {
            return Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "not-found"));
        }
        Activity before = row.activity();
        Optional<Refusal> no = tools.access().refuses(who, Activities.EDIT, before);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        Instant now = tools.clock().instant();
        List<OccurrenceRow> all = ActivityTables.days(em, id);
        List<OccurrenceRow> chosen = all.stream().filter(wanted).toList();
        if (chosen.stream().allMatch(OccurrenceRow::isCancelled)) {
            return Outcome.done(before);
        }
        List<OccurrenceRow> ahead = chosen.stream()
                .filter(day -> !day.isCancelled() && !day.occurrence().isOver(now))
                .sorted(Comparator.comparing(OccurrenceRow::id))
                .toList();
        if (ahead.isEmpty()) {
            return Outcome.refused(refusals.no(who, Kind.CONFLICT, "over", "over"));
        }
        return Outcome.done(carryOut(who, row, all, ahead, reason.strip(), now));
    }

    private Activity carryOut(
            Visitor who,
            ActivityRow row,
            List<OccurrenceRow> all,
            List<OccurrenceRow> ahead,
            String reason,
            Instant now) {
        Activity before = row.activity();
        List<Interval> kept = all.stream()
                .filter(day -> !day.isCancelled() && !ahead.contains(day))
                .map(day ->
                        new Interval(day.occurrence().starts(), day.occurrence().ends()))
                .toList();
        if (before.space() != null) {
            rooms.keepOnly(who, before, kept);
        }
        for (OccurrenceRow day : ahead) {
            day.cancel(reason);
            day.byItself();
            tools.signups().cancelOccasion(who, day.id(), reason);
        }
        boolean whole = kept.isEmpty();
        if (whole) {
            row.cancel(reason);
        }
        row.touched(now, who.person());
        Activity after = row.activity();
        List<String> ids = ahead.stream().map(OccurrenceRow::id).toList();
        tools.events().publish(new ActivityCancelled(after.id(), after.site(), ids, whole));
        tools.changes().add(ActivityEditor.change(before, after));
        tools.audit()
                .record(
                        who,
                        "activities.cancel",
                        Activity.TYPE + "/" + after.id(),
                        Map.of("dates", String.join(" ", ids), "reason", reason));
        return after;
    }
}
