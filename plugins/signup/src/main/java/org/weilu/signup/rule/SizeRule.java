package org.weilu.signup.rule;

import java.util.Optional;
import org.weilu.signup.api.SignupRule;
import org.weilu.signup.api.Wish;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;

/** A party that is larger than the whole would wait for ever. */
public final class SizeRule implements SignupRule {
    @Override
    public Optional<Refusal> refuses(Wish wish) {
        int capacity = wish.occasion().plan().capacity();
        int size = wish.people().size();
        return size > capacity
                ? Optional.of(SignupRules.NO.no(wish.who(), Kind.LIMIT, "full", "large", size, capacity))
                : Optional.empty();
    }

    /** All places are taken, or too few are left, and there is no waiting list. */
    public static Refusal full(Wish wish, int free) {
        int size = wish.people().size();
        String key = free <= 0 ? "full" : "few";
        return SignupRules.NO
                .no(wish.who(), Kind.LIMIT, "full", key, size, free)
                .withWayOn(SignupRules.NO.way(
                        wish.who().language(),
                        "full.way",
                        wish.occasion().plan().path()));
    }
}
