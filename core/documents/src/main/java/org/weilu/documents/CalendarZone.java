package org.weilu.documents;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A time zone as the JDK knows it, written out change by change over the time that the events take: the pages reckon
 * with the same table, and a library's own is another one, of another year.
 */
final class CalendarZone {
    private static final Duration ROOM = Duration.ofDays(400);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private CalendarZone() {}

    static VTimeZone of(ZoneId zone, Instant first, Instant last) {
        ZoneRules rules = zone.getRules();
        VTimeZone written = new VTimeZone();
        written.add(new TzId(zone.getId()));
        Instant from = first.minus(ROOM);
        ZoneOffsetTransition change = rules.previousTransition(from);
        if (change == null || change.getDateTimeBefore().isBefore(LONG_AGO)) {
            ZoneOffset offset = rules.getOffset(from);
            written.add(observance(zone, from, LONG_AGO, offset, offset));
        } else {
            written.add(observance(zone, change));
        }
        change = rules.nextTransition(from);
        while (change != null && change.getInstant().isBefore(last.plus(ROOM))) {
            written.add(observance(zone, change));
            change = rules.nextTransition(change.getInstant());
        }
        return written;
    }

    private static Observance observance(ZoneId zone, ZoneOffsetTransition change) {
        return observance(
                zone,
                change.getInstant(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static Observance observance(
            ZoneId zone, Instant within, LocalDateTime starts, ZoneOffset before, ZoneOffset after) {
        Observance part = zone.getRules().isDaylightSavings(within) ? new Daylight() : new Standard();
        part.add(new DtStart<>(starts));
        part.add(new TzOffsetFrom(before));
        part.add(new TzOffsetTo(after));
        part.add(new TzName(NAME.format(within.atZone(zone))));
        return part;
    }
}
