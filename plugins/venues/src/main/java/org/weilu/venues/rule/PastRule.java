package org.weilu.venues.rule;

import java.util.Optional;
import org.weilu.spi.Refusal;
import org.weilu.venues.api.BookingRule;
import org.weilu.venues.api.BookingWish;

final class PastRule implements BookingRule {
    @Override
    public Optional<Refusal> refuses(BookingWish wish) {
        return wish.time().starts().isBefore(wish.now())
                ? Optional.of(HouseRules.REFUSALS.invalid(wish.who(), "starts", "past"))
                : Optional.empty();
    }
}
