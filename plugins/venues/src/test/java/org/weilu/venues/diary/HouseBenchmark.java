package org.weilu.venues.diary;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.Person;
import org.weilu.spi.store.Store;
import org.weilu.store.TestDatabase;
import org.weilu.testkit.PortalTester;
import org.weilu.venues.House;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.Counter;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Diary.Quest;
import org.weilu.venues.api.OpenHours;
import org.weilu.venues.api.OpenHours.Span;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Approval;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venue.Terms;
import org.weilu.venues.api.Venue.Text;
import org.weilu.venues.api.Venues;

/**
 * Measures the day of all rooms and the search for free ones; arguments: database, houses of five rooms, days, bookings
 * a day. No test runs it.
 */
final class HouseBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(HouseBenchmark.class);
    private static final LocalDate FIRST = LocalDate.parse("2026-12-02");
    private static final int ROOMS = 5;
    private static final int RUNS = 60;
    private static final int WARM = 40;

    private final PortalTester portal;
    private final Random random = new Random(7);
    private final List<Venue> houses = new ArrayList<>();

    private HouseBenchmark(PortalTester portal) {
        this.portal = portal;
    }

    public static void main(String[] arguments) {
        TestDatabase database = TestDatabase.valueOf(arguments[0]);
        int houses = Integer.parseInt(arguments[1]);
        int days = Integer.parseInt(arguments[2]);
        int perDay = Integer.parseInt(arguments[3]);
        try (PortalTester portal = PortalTester.withPlugins(database)) {
            HouseBenchmark benchmark = new HouseBenchmark(portal);
            for (int i = 0; i < houses; i++) {
                benchmark.house(i);
            }
            Person manager = portal.person("manager", "manager");
            benchmark.fill(portal.visitor(manager), days, perDay);
            LOG.info("{}: {} rooms, {} bookings", database, houses * ROOMS, days * perDay);
            benchmark.measure(manager, days);
        }
        System.exit(0);
    }

    private void house(int number) {
        Map<DayOfWeek, List<Span>> open = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> open.put(day, List.of(Span.parse("08:00-22:00"))));
        List<Cell> cells = new ArrayList<>();
        List<Layout> layouts = new ArrayList<>();
        for (int i = 0; i < ROOMS; i++) {
            String slug = "r" + i;
            cells.add(new Cell(slug, slug, new Text("房" + i, "Room " + i)));
            layouts.add(new Layout(slug, slug, new Text("房" + i, "Room " + i), 10 + i, Set.of(slug)));
        }
        Set<String> all = new HashSet<>(cells.stream().map(Cell::id).toList());
        layouts.add(new Layout("all", "all", new Text("全部", "All"), 80, all));
        Venue wish = new Venue(
                "",
                "main",
                "house-" + number,
                new Text("第" + number + "座", "House " + number),
                new Text("五间屋子", "Five rooms"),
                new Text("", ""),
                new Text("", ""),
                null,
                new OpenHours(open),
                Duration.ofMinutes(15),
                new Terms(800, 8, Approval.AUTOMATIC),
                cells,
                layouts,
                Instant.EPOCH);
        houses.add(portal.service(Venues.class).save(portal.itself(), wish).orThrow());
    }

    /** A room has one party a day, at some hour. */
    private void fill(Visitor manager, int days, int perDay) {
        Counter counter = portal.service(Counter.class);
        for (int day = 0; day < days; day++) {
            LocalDate date = FIRST.plusDays(day);
            portal.service(Store.class).write(em -> {
                for (int i = 0; i < perDay; i++) {
                    int room = i % (houses.size() * ROOMS);
                    Venue house = houses.get(room / ROOMS);
                    Interval time = time(date, 8 + random.nextInt(11), 2);
                    Asking asking =
                            new Asking(house.id(), "r" + room % ROOMS, time.starts(), time.ends(), "例会", 8, false);
                    counter.give(manager, asking, "");
                }
                return date;
            });
        }
    }

    private static Interval time(LocalDate date, int hour, int hours) {
        Instant starts = date.atTime(hour, 0).atZone(House.ZONE).toInstant();
        return new Interval(starts, starts.plus(Duration.ofHours(hours)));
    }

    private void measure(Person manager, int days) {
        Diary diary = portal.service(Diary.class);
        Visitor who = portal.visitor(manager);
        Visitor stranger = portal.stranger();
        say("day of all rooms, service", run -> diary.taken(who, houses, time(date(run, days), 0, 24)));
        say(
                "free-slot search over all rooms, service",
                run -> diary.offers(
                        stranger,
                        new Quest(12, Set.of(), false, time(date(run, days), 12, 6), Duration.ofHours(2), "")));
        say(
                "free time of one house for a week, service",
                run -> diary.free(
                        stranger,
                        houses.get(run % houses.size()),
                        new Interval(
                                date(run, days).atStartOfDay(House.ZONE).toInstant(),
                                date(run, days)
                                        .plusDays(7)
                                        .atStartOfDay(House.ZONE)
                                        .toInstant())));
        say("search, page", run -> portal.get("/venues/find?people=12&part=afternoon&date=" + date(run, days)));
        portal.signIn(manager);
        say("day of all rooms, page", run -> portal.get("/desk/venues/day/" + date(run, days)));
        say("week of all rooms, page", run -> portal.get("/desk/venues/week/" + date(run, days)));
    }

    private LocalDate date(int run, int days) {
        return FIRST.plusDays((long) run * 37 % Math.min(days, 380));
    }

    /** The thread's own time beside the clock's, which others on the machine lengthen. */
    private static void say(String what, IntConsumer work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[RUNS];
        long[] cpu = new long[RUNS];
        for (int i = 0; i < WARM + RUNS; i++) {
            long before = System.nanoTime();
            long beforeCpu = threads.getCurrentThreadCpuTime();
            work.accept(i);
            if (i >= WARM) {
                nanos[i - WARM] = System.nanoTime() - before;
                cpu[i - WARM] = threads.getCurrentThreadCpuTime() - beforeCpu;
            }
        }
        Arrays.sort(nanos);
        Arrays.sort(cpu);
        LOG.info(
                "{}: median {} ms, p95 {} ms; median of the thread's own time {} ms",
                what,
                nanos[RUNS / 2] / 1e6,
                nanos[RUNS * 95 / 100] / 1e6,
                cpu[RUNS / 2] / 1e6);
    }
}
