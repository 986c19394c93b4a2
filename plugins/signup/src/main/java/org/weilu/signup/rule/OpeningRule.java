package org.weilu.signup.rule;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.weilu.signup.api.Availability;
import org.weilu.signup.api.Availability.Closed;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.SignupRule;
import org.weilu.signup.api.Wish;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;

/** Sign-up is open. */
public final class OpeningRule implements SignupRule {
    private final Clock clock;
    private final SiteTimes times;

    public OpeningRule(Clock clock, SiteTimes times) {
        this.clock = clock;
        this.times = times;
    }

    @Override
    public Optional<Refusal> refuses(Wish wish) {
        Availability availability = wish.occasion().availability(clock.instant());
        return availability instanceof Closed closed ? Optional.of(closed(wish, closed)) : Optional.empty();
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
