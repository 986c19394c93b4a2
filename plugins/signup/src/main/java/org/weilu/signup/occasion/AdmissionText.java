package org.weilu.signup.occasion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Admission;
import org.weilu.signup.api.Admission.Kept;
import org.weilu.signup.api.Admission.Limit;
import org.weilu.signup.api.Admission.Per;
import org.weilu.signup.api.Admission.Window;
import org.weilu.signup.api.WaitingTerms;
import org.weilu.signup.api.Whom;

/** An admission as words in a column, {@code kept counter 8 PT2H;limit household 4 30}: read whole, never looked into. */
final class AdmissionText {
    private AdmissionText() {}

    static String of(Admission admission) {
        List<String> all = new ArrayList<>();
        admission.kept().forEach(one -> all.add(line("kept", one.whom().key(), one.seats(), one.until())));
        admission.windows().forEach(one -> all.add(line("window", one.whom().key(), one.ahead())));
        admission.limits().forEach(one -> all.add(line("limit", word(one.per()), one.most(), one.days())));
        @Nullable WaitingTerms turns = admission.turns();
        if (turns != null) {
            all.add(line("turns", turns.automaticUntil(), turns.passes()));
        }
        return String.join(";", all);
    }

    static Admission read(String text) {
        if (text.isEmpty()) {
            return Admission.PLAIN;
        }
        List<Kept> kept = new ArrayList<>();
        List<Window> windows = new ArrayList<>();
        List<Limit> limits = new ArrayList<>();
        @Nullable WaitingTerms turns = null;
        for (String line : text.split(";")) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "kept" ->
                    kept.add(new Kept(new Whom(words[1]), Integer.parseInt(words[2]), Duration.parse(words[3])));
                case "window" -> windows.add(new Window(new Whom(words[1]), Duration.parse(words[2])));
                case "limit" ->
                    limits.add(new Limit(
                            Per.valueOf(words[1].toUpperCase(Locale.ROOT)),
                            Integer.parseInt(words[2]),
                            Integer.parseInt(words[3])));
                case "turns" -> turns = new WaitingTerms(Duration.parse(words[1]), Integer.parseInt(words[2]));
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new Admission(kept, windows, limits, turns);
    }

    private static String word(Per per) {
        return per.name().toLowerCase(Locale.ROOT);
    }

    private static String line(Object... words) {
        return List.of(words).stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    /** Numbers by name: {@code counter=3 elder=1}. */
    static String counts(Map<String, Integer> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .filter(one -> one.getValue() != 0)
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(" "));
    }

    static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String one : text.isEmpty() ? new String[0] : text.split(" ")) {
            int at = one.indexOf('=');
            counts.put(one.substring(0, at), Integer.valueOf(one.substring(at + 1)));
        }
        return counts;
    }
}
