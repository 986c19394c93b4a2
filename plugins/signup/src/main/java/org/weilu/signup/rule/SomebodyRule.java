package org.weilu.signup.rule;

import java.util.Optional;
import org.weilu.signup.api.SignupRule;
import org.weilu.signup.api.Wish;
import org.weilu.spi.Refusal;

/** Somebody comes, and not a crowd in one party. */
public final class SomebodyRule implements SignupRule {
    private static final int MOST = 12;

    @Override
    public Optional<Refusal> refuses(Wish wish) {
        if (wish.people().isEmpty()) {
            return Optional.of(SignupRules.NO.invalid(wish.who(), "people", "nobody"));
        }
        return wish.people().size() > MOST
                ? Optional.of(SignupRules.NO.invalid(wish.who(), "people", "crowd", MOST))
                : Optional.empty();
    }
}
