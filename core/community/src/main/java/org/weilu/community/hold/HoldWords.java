package org.weilu.community.hold;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.weilu.spi.community.Holds.HoldWish;
import org.weilu.spi.community.Holds.Interval;

/** One line about a hold for a preview, in signs that need no language. */
final class HoldWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private HoldWords() {}

    static String taken(HoldWish wish, ZoneId zone) {
        return (wish.firm() ? "+ " : "? ") + line(wish, zone);
    }

    static String released(HoldWish wish, ZoneId zone) {
        return "− " + line(wish, zone);
    }

    private static String line(HoldWish wish, ZoneId zone) {
        Interval first = wish.intervals().getFirst();
        var starts = first.starts().atZone(zone);
        var ends = first.ends().atZone(zone);
        boolean oneDay = starts.toLocalDate().equals(ends.toLocalDate());
        int more = wish.intervals().size() - 1;
        return wish.reason() + " · " + DAY.format(starts) + "–" + (oneDay ? TIME : DAY).format(ends)
                + (more > 0 ? " (+" + more + ")" : "");
    }
}
