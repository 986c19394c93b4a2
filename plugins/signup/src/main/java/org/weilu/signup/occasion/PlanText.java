package org.weilu.signup.occasion;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Scope;

/** The lists of a plan as words in a column: they are read whole and never looked into. */
final class PlanText {
    private PlanText() {}

    static String words(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    static Set<String> words(String text) {
        return split(text).collect(Collectors.toSet());
    }

    static String scopes(Set<Scope> scopes) {
        return words(scopes.stream().map(Scope::key).toList());
    }

    static Set<Scope> scopes(String text) {
        return split(text).map(Scope::parse).collect(Collectors.toSet());
    }

    static String durations(List<Duration> durations) {
        return words(durations.stream().map(Duration::toString).toList());
    }

    /** The longest first. */
    static List<Duration> durations(String text) {
        return split(text).map(Duration::parse).sorted((a, b) -> b.compareTo(a)).toList();
    }

    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static Stream<String> split(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
    }
}
