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
    private final List<SignupRule> own;

    public SignupRules(Extensions extensions, SignupRule... own) {
        this.extensions = extensions;
        this.own = List.of(own);
    }

    public Optional<Refusal> refuses(Wish wish) {
        return Stream.concat(
                        own.stream().map(rule -> rule.refuses(wish)),
                        extensions.of(SignupRule.class).stream()
                                .map(rule -> rule.decide(wish.who().language(), one -> one.refuses(wish))))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
