package org.weilu.signup.rule;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.weilu.signup.api.Availability;
import org.weilu.signup.api.Availability.Closed;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.SignupRule;
import org.weilu.signup.api.Wish;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;

/** Sign-up is open: for everybody, or for the class of those who come. */
public final class OpeningRule implements SignupRule {
    private final Clock clock;
    private final SiteTimes times;
    private final Standing standing;

    public OpeningRule(Clock clock, SiteTimes times, Standing standing) {
        this.clock = clock;
        this.times = times;
        this.standing = standing;
    }

    @Override
    public Optional<Refusal> refuses(Wish wish) {
        Availability availability = wish.occasion().availability(clock.instant());
        return availability instanceof Closed closed && !(closed.why() == Closed.Why.NOT_YET && mayBefore(wish))
                ? Optional.of(closed(wish, closed))
                : Optional.empty();
    }

    /** Everybody of them is of a class for which it is open already. */
    private boolean mayBefore(Wish wish) {
        Occasion occasion = wish.occasion();
        Set<String> open = occasion.openWindows(clock.instant()).stream()
                .map(window -> window.whom().key())
                .collect(Collectors.toSet());
        return !open.isEmpty()
                && standing.of(wish).stream().allMatch(kinds -> kinds.stream().anyMatch(open::contains));
    }

    private Refusal closed(Wish wish, Closed closed) {
        OccasionPlan plan = wish.occasion().plan();
        var language = wish.who().language();
        Refusal no = switch (closed.why()) {
            case NOT_YET -> {
                Instant opens = Objects.requireNonNull(plan.opens());
                yield no(wish, "notyet", times.dateTime(plan.site(), opens, language));
            }
            case OVER -> no(wish, "over", times.dateTime(plan.site(), plan.closing(), language));
            case STARTED -> no(wish, "started");
            case CANCELLED -> no(wish, "cancelled");
        };
        return no.withWayOn(SignupRules.NO.way(language, "closed.way", plan.path()));
    }

    private static Refusal no(Wish wish, String key, Object... values) {
        return SignupRules.NO.no(wish.who(), Kind.CONFLICT, "closed", key, values);
    }
}
