package org.weilu.activities.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.weilu.activities.series.Series.OffDay;

/** Random series, random edits in each scope, random holidays: dates stay the ones that they are. */
class EditedSeriesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final List<OffDay> OFF = List.of(OffDay.values());
    private static final LocalDate END = TODAY.plusDays(400);

    @Property(tries = 400)
    void keepsUidsAndSignUps(@ForAll long seed) {
        World world = new World(new Random(seed));
        for (int i = 0; i < 8; i++) {
            world.edit();
        }
    }

    private static final class World {
        private final Random random;
        private final Map<LocalDate, Boolean> off = new HashMap<>();
        private final Plan plan = new Plan(new QuietAlmanac(off), ZONE);
        private final Map<String, Held> dates = new HashMap<>();
        private List<Series> pieces = new ArrayList<>();
        private int ids;

        World(Random random) {
            this.random = random;
            pieces.add(series(TODAY.plusDays(random.nextInt(10))));
            carryOut(Steps.ofEdit(List.of(), plan.of(pieces, END)), true);
        }

        private Series series(LocalDate first) {
            String[] days = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
            String rule = switch (random.nextInt(4)) {
                case 0 -> "FREQ=DAILY;INTERVAL=" + (1 + random.nextInt(9)) + ";COUNT=" + (1 + random.nextInt(40));
                case 1 -> "FREQ=WEEKLY;BYDAY=" + days[random.nextInt(7)] + ";COUNT=" + (1 + random.nextInt(20));
                case 2 -> "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + days[random.nextInt(7)] + "," + days[random.nextInt(7)];
                default -> "FREQ=MONTHLY;BYDAY=" + (1 + random.nextInt(4)) + days[random.nextInt(7)];
            };
            return new Series(
                    "",
                    Recurrence.read(rule).orElseThrow(),
                    first,
                    null,
                    LocalTime.of(8 + random.nextInt(12), 0),
                    Duration.ofMinutes(30 + 30L * random.nextInt(4)),
                    OFF.get(random.nextInt(OFF.size())),
                    OFF.get(random.nextInt(OFF.size())),
                    days(3),
                    days(1),
                    days(2));
        }

        private Set<LocalDate> days(int most) {
            Set<LocalDate> days = new HashSet<>();
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                days.add(TODAY.plusDays(random.nextInt(90)));
            }
            return days;
        }

        void edit() {
            signUpSome();
            switch (random.nextInt(4)) {
                case 0 -> all();
                case 1 -> following();
                case 2 -> one();
                default -> holidays();
            }
        }

        private void signUpSome() {
            dates.replaceAll((id, date) -> random.nextInt(3) > 0 || date.cancelled()
                    ? date
                    : new Held(id, date.slot(), date.starts(), date.ends(), date.own(), false, 1 + random.nextInt(5)));
        }

        private void all() {
            pieces = new ArrayList<>(List.of(series(TODAY.plusDays(random.nextInt(10)))));
            carryOut(Steps.ofEdit(List.copyOf(dates.values()), plan.of(pieces, END)), true);
        }

        private void following() {
            LocalDate from = TODAY.plusDays(5L + random.nextInt(60));
            List<Series> kept = new ArrayList<>();
            for (Series piece : pieces) {
                if (piece.first().isBefore(from)) {
                    LocalDate last = piece.last();
                    kept.add(new Series(
                            piece.id(),
                            piece.recurrence(),
                            piece.first(),
                            last == null || !last.isBefore(from) ? from.minusDays(1) : last,
                            piece.at(),
                            piece.length(),
                            piece.holidays(),
                            piece.workdays(),
                            piece.skipped(),
                            piece.kept(),
                            piece.added()));
                }
            }
            Series next = series(from);
            kept.add(next);
            pieces = kept;
            Map<String, Held> before = Map.copyOf(dates);
            List<Held> scope = dates.values().stream()
                    .filter(date -> !Objects.requireNonNull(date.slot()).isBefore(from))
                    .toList();
            carryOut(Steps.ofEdit(scope, plan.of(List.of(next), END)), true);
            before.values().stream()
                    .filter(date -> Objects.requireNonNull(date.slot()).isBefore(from))
                    .forEach(date -> assertThat(dates.get(date.id()))
                            .as("before the scope")
                            .isEqualTo(date));
        }

        private void one() {
            dates.values().stream().filter(date -> !date.cancelled()).findAny().ifPresent(date -> {
                Instant starts = date.starts().plusSeconds(5400);
                dates.put(
                        date.id(),
                        new Held(
                                date.id(),
                                date.slot(),
                                starts,
                                starts.plusSeconds(3600),
                                true,
                                random.nextInt(4) == 0,
                                date.people()));
            });
        }

        private void holidays() {
            days(4).forEach(day -> off.put(day, random.nextBoolean()));
            Map<String, Held> before = Map.copyOf(dates);
            carryOut(Steps.ofItself(List.copyOf(dates.values()), plan.of(pieces, END)), false);
            before.values().stream()
                    .filter(date -> date.people() > 0 && !date.cancelled())
                    .forEach(date ->
                            assertThat(dates.get(date.id())).as("people stay").isEqualTo(date));
        }

        /** @param told true if a leader looks on, and who signed up is told */
        private void carryOut(List<Step> steps, boolean told) {
            Map<String, Held> before = Map.copyOf(dates);
            Set<String> named = new HashSet<>();
            for (Step step : steps) {
                Held held = step.held();
                assertThat(held == null || named.add(held.id())).as("once").isTrue();
                switch (step.kind()) {
                    case ADD -> {
                        Planned day = Objects.requireNonNull(step.planned());
                        String id = "date-" + ++ids;
                        dates.put(id, new Held(id, day.slot(), day.starts(), day.ends(), false, false, 0));
                    }
                    case MOVE -> {
                        Planned day = Objects.requireNonNull(step.planned());
                        Held one = Objects.requireNonNull(held);
                        assertThat(told || one.people() == 0 || day.slot().equals(one.slot()))
                                .isTrue();
                        dates.put(
                                one.id(),
                                new Held(one.id(), day.slot(), day.starts(), day.ends(), false, false, one.people()));
                    }
                    case DROP -> {
                        Held one = Objects.requireNonNull(held);
                        assertThat(told || one.people() == 0)
                                .as("nobody is sent away silently")
                                .isTrue();
                        dates.remove(one.id());
                    }
                    case KEEP, STAND ->
                        assertThat(dates.get(Objects.requireNonNull(held).id()))
                                .as("not touched")
                                .isEqualTo(before.get(held.id()));
                }
            }
            Set<LocalDate> slots = new HashSet<>();
            dates.values()
                    .forEach(date -> assertThat(slots.add(date.slot()))
                            .as("twice: %s", date)
                            .isTrue());
        }
    }
}
