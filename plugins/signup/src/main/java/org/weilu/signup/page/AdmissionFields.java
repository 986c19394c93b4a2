package org.weilu.signup.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Admission;
import org.weilu.signup.api.Admission.Kept;
import org.weilu.signup.api.Admission.Limit;
import org.weilu.signup.api.Admission.Per;
import org.weilu.signup.api.Admission.Window;
import org.weilu.signup.api.WaitingTerms;
import org.weilu.signup.api.Whom;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.ui.Field;

/** An admission as fields of a form, and back. */
final class AdmissionFields {
    private static final int MOST_SEATS = 100_000;
    private static final int MOST_HOURS = 24 * 60;
    private static final int MOST_DAYS = 366;
    private static final int USUAL_RELEASE = 2;
    private static final int USUAL_DAYS = 30;

    private final List<Refusal> wrong = new ArrayList<>();
    private final UnaryOperator<String> typed;
    private final BinaryOperator<String> words;

    /**
     * @param typed what was typed, by name
     * @param words why a number does not do, by its least and its most
     */
    private AdmissionFields(UnaryOperator<String> typed, BinaryOperator<String> words) {
        this.typed = typed;
        this.words = words;
    }

    static Field[] of(Admission now, WaitingTerms turns, Areas areas, Locale language) {
        Map<String, String> choices = areas(areas, language);
        Optional<Kept> area =
                now.kept().stream().filter(kept -> kept.whom().isArea()).findFirst();
        Optional<Window> window = now.windows().stream().findFirst();
        return new Field[] {
            optional("counter", seats(now, Whom.COUNTER)),
            optional("elder", seats(now, Whom.ELDERS)),
            optional("child", seats(now, Whom.CHILDREN)),
            optional("areaSeats", area.map(kept -> "" + kept.seats()).orElse("")),
            Field.select("area", area.map(kept -> kept.whom().areaId()).orElse(""), choices),
            Field.number(
                    "release",
                    hours(now.kept().stream().findFirst().map(Kept::until).orElse(Duration.ofHours(USUAL_RELEASE)))),
            Field.select("window", window.map(one -> one.whom().areaId()).orElse(""), choices),
            optional("ahead", window.map(one -> hours(one.ahead())).orElse("")),
            optional(
                    "person", limit(now, Per.PERSON).map(one -> "" + one.most()).orElse("")),
            optional(
                    "household",
                    limit(now, Per.HOUSEHOLD).map(one -> "" + one.most()).orElse("")),
            Field.number(
                    "days",
                    "" + now.limits().stream().findFirst().map(Limit::days).orElse(USUAL_DAYS)),
            Field.number("automatic", hours(turns.automaticUntil())),
            Field.number("passes", "" + turns.passes())
        };
    }

    private static Field optional(String name, String value) {
        return Field.number(name, value).optional();
    }

    private static Map<String, String> areas(Areas areas, Locale language) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", "—");
        for (Area area : areas.all()) {
            int depth = areas.pathUp(area.id()).size() - 1;
            choices.put(area.id(), "　".repeat(depth) + area.name(language));
        }
        return choices;
    }

    private static String seats(Admission now, Whom whom) {
        return now.kept().stream()
                .filter(kept -> kept.whom().equals(whom))
                .map(kept -> "" + kept.seats())
                .findFirst()
                .orElse("");
    }

    private static Optional<Limit> limit(Admission now, Per per) {
        return now.limits().stream().filter(limit -> limit.per() == per).findFirst();
    }

    private static String hours(Duration time) {
        return "" + time.toHours();
    }

    /** What was typed, or what is wrong with it. */
    static Outcome<Admission> read(UnaryOperator<String> typed, BinaryOperator<String> words) {
        AdmissionFields fields = new AdmissionFields(typed, words);
        Admission admission = fields.read();
        return fields.wrong.isEmpty() ? Outcome.done(admission) : Outcome.refused(fields.wrong);
    }

    private Admission read() {
        Duration until = Duration.ofHours(number("release", 0, MOST_HOURS).orElse(0));
        List<Kept> kept = new ArrayList<>();
        keep(kept, "counter", Whom.COUNTER, until);
        keep(kept, "elder", Whom.ELDERS, until);
        keep(kept, "child", Whom.CHILDREN, until);
        @Nullable Whom area = area("area");
        if (area != null) {
            keep(kept, "areaSeats", area, until);
        }
        List<Window> windows = new ArrayList<>();
        @Nullable Whom first = area("window");
        int ahead = number("ahead", 0, MOST_HOURS).orElse(0);
        if (first != null && ahead > 0) {
            windows.add(new Window(first, Duration.ofHours(ahead)));
        }
        List<Limit> limits = new ArrayList<>();
        int days = number("days", 1, MOST_DAYS).orElse(1);
        number("person", 1, MOST_SEATS).ifPresent(most -> limits.add(new Limit(Per.PERSON, most, days)));
        number("household", 1, MOST_SEATS).ifPresent(most -> limits.add(new Limit(Per.HOUSEHOLD, most, days)));
        int automatic = number("automatic", 0, MOST_HOURS).orElse(0);
        int passes = number("passes", 0, MOST_SEATS).orElse(0);
        return new Admission(kept, windows, limits, new WaitingTerms(Duration.ofHours(automatic), passes));
    }

    private void keep(List<Kept> kept, String field, Whom whom, Duration until) {
        number(field, 0, MOST_SEATS)
                .filter(seats -> seats > 0)
                .ifPresent(seats -> kept.add(new Kept(whom, seats, until)));
    }

    private @Nullable Whom area(String field) {
        String id = typed.apply(field).strip();
        return id.matches("[0-9a-z]{1,30}") ? Whom.area(id) : null;
    }

    /** Empty for nothing; what is no number, or out of bounds, is refused. */
    private Optional<Integer> number(String field, int least, int most) {
        String text = typed.apply(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            wrong.add(Refusal.invalid(field, words.apply("" + least, "" + most)));
            return Optional.empty();
        }
        return Optional.of(number);
    }
}
