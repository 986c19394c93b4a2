package org.weilu.venues;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.Person;
import org.weilu.testkit.PortalTester;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.Closures.Closure;
import org.weilu.venues.api.OpenHours;
import org.weilu.venues.api.OpenHours.Span;
import org.weilu.venues.api.Policy;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Approval;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venue.Terms;
import org.weilu.venues.api.Venue.Text;
import org.weilu.venues.api.Venues;

/** A house of three cells in a portal: layouts a, ab, bc and abc, a quarter of an hour between different ones. */
public final class House {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public final PortalTester portal;
    public final Venue venue;
    public final Visitor resident;
    public final Visitor neighbour;
    public final Visitor manager;
    public final Visitor deputy;
    public final Person asker;

    private House(PortalTester portal, Venue venue) {
        this.portal = portal;
        this.venue = venue;
        this.asker = portal.person("resident");
        this.resident = portal.visitor(asker);
        this.neighbour = portal.visitor(portal.person("neighbour"));
        this.manager = portal.visitor(portal.person("manager", "manager"));
        this.deputy = portal.visitor(portal.person("deputy", "manager"));
    }

    /** Open day and night, so that midnight can be crossed. */
    public static House in(PortalTester portal, String slug, Approval approval) {
        return in(portal, slug, approval, "00:00-24:00");
    }

    public static House in(PortalTester portal, String slug, Approval approval, String... hours) {
        return in(
                portal,
                slug,
                approval,
                Duration.ofMinutes(15),
                List.of(cell("a", "东间"), cell("b", "中间"), cell("c", "西间")),
                List.of(
                        layout("a", "东间小圆桌", 8, Set.of("a")),
                        layout("ab", "东中两间", 24, Set.of("a", "b")),
                        layout("bc", "中西两间", 26, Set.of("b", "c")),
                        layout("abc", "三间打通", 60, Set.of("a", "b", "c"))),
                hours);
    }

    /** Of whatever cells, layouts and margins; open day and night. */
    public static House random(PortalTester portal, String slug, Approval approval, Random random) {
        List<Cell> cells = IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(i -> cell("c" + i, "间" + i))
                .toList();
        List<Layout> layouts = IntStream.range(0, 2 + random.nextInt(5))
                .mapToObj(i -> new Layout(
                        "l" + i,
                        "l" + i,
                        new Text("布置" + i, "Layout " + i),
                        5 + i,
                        some(cells, random),
                        quarters(random, 2),
                        quarters(random, 2)))
                .toList();
        return in(portal, slug, approval, quarters(random, 3), cells, layouts, "00:00-24:00");
    }

    private static Set<String> some(List<Cell> cells, Random random) {
        Set<String> some = cells.stream()
                .filter(cell -> random.nextBoolean())
                .map(Cell::id)
                .collect(Collectors.toSet());
        return some.isEmpty() ? Set.of(cells.getFirst().id()) : some;
    }

    private static Duration quarters(Random random, int most) {
        return Duration.ofMinutes(15L * random.nextInt(most + 1));
    }

    private static House in(
            PortalTester portal,
            String slug,
            Approval approval,
            Duration buffer,
            List<Cell> cells,
            List<Layout> layouts,
            String... hours) {
        Map<DayOfWeek, List<Span>> open = new EnumMap<>(DayOfWeek.class);
        List<Span> spans = Arrays.stream(hours).map(Span::parse).toList();
        Arrays.stream(DayOfWeek.values()).forEach(day -> open.put(day, spans));
        Venue wish = new Venue(
                "",
                "main",
                slug,
                new Text("小院", "Courtyard"),
                new Text("三间屋子，随意拼", "Three rooms to combine"),
                new Text("有**炉子**。", "There is a **stove**."),
                new Text("桂花路 18 号", "18 Osmanthus Road"),
                null,
                new OpenHours(open),
                buffer,
                new Terms(30, 8, approval),
                cells,
                layouts,
                Instant.EPOCH);
        return new House(
                portal, portal.service(Venues.class).save(portal.itself(), wish).orThrow());
    }

    private static Cell cell(String slug, String name) {
        return new Cell(slug, slug, new Text(name, "Room " + slug));
    }

    private static Layout layout(String slug, String name, int seats, Set<String> cells) {
        return new Layout(slug, slug, new Text(name, "Layout " + slug), seats, cells);
    }

    /** The same house under another policy. */
    public House with(Policy policy) {
        Venue wish = new Venue(
                venue.id(),
                venue.site(),
                venue.slug(),
                venue.name(),
                venue.summary(),
                venue.story(),
                venue.address(),
                null,
                venue.open(),
                venue.calendar(),
                venue.buffer(),
                venue.terms(),
                policy,
                venue.cells(),
                venue.layouts(),
                venue.updated());
        return new House(
                portal, portal.service(Venues.class).save(portal.itself(), wish).orThrow());
    }

    /** One of its layouts, counted round. */
    public String layout(int which) {
        return venue.layouts().get(which % venue.layouts().size()).slug();
    }

    public Bookings bookings() {
        return portal.service(Bookings.class);
    }

    /** @param hours {@code 14:00-16:00} on 5 December 2026; what ends earlier than it starts ends the next day */
    public static Interval time(String hours) {
        Instant starts = at("2026-12-05T" + hours.substring(0, 5));
        Instant ends = at("2026-12-05T" + hours.substring(6));
        return new Interval(starts, ends.isAfter(starts) ? ends : ends.plus(Duration.ofDays(1)));
    }

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    public Asking asking(String layout, Interval time) {
        return new Asking(venue.id(), layout, time.starts(), time.ends(), "读书会", 0, false);
    }

    public Asking standby(String layout, String hours) {
        Interval time = time(hours);
        return new Asking(venue.id(), layout, time.starts(), time.ends(), "候补的会", 0, true);
    }

    public Outcome<Booking> ask(Visitor who, String layout, String hours) {
        return bookings().ask(who, asking(layout, time(hours)));
    }

    public Booking asked(String layout, String hours) {
        return ask(resident, layout, hours).orThrow();
    }

    public Outcome<Booking> accept(Visitor who, Booking booking) {
        return bookings().decide(who, booking.id(), true, "");
    }

    /** Asked for and given. */
    public Booking given(String layout, String hours) {
        return accept(manager, asked(layout, hours)).orThrow();
    }

    /** Written anew, apart from what the plugin does: whether two share a cell, with the time that is kept between. */
    public static boolean share(Booking one, Booking other) {
        boolean cells = one.layout().cells().stream().anyMatch(other.layout().cells()::contains);
        Duration between = one.layout().id().equals(other.layout().id())
                ? Duration.ZERO
                : one.venue().buffer();
        return cells
                && from(one).isBefore(until(other).plus(between))
                && from(other).isBefore(until(one).plus(between));
    }

    /** A closure has no margins of its own; a booking keeps the changeover behind it. */
    public static boolean isClosed(Booking booking, Closure closure) {
        return booking.layout().cells().stream().anyMatch(closure.cells()::contains)
                && from(booking).isBefore(closure.time().ends())
                && closure.time()
                        .starts()
                        .isBefore(until(booking).plus(booking.venue().buffer()));
    }

    public static boolean overlap(Closure one, Closure other) {
        return one.cells().stream().anyMatch(other.cells()::contains)
                && one.time().overlaps(other.time());
    }

    private static Instant from(Booking booking) {
        return booking.time().starts().minus(booking.layout().before());
    }

    private static Instant until(Booking booking) {
        return booking.time().ends().plus(booking.layout().after());
    }
}
