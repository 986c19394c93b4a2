package org.weilu.spi;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reason why not, as a value: what page, API and test read alike.
 *
 * @param kind what sort of no it is; orders refusals and gives the API's status
 * @param code stable, lower case with underscores: {@code full}, {@code own_words}
 * @param words one or two sentences for the visitor, in their language
 * @param field the form field it is about, if it is about one
 * @param wayOn what the visitor can do instead, if there is something
 * @param more what a program reads beside the words, records and lists by name: {@code alternatives}
 */
public record Refusal(
        Kind kind,
        String code,
        String words,
        @Nullable String field,
        @Nullable WayOn wayOn,
        Map<String, Object> more) {

    public Refusal {
        Objects.requireNonNull(kind);
        more = Map.copyOf(more);
        if (!code.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("code: " + code);
        }
        if (words.isBlank()) {
            throw new IllegalArgumentException("a refusal needs words: " + code);
        }
    }

    public Refusal(Kind kind, String code, String words, @Nullable String field, @Nullable WayOn wayOn) {
        this(kind, code, words, field, wayOn, Map.of());
    }

    public static Refusal of(Kind kind, String code, String words) {
        return new Refusal(kind, code, words, null, null);
    }

    /** Bad input in one field; code {@code invalid}. */
    public static Refusal invalid(String field, String words) {
        return new Refusal(Kind.INVALID, "invalid", words, field, null);
    }

    public Refusal withWayOn(WayOn way) {
        return new Refusal(kind, code, words, field, way, more);
    }

    /** With something more for programs: a field of the API's problem, in place of what had this name. */
    public Refusal with(String name, Object value) {
        Map<String, Object> all = new HashMap<>(more);
        all.put(name, value);
        return new Refusal(kind, code, words, field, wayOn, all);
    }

    /** The sorts, in the order in which rules are asked. */
    public enum Kind {
        INVALID(422),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        LIMIT(409),
        THROTTLED(429),
        UNAVAILABLE(503),
        FAULT(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status that says it. */
        public int status() {
            return status;
        }
    }

    /**
     * A way on.
     *
     * @param words what one can do, as the words of a link or a short sentence
     * @param path where, within the portal; null if the words are enough
     */
    public record WayOn(String words, @Nullable String path) {}
}
