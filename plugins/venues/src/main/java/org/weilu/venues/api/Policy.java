package org.weilu.venues.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.venues.api.Venue.Approval;
import org.weilu.venues.api.Venue.Terms;

/**
 * What a house asks beside its {@link Terms}.
 *
 * @param quotas of everybody whose class has no terms of its own
 * @param classes terms of those classes that have their own
 * @param firstArea slug of the area whose residents come first; empty for nobody
 * @param firstDays how many days before it starts everybody else may ask, where somebody comes first
 * @param noticeHours who takes a booking back later than that has used it; 0 for never
 * @param releaseMinutes when a room is given free if nobody has come; 0 for never
 */
public record Policy(
        List<Quota> quotas,
        Map<UserClass, ClassTerms> classes,
        String firstArea,
        int firstDays,
        int noticeHours,
        int releaseMinutes) {
    /** Nothing more than the terms. */
    public static final Policy PLAIN = new Policy(List.of(), Map.of(), "", 0, 0, 0);

    public Policy {
        quotas = List.copyOf(quotas);
        classes = Map.copyOf(classes);
    }

    /**
     * @param windows when this class may come; null for whenever the house is open
     */
    public record ClassTerms(Terms terms, @Nullable OpenHours windows, List<Quota> quotas) {
        public ClassTerms {
            quotas = List.copyOf(quotas);
        }
    }

    /** What counts for a class: its own, or the house's. */
    public ClassTerms of(UserClass who, Terms house) {
        ClassTerms own = classes.get(who);
        return own == null ? new ClassTerms(house, null, quotas) : own;
    }

    /** Lines that {@link #parse} reads. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("first " + firstDays + " " + firstArea);
        lines.add("notice " + noticeHours);
        lines.add("release " + releaseMinutes);
        quotas.forEach(quota -> lines.add("quota " + quota.text()));
        ordered().forEach((who, own) -> {
            lines.add("class " + who.word() + " " + own.terms().advanceDays() + " "
                    + own.terms().maxHours() + " " + own.terms().approval());
            OpenHours windows = own.windows();
            if (windows != null) {
                lines.add("window " + windows.text());
            }
            own.quotas().forEach(quota -> lines.add("quota " + quota.text()));
        });
        return String.join("\n", lines);
    }

    private Map<UserClass, ClassTerms> ordered() {
        Map<UserClass, ClassTerms> ordered = new EnumMap<>(UserClass.class);
        ordered.putAll(classes);
        return ordered;
    }

    /** Reads {@link #text} back; nothing is {@link #PLAIN}. */
    public static Policy parse(String text) {
        Reading reading = new Reading();
        Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).forEach(reading::read);
        return reading.policy();
    }

    /** Gathers lines; what stands after a class is the class's. */
    private static final class Reading {
        private final List<Quota> quotas = new ArrayList<>();
        private final Map<UserClass, ClassTerms> classes = new EnumMap<>(UserClass.class);
        private @Nullable UserClass current;
        private String area = "";
        private int days;
        private int notice;
        private int release;

        void read(String line) {
            String[] of = line.split(" ", 2);
            String rest = of.length > 1 ? of[1] : "";
            switch (of[0]) {
                case "first" -> {
                    days = Integer.parseInt(rest.split(" ")[0]);
                    area = rest.substring(rest.indexOf(' ') + 1).strip();
                }
                case "notice" -> notice = Integer.parseInt(rest);
                case "release" -> release = Integer.parseInt(rest);
                case "quota" -> quota(Quota.parse(rest));
                case "class" -> open(rest.split(" "));
                case "window" -> window(OpenHours.parse(rest));
                default -> throw new IllegalArgumentException(line);
            }
        }

        private void open(String[] of) {
            UserClass who = UserClass.of(of[0]).orElseThrow();
            current = who;
            Terms terms = new Terms(Integer.parseInt(of[1]), Integer.parseInt(of[2]), Approval.valueOf(of[3]));
            classes.put(who, new ClassTerms(terms, null, List.of()));
        }

        private void window(OpenHours windows) {
            if (current != null) {
                classes.computeIfPresent(current, (who, own) -> new ClassTerms(own.terms(), windows, own.quotas()));
            }
        }

        private void quota(Quota quota) {
            if (current == null) {
                quotas.add(quota);
                return;
            }
            classes.computeIfPresent(current, (who, own) -> {
                List<Quota> more = new ArrayList<>(own.quotas());
                more.add(quota);
                return new ClassTerms(own.terms(), own.windows(), more);
            });
        }

        Policy policy() {
            return new Policy(quotas, classes, area, days, notice, release);
        }
    }
}
