package org.weilu.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.document.ForeignEvent;

/**
 * Reads calendars of other programs line by line: one event that is odd spoils no other, and no time zone is asked for
 * over the network.
 */
final class ForeignCalendar implements ContentHandler {
    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_EVENTS = 2_000;
    private final List<ForeignLines> events = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> parameters = new HashMap<>();
    private @Nullable ForeignLines event;
    private String property = "";
    private String value = "";
    private String zoneName = "";

    static List<ForeignEvent> read(byte[] file, ZoneId zone) {
        if (file.length > MOST_BYTES) {
            throw invalid("文件超过 1 MB。 The file is larger than 1 MB.", null);
        }
        ForeignCalendar calendar = new ForeignCalendar();
        InputStreamReader reader = new InputStreamReader(
                new ByteArrayInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try (UnfoldingReader lines = new UnfoldingReader(reader, true)) {
            new CalendarParserImpl().parse(lines, calendar);
        } catch (IOException | ParserException | RuntimeException e) {
            throw e instanceof PortalException ours
                    ? ours
                    : invalid("这不是日历文件（.ics，UTF-8）。 This is no calendar file (.ics, UTF-8).", e);
        }
        ForeignTimes times = new ForeignTimes(zone, calendar.places);
        return calendar.events.stream().map(lines -> lines.event(times)).toList();
    }

    private static PortalException invalid(String words, @Nullable Exception cause) {
        return new PortalException(Refusal.invalid("file", words), cause);
    }

    @Override
    public void startCalendar() {}

    @Override
    public void endCalendar() {}

    @Override
    public void startComponent(String name) {
        open.push(name.toUpperCase(Locale.ROOT));
        if (is("VEVENT")) {
            if (events.size() == MOST_EVENTS) {
                throw invalid("日程超过 2000 个。 There are more than 2000 events.", null);
            }
            event = new ForeignLines();
            events.add(event);
        } else if (is("VTIMEZONE")) {
            zoneName = "";
        }
    }

    @Override
    public void endComponent(String name) {
        open.pop();
    }

    @Override
    public void startProperty(String name) {
        property = name.toUpperCase(Locale.ROOT);
        value = "";
        parameters.clear();
    }

    @Override
    public void parameter(String name, String text) {
        parameters.put(name.toUpperCase(Locale.ROOT), text.replace("\"", ""));
    }

    @Override
    public void propertyValue(String text) {
        value = text;
    }

    @Override
    public void endProperty(String name) {
        if (is("VEVENT") && event != null) {
            event.add(property, value, parameters.getOrDefault("TZID", ""));
        } else if (is("VTIMEZONE") && property.equals("TZID")) {
            zoneName = value;
        } else if (is("VTIMEZONE") && property.equals("X-LIC-LOCATION")) {
            places.put(zoneName, value);
        }
    }

    private boolean is(String component) {
        return component.equals(open.peek());
    }
}
