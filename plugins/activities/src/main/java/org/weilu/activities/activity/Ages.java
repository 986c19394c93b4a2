package org.weilu.activities.activity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ages as people write them: {@code 6-12}, {@code 14+}; empty for all. */
public record Ages(@Nullable Integer from, @Nullable Integer to) {
    private static final Pattern BETWEEN = Pattern.compile("(\\d{1,3})\\s*[-–—~至到]\\s*(\\d{1,3})");
    private static final Pattern FROM = Pattern.compile("(\\d{1,3})\\s*\\+");
    private static final Ages ALL = new Ages(null, null);

    /** Empty for what cannot be read. */
    public static Optional<Ages> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(ALL);
        }
        Matcher between = BETWEEN.matcher(text.strip());
        if (between.matches()) {
            return Optional.of(new Ages(Integer.valueOf(between.group(1)), Integer.valueOf(between.group(2))));
        }
        Matcher from = FROM.matcher(text.strip());
        return from.matches() ? Optional.of(new Ages(Integer.valueOf(from.group(1)), null)) : Optional.empty();
    }

    public static String text(Terms terms) {
        if (terms.ageTo() != null) {
            return (terms.ageFrom() == null ? 0 : terms.ageFrom()) + "-" + terms.ageTo();
        }
        return terms.ageFrom() == null ? "" : terms.ageFrom() + "+";
    }
}
