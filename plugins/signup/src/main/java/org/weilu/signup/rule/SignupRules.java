package org.weilu.signup.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.weilu.signup.api.SignupRule;
import org.weilu.signup.api.Wish;
import org.weilu.spi.Extensions;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;

/** All rules in their order: our own, from form to conflict, and then those of other plugins. */
public final class SignupRules {
    static final Refusals NO = Refusals.of(SignupRules.class);

    private final Extensions extensions;
    private final OpeningRule opening;
    private final List<SignupRule> own;

    /** @param own in their order; whether it is open is asked within the write too */
    public SignupRules(Extensions extensions, OpeningRule opening, SignupRule... own) {
        this.extensions = extensions;
        this.opening = opening;
        this.own = List.of(own);
    }

    /** Those that ask for what seldom changes: before the write, and within it only if the plan is another by then. */
    public Optional<Refusal> refusesBefore(Wish wish) {
        return own.stream()
                .map(rule -> rule.refuses(wish))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Those that have to be asked within the write. */
    public Optional<Refusal> refusesWithin(Wish wish) {
        return Stream.concat(
                        Stream.of(opening.refuses(wish)),
                        extensions.of(SignupRule.class).stream()
                                .map(rule -> rule.decide(wish.who().language(), one -> one.refuses(wish))))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
