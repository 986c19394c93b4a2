package org.weilu.community.person;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;

/** What a password must be like: long enough and hard to guess; no signs are prescribed. */
final class PasswordRule {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    /** Guessing slows down with the square of the length; what stands in front decides. */
    private static final int MEASURED = 64;

    private static final int SCORE = 2;
    /** What staff hand out for others is weighed more mildly: only the commonest are refused. */
    private static final int STAFF_SCORE = 1;

    private final Refusals refusals = Refusals.of(PasswordRule.class);

    /** For a password of one's own choice. */
    Optional<Refusal> refuses(Visitor who, String field, String password, @Nullable String... about) {
        Optional<Refusal> no = length(who, field, password);
        List<String> words = Arrays.stream(about)
                .filter(Objects::nonNull)
                .filter(word -> word.length() >= 3)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        if (no.isEmpty() && words.stream().anyMatch(password.toLowerCase(Locale.ROOT)::contains)) {
            no = Optional.of(refusals.invalid(who, field, "about"));
        }
        return no.or(() -> guessed(who, field, password, words, SCORE));
    }

    /** For one that staff set for somebody. */
    Optional<Refusal> refusesFromStaff(Visitor who, String field, String password) {
        return length(who, field, password).or(() -> guessed(who, field, password, List.of(), STAFF_SCORE));
    }

    private Optional<Refusal> length(Visitor who, String field, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(refusals.invalid(who, field, "short", SHORTEST));
        }
        return length > LONGEST ? Optional.of(refusals.invalid(who, field, "long", LONGEST)) : Optional.empty();
    }

    private Optional<Refusal> guessed(Visitor who, String field, String password, List<String> words, int score) {
        String measured = password.substring(0, Math.min(password.length(), MEASURED));
        // Its dictionaries take some 15 MB, and passwords are chosen seldom.
        return new Zxcvbn().measure(measured, words).getScore() < score
                ? Optional.of(refusals.invalid(who, field, "guessed"))
                : Optional.empty();
    }
}
