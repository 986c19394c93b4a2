package org.weilu.venues.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.community.Almanac.Day;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.entry.Entry.Picture;
import org.weilu.spi.neighbour.Spaces;
import org.weilu.venues.api.OpenHours.Span;

/**
 * A house with cells that are used one by one or together.
 *
 * @param story and {@code storyEn} Markdown; English texts may be empty
 * @param calendar when its hours are others than those of the week
 * @param buffer what is left between two parties that need a cell set up differently
 * @param policy what it asks beside its terms
 * @param layouts those that are offered, fewest seats first
 */
public record Venue(
        String id,
        String site,
        String slug,
        Text name,
        Text summary,
        Text story,
        Text address,
        @Nullable Picture cover,
        OpenHours open,
        Calendar calendar,
        Duration buffer,
        Terms terms,
        Policy policy,
        List<Cell> cells,
        List<Layout> layouts,
        Instant updated)
        implements Scoped {
    public static final String TYPE = Spaces.TYPE;

    /** One whose year is like its week, and whose terms are the same for all. */
    public Venue(
            String id,
            String site,
            String slug,
            Text name,
            Text summary,
            Text story,
            Text address,
            @Nullable Picture cover,
            OpenHours open,
            Duration buffer,
            Terms terms,
            List<Cell> cells,
            List<Layout> layouts,
            Instant updated) {
        this(
                id,
                site,
                slug,
                name,
                summary,
                story,
                address,
                cover,
                open,
                Calendar.PLAIN,
                buffer,
                terms,
                Policy.PLAIN,
                cells,
                layouts,
                updated);
    }

    /** The hours of a day that the almanac says nothing of. */
    public List<Span> hours(LocalDate date) {
        return calendar.on(open, date);
    }

    public List<Span> hours(Day day) {
        return calendar.on(open, day);
    }

    public Venue {
        cells = List.copyOf(cells);
        layouts = List.copyOf(layouts);
    }

    /** The words in Chinese and in English; the English ones may be empty. */
    public record Text(String chinese, String english) {
        public String in(Locale language) {
            return "en".equals(language.getLanguage()) && !english.isBlank() ? english : chinese;
        }
    }

    /**
     * A room that cannot be divided.
     *
     * @param stepFree true if a wheelchair gets in
     */
    public record Cell(
            String id, String slug, Text name, @Nullable Plot plot, boolean stepFree, Set<Equipment> equipment) {
        public Cell {
            equipment = Set.copyOf(equipment);
        }

        /** A plain one. */
        public Cell(String id, String slug, Text name) {
            this(id, slug, name, null, false, Set.of());
        }
    }

    /** Where a cell lies in the plan, in squares from the top left. */
    public record Plot(int x, int y, int width, int height) {
        private static final int LARGEST = 60;

        public Plot {
            if (x < 0 || y < 0 || width < 1 || height < 1 || x + width > LARGEST || y + height > LARGEST) {
                throw new IllegalArgumentException("not within 60 × 60: " + x + " " + y + " " + width + " " + height);
            }
        }
    }

    /**
     * Cells that are used together, set up in one way.
     *
     * @param before what a party needs to prepare, {@code after} to clear: kept between equal layouts too
     */
    public record Layout(
            String id, String slug, Text name, int seats, Set<String> cells, Duration before, Duration after) {
        public Layout {
            cells = Set.copyOf(cells);
        }

        /** One that is taken as it stands. */
        public Layout(String id, String slug, Text name, int seats, Set<String> cells) {
            this(id, slug, name, seats, cells, Duration.ZERO, Duration.ZERO);
        }

        /** The time for which its cells are not anybody else's. */
        public Interval kept(Interval party) {
            return party.widened(before, after);
        }
    }

    /**
     * How rooms are given.
     *
     * @param advanceDays how many days ahead one may ask; {@code maxHours} how long one party may stay
     */
    public record Terms(int advanceDays, int maxHours, Approval approval) {}

    /** Who says yes. */
    public enum Approval {
        MANAGER,
        AUTOMATIC
    }

    public Optional<Layout> layout(String idOrSlug) {
        return layouts.stream()
                .filter(layout -> layout.id().equals(idOrSlug) || layout.slug().equals(idOrSlug))
                .findFirst();
    }

    /** The cells of a layout, in the order of the house. */
    public List<Cell> cells(Layout layout) {
        return cells.stream().filter(cell -> layout.cells().contains(cell.id())).toList();
    }

    public boolean isStepFree(Layout layout) {
        return cells(layout).stream().allMatch(Cell::stepFree);
    }

    public Set<Equipment> equipment(Layout layout) {
        Set<Equipment> all = EnumSet.noneOf(Equipment.class);
        cells(layout).forEach(cell -> all.addAll(cell.equipment()));
        return all;
    }

    /** Layouts that are enough for so many people with such needs, the smallest first. */
    public List<Layout> fitting(int people, Set<Equipment> needed, boolean stepFree) {
        return layouts.stream()
                .filter(layout -> layout.seats() >= people)
                .filter(layout -> equipment(layout).containsAll(needed))
                .filter(layout -> !stepFree || isStepFree(layout))
                .toList();
    }

    /** How far from a party another one, in whatever layout, can be and still stand in its way. */
    public Duration reach() {
        return longest(Layout::after).plus(buffer).plus(longest(Layout::before));
    }

    private Duration longest(Function<Layout, Duration> margin) {
        return layouts.stream().map(margin).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** The most people that it seats. */
    public int seats() {
        return layouts.stream().mapToInt(Layout::seats).max().orElse(0);
    }

    public String path() {
        return "/venues/" + slug;
    }

    @Override
    public Set<Scope> scopes() {
        return Set.of(Scope.entry(TYPE, id), Scope.site(site));
    }
}
