package org.weilu.activities.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Availability;
import org.weilu.signup.api.Occasion;
import org.weilu.spi.Cursor;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;

/** Puts pages of dates together with how full they are. */
record DateLists(Tools tools, Visitor who) {
    /** Who asks for free places is shown those among so many dates. */
    private static final int LOOKED_AT = 1_000;

    private static final int AT_ONCE = 200;

    Listing<Dated> list(DateRows rows, ActivityFilter filter, Slice slice) {
        if (filter.free()) {
            return free(rows, slice);
        }
        List<ActivityTables.Pair> pairs = rows.list(slice.after(), slice.limit() + 1);
        List<Dated> items = dated(pairs.subList(0, Math.min(slice.limit(), pairs.size())));
        boolean more = pairs.size() > items.size();
        return new Listing<>(rows.count(), items, more ? cursor(items.getLast()) : null);
    }

    /** How full a date is, is known to sign-up only: dates are looked at, a few questions for all of them. */
    private Listing<Dated> free(DateRows rows, Slice slice) {
        Instant now = tools.clock().instant();
        List<Dated> found = new ArrayList<>();
        int before = 0;
        int seen = 0;
        @Nullable String at = null;
        @Nullable Cursor from = Cursor.read(slice.after());
        if (from != null && !from.word().matches("-?[0-9]{1,18}")) {
            throw Slice.unknownPlace();
        }
        List<ActivityTables.Pair> some;
        do {
            some = rows.list(at, AT_ONCE);
            for (Dated date : dated(some)) {
                if (date.availability(now) instanceof Availability.Open) {
                    if (from != null && !isAfter(date, from)) {
                        before++;
                    } else {
                        found.add(date);
                    }
                }
                at = cursor(date);
            }
            seen += some.size();
        } while (some.size() == AT_ONCE && seen < LOOKED_AT);
        List<Dated> items = found.subList(0, Math.min(slice.limit(), found.size()));
        return new Listing<>(
                (long) before + found.size(), items, found.size() > items.size() ? cursor(items.getLast()) : null);
    }

    private static boolean isAfter(Dated date, Cursor from) {
        long starts = date.occurrence().starts().toEpochMilli();
        long other = Long.parseLong(from.word());
        return starts > other || (starts == other && date.occurrence().id().compareTo(from.id()) > 0);
    }

    private List<Dated> dated(List<ActivityTables.Pair> pairs) {
        Map<String, Occasion> occasions = tools.signups()
                .occasions(pairs.stream().map(pair -> pair.occurrence().id()).toList());
        return pairs.stream()
                .map(pair -> new Dated(
                        pair.activity().activity(),
                        pair.occurrence().occurrence(),
                        occasions.get(pair.occurrence().id())))
                .toList();
    }

    private static String cursor(Dated last) {
        return new Cursor(
                        String.valueOf(last.occurrence().starts().toEpochMilli()),
                        last.occurrence().id())
                .text();
    }
}
