package org.weilu.activities.ics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.ActivityDraft.Day;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.document.ForeignCalendars;
import org.weilu.spi.document.ForeignEvent;
import org.weilu.spi.store.Store;

/** Takes the events of a calendar file for activities. Each is a write of its own, and one that is refused stops no other. */
public final class IcsImport {
    private static final int MOST = 200;
    private static final Refusals REFUSALS = Refusals.of(IcsImport.class);
    private final Store store;
    private final Clock clock;
    private final Access access;
    private final Almanac almanac;
    private final ForeignCalendars calendars;
    private final ImportedBook book;

    IcsImport(Store store, Clock clock, Access access, Almanac almanac, ForeignCalendars calendars, ImportedBook book) {
        this.store = store;
        this.clock = clock;
        this.access = access;
        this.almanac = almanac;
        this.calendars = calendars;
        this.book = book;
    }

    /** What would become of each event: the same writes, rolled back. */
    Outcome<List<Fate>> look(Visitor who, byte[] file, Mapping mapping) {
        return each(who, file, mapping, true);
    }

    /** Makes, changes and cancels what the file says, and leaves alone what was edited here since. */
    Outcome<List<Fate>> take(Visitor who, byte[] file, Mapping mapping) {
        return each(who, file, mapping, false);
    }

    private Outcome<List<Fate>> each(Visitor who, byte[] file, Mapping mapping, boolean rehearsal) {
        if (!access.hasAnywhere(who, Activities.CREATE)) {
            return Outcome.refused(REFUSALS.no(who, Refusal.Kind.FORBIDDEN, "forbidden", "forbidden"));
        }
        Map<String, List<ForeignEvent>> byUid = new LinkedHashMap<>();
        ZoneId zone = almanac.zone(who.site());
        try {
            for (ForeignEvent event : calendars.read(file, zone)) {
                String uid = event.uid().isEmpty() ? "?" + byUid.size() : event.uid();
                byUid.computeIfAbsent(uid, any -> new ArrayList<>()).add(event);
            }
        } catch (PortalException e) {
            return Outcome.refused(e.refusal());
        }
        if (byUid.isEmpty() || byUid.size() > MOST) {
            return Outcome.refused(REFUSALS.invalid(who, "file", byUid.isEmpty() ? "none" : "many", MOST));
        }
        List<Fate> fates = new ArrayList<>();
        byUid.values().forEach(events -> fates.add(one(who, fates.size() + 1, events, mapping, rehearsal)));
        return Outcome.done(fates);
    }

    private Fate one(Visitor who, int number, List<ForeignEvent> events, Mapping mapping, boolean rehearsal) {
        ForeignEvent event = events.stream()
                .filter(each -> each.instead() == null)
                .findFirst()
                .orElse(events.getFirst());
        if (event.uid().isEmpty() || event.uid().length() > 255) {
            return refused(number, event, List.of(), REFUSALS.say(who.language(), "no-uid"));
        }
        List<ForeignEvent> single =
                events.stream().filter(each -> each.instead() != null).toList();
        Outcome<List<Day>> ahead = event.cancelled()
                ? Outcome.done(List.of())
                : new ForeignDates(who, event, single, clock.instant(), almanac).ahead();
        if (ahead instanceof Outcome.Refused<List<Day>> refused) {
            return refused(number, event, List.of(), words(refused));
        }
        List<Day> days = ahead.orThrow();
        ImportedBook.Wish wish = new ImportedBook.Wish(event, days, hash(events), mapping);
        Outcome<ImportedBook.Done> done = rehearsal
                ? store.preview(em -> book.take(em, who, wish)).result()
                : store.write(em -> book.take(em, who, wish));
        return switch (done) {
            case Outcome.Refused<ImportedBook.Done> refused -> refused(number, event, days, words(refused));
            case Outcome.Done<ImportedBook.Done> it ->
                new Fate(
                        number,
                        event.title(),
                        days.isEmpty() ? null : days.getFirst(),
                        days.size(),
                        it.value().what(),
                        "",
                        rehearsal && it.value().what() == Fate.What.NEW
                                ? null
                                : it.value().path());
        };
    }

    private static Fate refused(int number, ForeignEvent event, List<Day> days, String why) {
        return new Fate(
                number,
                event.title(),
                days.isEmpty() ? null : days.getFirst(),
                days.size(),
                Fate.What.REFUSED,
                why,
                null);
    }

    private static String words(Outcome.Refused<?> refused) {
        return String.join(" ", refused.refusals().stream().map(Refusal::words).toList());
    }

    private static String hash(List<ForeignEvent> events) {
        String all = String.join(
                "\n", events.stream().map(ForeignEvent::toString).sorted().toList());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
