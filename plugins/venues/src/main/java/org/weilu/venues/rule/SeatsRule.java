package org.weilu.venues.rule;

import java.util.Optional;
import java.util.Set;
import org.weilu.spi.Refusal;
import org.weilu.venues.api.BookingRule;
import org.weilu.venues.api.BookingWish;

final class SeatsRule implements BookingRule {
    @Override
    public Optional<Refusal> refuses(BookingWish wish) {
        int seats = wish.layout().seats();
        if (wish.people() <= seats) {
            return Optional.empty();
        }
        return Optional.of(wish.venue().fitting(wish.people(), Set.of(), false).stream()
                .findFirst()
                .map(larger -> HouseRules.REFUSALS.invalid(
                        wish.who(),
                        "people",
                        "seats.larger",
                        seats,
                        larger.name().in(wish.who().language()),
                        larger.seats()))
                .orElseGet(() -> HouseRules.REFUSALS.invalid(
                        wish.who(), "people", "seats", seats, wish.venue().seats())));
    }
}
