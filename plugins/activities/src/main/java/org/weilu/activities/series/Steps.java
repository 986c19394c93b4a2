package org.weilu.activities.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings the dates that are there and those that a rule wants together: each date stays the one that it was. */
public final class Steps {
    /** A date moves no farther than this; beyond, it is another one. */
    private static final int NEAR = 3;

    private final TreeMap<LocalDate, Planned> wanted = new TreeMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Held> left = new ArrayList<>();

    private Steps(List<Planned> planned) {
        planned.stream().filter(Planned::isOn).forEach(day -> wanted.put(day.slot(), day));
    }

    /** A leader changes a rule: dates move to the nearest new day, what has none is cancelled. */
    public static List<Step> ofEdit(List<Held> held, List<Planned> planned) {
        Steps steps = new Steps(planned);
        steps.meet(held);
        steps.move();
        steps.left.forEach(one -> steps.steps.add(new Step(Step.Kind.DROP, one, null)));
        return steps.done();
    }

    /** The almanac or the horizon changed, and nobody looks on: what people signed up for stands. */
    public static List<Step> ofItself(List<Held> held, List<Planned> planned) {
        Steps steps = new Steps(planned);
        steps.meet(held);
        steps.left.forEach(one -> steps.steps.add(
                new Step(one.people() > 0 ? Step.Kind.STAND : Step.Kind.DROP, one, steps.planned(planned, one))));
        return steps.done();
    }

    private void meet(List<Held> held) {
        for (Held one : held) {
            @Nullable LocalDate slot = one.slot();
            if (slot == null) {
                continue;
            }
            @Nullable Planned day = wanted.get(slot);
            if (one.cancelled()) {
                // What somebody cancelled by itself is not made again.
                if (one.own()) {
                    wanted.remove(slot);
                }
            } else if (one.own()) {
                wanted.remove(slot);
                steps.add(new Step(Step.Kind.KEEP, one, day));
            } else if (day == null) {
                left.add(one);
            } else {
                wanted.remove(slot);
                boolean same = day.starts().equals(one.starts()) && day.ends().equals(one.ends());
                steps.add(new Step(same ? Step.Kind.KEEP : Step.Kind.MOVE, one, day));
            }
        }
    }

    /** Those that people signed up for choose first. */
    private void move() {
        left.sort(Comparator.comparing((Held one) -> one.people() == 0).thenComparing(Held::starts));
        left.removeIf(one -> {
            @Nullable Planned near = nearest(Objects.requireNonNull(one.slot()));
            if (near == null) {
                return false;
            }
            wanted.remove(near.slot());
            steps.add(new Step(Step.Kind.MOVE, one, near));
            return true;
        });
    }

    private @Nullable Planned nearest(LocalDate slot) {
        return wanted.subMap(slot.minusDays(NEAR), true, slot.plusDays(NEAR), true).values().stream()
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(day.slot(), slot))))
                .orElse(null);
    }

    private @Nullable Planned planned(List<Planned> all, Held one) {
        return all.stream()
                .filter(day -> day.slot().equals(one.slot()))
                .findFirst()
                .orElse(null);
    }

    private List<Step> done() {
        wanted.values().forEach(day -> steps.add(new Step(Step.Kind.ADD, null, day)));
        steps.sort(Comparator.comparing(Steps::when));
        return List.copyOf(steps);
    }

    private static java.time.Instant when(Step step) {
        Planned planned = step.planned();
        return planned != null
                ? planned.starts()
                : Objects.requireNonNull(step.held()).starts();
    }
}
