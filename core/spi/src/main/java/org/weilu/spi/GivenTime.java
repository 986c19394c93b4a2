package org.weilu.spi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** A time as people and programs give it. */
public final class GivenTime {
    private static final Pattern WITH_OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d\\d:?\\d\\d)");
    private static final Pattern BROKEN_PLUS = Pattern.compile("(T.*:\\d\\d\\S*) (\\d\\d:?\\d\\d)$");
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

    private GivenTime() {}

    /**
     * Reads {@code 2026-12-05} (the beginning of that day), {@code 2026-12-05T14:00} (or with a space) in the zone, or
     * {@code 2026-12-05T14:00:00+08:00}; a plus that was not escaped in an address arrives as a space.
     *
     * @throws DateTimeException for anything else, and for years before 1900 or after 2999: the database counts
     *     milliseconds, and nobody means them
     */
    public static Instant read(String text, ZoneId zone) {
        String given = BROKEN_PLUS.matcher(text.strip()).replaceFirst("$1+$2").replace(' ', 'T');
        Instant read = parse(given, zone);
        if (read.isBefore(FIRST) || !read.isBefore(LAST)) {
            throw new DateTimeException("too far away: " + text);
        }
        return read;
    }

    private static Instant parse(String given, ZoneId zone) {
        if (given.indexOf('T') < 0) {
            return LocalDate.parse(given).atStartOfDay(zone).toInstant();
        }
        return WITH_OFFSET.matcher(given).matches()
                ? OffsetDateTime.parse(given).toInstant()
                : LocalDateTime.parse(given).atZone(zone).toInstant();
    }
}
