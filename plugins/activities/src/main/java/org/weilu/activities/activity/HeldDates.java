package org.weilu.activities.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.series.Held;
import org.weilu.activities.series.Planned;
import org.weilu.signup.api.Occasion;

/** Reads rows of dates as a series sees them. */
final class HeldDates {
    private HeldDates() {}

    /** The dates of a series that have not begun; dates without one join where they stand on a wanted day. */
    static List<Held> of(Tools tools, List<OccurrenceRow> rows, List<Planned> wanted, ZoneId zone) {
        Instant now = tools.clock().instant();
        Map<String, Occasion> occasions =
                tools.signups().occasions(rows.stream().map(OccurrenceRow::id).toList());
        Set<LocalDate> free =
                wanted.stream().filter(Planned::isOn).map(Planned::slot).collect(Collectors.toSet());
        rows.stream()
                .map(row -> row.occurrence().slot())
                .filter(Objects::nonNull)
                .forEach(free::remove);
        List<Held> held = new ArrayList<>();
        for (OccurrenceRow row : rows) {
            Occurrence day = row.occurrence();
            @Nullable LocalDate slot = day.slot();
            if (slot == null && !day.cancelled()) {
                LocalDate date = LocalDate.ofInstant(day.starts(), zone);
                slot = free.remove(date) ? date : null;
            }
            if (slot != null && day.starts().isAfter(now)) {
                Occasion occasion = occasions.get(row.id());
                int people = occasion == null ? 0 : occasion.taken() + occasion.waiting();
                held.add(new Held(row.id(), slot, day.starts(), day.ends(), day.own(), day.cancelled(), people));
            }
        }
        return held;
    }
}
