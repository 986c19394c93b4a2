package org.weilu.venues.rule;

import java.util.Optional;
import org.weilu.spi.Refusal;
import org.weilu.venues.api.BookingRule;
import org.weilu.venues.api.BookingWish;

final class SeatsRule implements BookingRule {
    @Override
    public Optional<Refusal> refuses(BookingWish wish) {
        int seats = wish.layout().seats();
        return wish.people() > seats
                ? Optional.of(HouseRules.REFUSALS.invalid(
                        wish.who(), "people", "seats", seats, wish.venue().seats()))
                : Optional.empty();
    }
}
