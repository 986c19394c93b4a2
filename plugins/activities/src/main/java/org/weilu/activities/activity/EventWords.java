package org.weilu.activities.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Site;
import org.weilu.ui.Json;
import org.weilu.ui.Times;

/** An activity as search engines read it: JSON-LD of schema.org, an event for each date. */
record EventWords(
        Locale language,
        Times times,
        Site site,
        UnaryOperator<String> absolute,
        @Nullable String picture) {
    private static final String SCHEMA = "https://schema.org/";
    private static final int MOST = 20;

    String json(Activity activity, List<Dated> dates) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org");
        if (dates.size() == 1) {
            document.putAll(event(activity, dates.getFirst().occurrence()));
        } else {
            document.put(
                    "@graph",
                    dates.stream()
                            .limit(MOST)
                            .map(date -> event(activity, date.occurrence()))
                            .toList());
        }
        return Json.of(document);
    }

    private Map<String, Object> event(Activity activity, Occurrence day) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("@type", "Event");
        event.put("name", activity.title(language));
        event.put("description", activity.summary(language));
        event.put("startDate", times.machine(day.starts()));
        event.put("endDate", times.machine(day.ends()));
        event.put("eventStatus", SCHEMA + (day.cancelled() ? "EventCancelled" : "EventScheduled"));
        event.put("eventAttendanceMode", SCHEMA + "OfflineEventAttendanceMode");
        event.put("location", place(activity));
        event.put("url", absolute.apply(activity.path()));
        event.put("organizer", Map.of("@type", "Organization", "name", site.name(language)));
        event.put("isAccessibleForFree", true);
        if (picture != null) {
            event.put("image", List.of(absolute.apply(picture)));
        }
        return event;
    }

    private Map<String, Object> place(Activity activity) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@type", "Place");
        place.put("name", activity.place(language));
        place.put("address", site.address().isBlank() ? site.name(language) : site.address());
        return place;
    }
}
