package org.weilu.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Where a follower stands in a log whose numbers leave gaps: everything up to {@code stable}, and what it has seen
 * above. A gap is a transaction that is still open, or was given up. Whoever saw a number knows that every smaller one
 * was drawn before; once that was longer ago than a transaction can take, the gap is a given-up one.
 *
 * @param above runs of seen numbers, rising, with gaps between
 */
record Cursor(long stable, List<Run> above) {
    static final Cursor OLDEST = new Cursor(0, List.of());

    Cursor {
        above = List.copyOf(above);
    }

    /** @param since when the first of them was seen, in nanoseconds of {@link System#nanoTime} */
    record Run(long first, long last, long since) {}

    /** Written as {@code 17;19-20,25-25}. */
    String text() {
        StringBuilder text = new StringBuilder().append(stable);
        char before = ';';
        for (Run run : above) {
            text.append(before).append(run.first).append('-').append(run.last);
            before = ',';
        }
        return text.toString();
    }

    static Cursor of(String text, long now) {
        if (text.isEmpty()) {
            return OLDEST;
        }
        String[] parts = text.split(";", 2);
        List<Run> runs = new ArrayList<>();
        if (parts.length == 2) {
            for (String run : parts[1].split(",")) {
                String[] ends = run.split("-", 2);
                runs.add(new Run(Long.parseLong(ends[0]), Long.parseLong(ends[1]), now));
            }
        }
        return new Cursor(Long.parseLong(parts[0]), runs);
    }

    boolean has(long number) {
        if (number <= stable) {
            return true;
        }
        int place = Collections.binarySearch(above, new Run(number, number, 0), Comparator.comparingLong(Run::first));
        if (place >= 0) {
            return true;
        }
        int before = -place - 2;
        return before >= 0 && above.get(before).last >= number;
    }

    /** With these seen too, at this time; steps over gaps that are older than a transaction can be. */
    Cursor with(List<Long> numbers, long now, long oldest) {
        List<Run> all = new ArrayList<>(above);
        for (long number : numbers) {
            if (number > stable) {
                all.add(new Run(number, number, now));
            }
        }
        all.sort(Comparator.comparingLong(Run::first));
        long reached = stable;
        List<Run> rest = new ArrayList<>();
        for (Run run : joined(all)) {
            boolean next = rest.isEmpty() && (run.first <= reached + 1 || now - run.since > oldest);
            if (next) {
                reached = Math.max(reached, run.last);
            } else {
                rest.add(run);
            }
        }
        return new Cursor(reached, rest);
    }

    private static List<Run> joined(List<Run> sorted) {
        List<Run> runs = new ArrayList<>();
        for (Run run : sorted) {
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && run.first <= last.last + 1) {
                runs.removeLast();
                // A run that grew downwards: its gap is no younger than what was seen above it.
                runs.add(new Run(last.first, Math.max(last.last, run.last), Math.min(last.since, run.since)));
            } else {
                runs.add(run);
            }
        }
        return runs;
    }
}
