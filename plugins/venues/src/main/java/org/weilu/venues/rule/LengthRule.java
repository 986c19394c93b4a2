package org.weilu.venues.rule;

import java.time.Duration;
import java.util.Optional;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.venues.api.BookingRule;
import org.weilu.venues.api.BookingWish;

/** One party may stay so long. */
final class LengthRule implements BookingRule {
    @Override
    public Optional<Refusal> refuses(BookingWish wish) {
        int hours = wish.terms().terms().maxHours();
        Duration wanted = Duration.between(wish.time().starts(), wish.time().ends());
        return wanted.compareTo(Duration.ofHours(hours)) > 0
                ? Optional.of(HouseRules.REFUSALS
                        .no(wish.who(), Kind.LIMIT, "limit", "length", hours)
                        .withWayOn(new Refusal.WayOn(
                                HouseRules.REFUSALS.say(wish.who().language(), "length.way"), "/pages/contact")))
                : Optional.empty();
    }
}
