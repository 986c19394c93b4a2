package org.weilu.spi.entry;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Years of people, as in {@code 8}, {@code 6-12} and {@code 60+}.
 *
 * @param from and {@code to}: both included
 */
public record Years(int from, int to) {
    /** As people are asked for: small children, school, youth, grown-ups, elders. */
    public static final List<String> BANDS = List.of("0-5", "6-12", "13-17", "18-59", "60+");

    private static final int OLDEST = 999;
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,3})(?:(\\+)|-([0-9]{1,3}))?");

    /** From null on for any age, to null for no end. */
    public static String written(@Nullable Integer from, @Nullable Integer to) {
        return (from == null ? 0 : from) + (to == null ? "+" : "-" + to);
    }

    public static Optional<Years> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(written.group(1));
        int last = written.group(2) != null
                ? OLDEST
                : written.group(3) == null ? first : Integer.parseInt(written.group(3));
        return first > last ? Optional.empty() : Optional.of(new Years(first, last));
    }

    public boolean meets(Years other) {
        return from <= other.to && other.from <= to;
    }
}
