package org.weilu.activities.feed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.Occurrence;
import org.weilu.spi.document.Calendars.CalendarEvent;

/** Dates as events of a calendar: the same id over all changes, a higher sequence after each. */
record DatedEvents(Locale language, String domain, UnaryOperator<String> absolute) {
    List<CalendarEvent> of(List<Dated> dates) {
        return dates.stream().map(this::event).toList();
    }

    private CalendarEvent event(Dated date) {
        Activity activity = date.activity();
        Occurrence day = date.occurrence();
        Instant updated = activity.updated();
        String reason = day.reason().isBlank() ? "" : day.reason() + "\n\n";
        return new CalendarEvent(
                "activity-" + day.id() + "@" + domain,
                day.changes(),
                updated,
                day.starts(),
                day.ends(),
                activity.title(language),
                reason + activity.summary(language),
                activity.place(language),
                absolute.apply(activity.path()),
                day.cancelled());
    }
}
