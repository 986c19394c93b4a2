package org.weilu.activities.ics;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.ActivityDraft.Day;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.Occurrence;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.document.ForeignEvent;
import org.weilu.spi.store.Ids;

/** Carries one event out, within a write: by its id elsewhere it is found again, and comes once. */
final class ImportedBook {
    private static final Refusals REFUSALS = Refusals.of(IcsImport.class);
    private final Activities activities;
    private final Ids ids;
    private final Clock clock;

    ImportedBook(Activities activities, Ids ids, Clock clock) {
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param hash of all that the file says of it */
    record Wish(ForeignEvent event, List<Day> days, String hash, Mapping mapping) {}

    record Done(Fate.What what, String path) {}

    Outcome<Done> take(EntityManager em, Visitor who, Wish wish) {
        Optional<ImportedRow> known =
                ImportedRow.of(em, who.site(), wish.event().uid());
        if (known.isEmpty()) {
            return wish.event().cancelled() ? no(who, "cancelled") : make(em, who, wish);
        }
        ImportedRow row = known.get();
        Activity now = activities.find(who, row.activity()).orElseThrow();
        if (row.says(wish.hash())) {
            return Outcome.done(new Done(Fate.What.UNCHANGED, now.path()));
        }
        if (!row.isAsOf(now.version())) {
            return no(who, "edited");
        }
        if (now.cancelled()) {
            return no(who, "cancelled-here");
        }
        return wish.event().cancelled() ? cancel(who, wish, row, now) : change(who, wish, row, now);
    }

    private static Outcome<Done> no(Visitor who, String key) {
        return Outcome.refused(REFUSALS.no(who, Kind.CONFLICT, "conflict", key));
    }

    private Outcome<Done> make(EntityManager em, Visitor who, Wish wish) {
        return activities
                .create(who, wish.mapping().draft(wish.event(), wish.days()))
                .map(made -> {
                    ImportedRow row =
                            new ImportedRow(ids.next(), who.site(), wish.event().uid(), made.id());
                    row.says(wish.hash(), version(who, made));
                    em.persist(row);
                    return new Done(Fate.What.NEW, made.path());
                });
    }

    private Outcome<Done> cancel(Visitor who, Wish wish, ImportedRow row, Activity now) {
        return activities
                .cancel(who, now.id(), REFUSALS.say(who.language(), "reason"))
                .map(after -> {
                    row.says(wish.hash(), version(who, after));
                    return new Done(Fate.What.CANCELLED, after.path());
                });
    }

    private Outcome<Done> change(Visitor who, Wish wish, ImportedRow row, Activity now) {
        List<Occurrence> left = new ArrayList<>(activities.dates(who, now).stream()
                .map(Dated::occurrence)
                .filter(date -> !date.cancelled() && !date.isOver(clock.instant()))
                .toList());
        List<Day> days = matched(wish.days(), left);
        Outcome<Activity> edited =
                activities.edit(who, now.id(), now.version(), wish.mapping().draft(now, wish.event(), days));
        if (edited instanceof Outcome.Refused<Activity> refused) {
            return Outcome.refused(refused.refusals());
        }
        for (Occurrence date : left) {
            Outcome<Activity> gone =
                    activities.cancelOccurrence(who, date.id(), REFUSALS.say(who.language(), "reason"));
            if (gone instanceof Outcome.Refused<Activity> refused) {
                return Outcome.refused(refused.refusals());
            }
        }
        row.says(wish.hash(), version(who, now));
        return Outcome.done(new Done(Fate.What.CHANGED, now.path()));
    }

    /** Those that stay keep their places, then each moved one takes the next that is left; who signed up stays there. */
    private static List<Day> matched(List<Day> wanted, List<Occurrence> left) {
        List<Day> days = new ArrayList<>();
        List<Day> others = new ArrayList<>();
        for (Day day : wanted) {
            Optional<Occurrence> same = left.stream()
                    .filter(date ->
                            date.starts().equals(day.starts()) && date.ends().equals(day.ends()))
                    .findFirst();
            same.ifPresentOrElse(
                    date -> {
                        left.remove(date);
                        days.add(new Day(date.id(), day.starts(), day.ends()));
                    },
                    () -> others.add(day));
        }
        for (Day day : others) {
            days.add(left.isEmpty() ? day : new Day(left.removeFirst().id(), day.starts(), day.ends()));
        }
        return days;
    }

    private long version(Visitor who, Activity activity) {
        return activities.find(who, activity.id()).orElseThrow().version();
    }
}
