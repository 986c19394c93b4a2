package org.weilu.documents;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Times as other programs write them.
 *
 * @param here the zone of times that name none
 * @param places where a zone of the file lies, by its name there
 */
record ForeignTimes(ZoneId here, Map<String, String> places) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    // Outlook names zones as Windows does.
    private static final Map<String, String> WINDOWS = Map.of(
            "China Standard Time", "Asia/Shanghai",
            "Taipei Standard Time", "Asia/Taipei",
            "Singapore Standard Time", "Asia/Singapore",
            "Tokyo Standard Time", "Asia/Tokyo",
            "Korea Standard Time", "Asia/Seoul",
            "W. Europe Standard Time", "Europe/Berlin",
            "GMT Standard Time", "Europe/London",
            "Eastern Standard Time", "America/New_York",
            "Pacific Standard Time", "America/Los_Angeles");

    /** @param zone as the line names it; empty for none */
    record Written(String text, String zone) {
        static final Written NONE = new Written("", "");
    }

    boolean knows(Written at) {
        return zone(at).isPresent();
    }

    Optional<ZonedDateTime> read(Written at) {
        String text = at.text().strip();
        try {
            if (text.matches("[0-9]{8}")) {
                return zone(at).map(zone ->
                        LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay(zone));
            }
            if (text.endsWith("Z")) {
                return Optional.of(LocalDateTime.parse(text.substring(0, text.length() - 1), CLOCK)
                        .atZone(ZoneOffset.UTC));
            }
            return zone(at).map(zone -> LocalDateTime.parse(text, CLOCK).atZone(zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code PT1H30M}, {@code P1D}, {@code P1W}; empty for what is no length. */
    static Optional<ZonedDateTime> after(ZonedDateTime starts, String length) {
        try {
            String text = length.strip();
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            text.endsWith("W") ? starts.plus(Period.parse(text)) : starts.plus(Duration.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone(Written at) {
        String name = at.zone().strip();
        if (name.isEmpty() || at.text().endsWith("Z")) {
            return Optional.of(here);
        }
        String[] parts = name.split("/");
        String last = parts.length < 2 ? name : parts[parts.length - 2] + "/" + parts[parts.length - 1];
        return List.of(name, last, places.getOrDefault(name, ""), WINDOWS.getOrDefault(name, "")).stream()
                .filter(each -> ZoneId.getAvailableZoneIds().contains(each))
                .findFirst()
                .map(ZoneId::of);
    }
}
