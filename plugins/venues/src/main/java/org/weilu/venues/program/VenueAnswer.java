package org.weilu.venues.program;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weilu.venues.api.Equipment;
import org.weilu.venues.api.OpenHours;
import org.weilu.venues.api.OpenHours.Span;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Plot;

/**
 * A venue as the API says it.
 *
 * @param open by weekday, {@code mon}: {@code ["08:30-12:00"]}; closed days have none
 * @param buffer minutes between two parties that need a cell set up differently
 */
public record VenueAnswer(
        String id,
        String slug,
        String name,
        String summary,
        String address,
        String url,
        List<Cell> cells,
        List<Layout> layouts,
        Map<String, List<String>> open,
        long buffer,
        Terms rules) {

    /** @param plot x, y, width and height in the plan; null if it is not drawn */
    public record Cell(
            String id,
            String slug,
            String name,
            boolean stepFree,
            List<String> equipment,
            @Nullable List<Integer> plot) {}

    /** @param before and {@code after} minutes that a party needs to prepare and to clear */
    public record Layout(
            String id,
            String slug,
            String name,
            int seats,
            List<String> cells,
            boolean stepFree,
            List<String> equipment,
            long before,
            long after) {}

    /** @param approval {@code manager} or {@code automatic} */
    public record Terms(int advanceDays, int maxHours, String approval) {}

    static VenueAnswer of(Venue venue, Locale language) {
        return new VenueAnswer(
                venue.id(),
                venue.slug(),
                venue.name().in(language),
                venue.summary().in(language),
                venue.address().in(language),
                venue.path(),
                venue.cells().stream().map(one -> cell(one, language)).toList(),
                venue.layouts().stream()
                        .map(one -> layout(venue, one, language))
                        .toList(),
                open(venue.open()),
                venue.buffer().toMinutes(),
                new Terms(
                        venue.terms().advanceDays(),
                        venue.terms().maxHours(),
                        venue.terms().approval().name().toLowerCase(Locale.ROOT)));
    }

    private static Cell cell(Venue.Cell one, Locale language) {
        Plot plot = one.plot();
        return new Cell(
                one.id(),
                one.slug(),
                one.name().in(language),
                one.stepFree(),
                words(one.equipment()),
                plot == null ? null : List.of(plot.x(), plot.y(), plot.width(), plot.height()));
    }

    static Layout layout(Venue venue, Venue.Layout one, Locale language) {
        return new Layout(
                one.id(),
                one.slug(),
                one.name().in(language),
                one.seats(),
                List.copyOf(new TreeSet<>(one.cells())),
                venue.isStepFree(one),
                words(venue.equipment(one)),
                one.before().toMinutes(),
                one.after().toMinutes());
    }

    private static List<String> words(Set<Equipment> equipment) {
        return equipment.stream().map(Equipment::word).sorted().toList();
    }

    private static Map<String, List<String>> open(OpenHours hours) {
        Map<String, List<String>> open = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            open.put(
                    day.name().substring(0, 3).toLowerCase(Locale.ROOT),
                    hours.on(day).stream().map(Span::text).toList());
        }
        return open;
    }
}
