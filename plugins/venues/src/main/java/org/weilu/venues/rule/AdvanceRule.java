package org.weilu.venues.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.venues.api.BookingRule;
import org.weilu.venues.api.BookingWish;

/** It may not end too far ahead: else a long one reaches days that nobody else may ask for yet. */
final class AdvanceRule implements BookingRule {
    @Override
    public Optional<Refusal> refuses(BookingWish wish) {
        int days = wish.terms().terms().advanceDays();
        LocalDate last = wish.now().atZone(wish.zone()).toLocalDate().plusDays(days);
        LocalDate ends = wish.time().ends().minusMillis(1).atZone(wish.zone()).toLocalDate();
        if (!ends.isAfter(last)) {
            return Optional.empty();
        }
        String path = wish.venue().path() + "/week/" + last;
        return Optional.of(HouseRules.REFUSALS
                .no(wish.who(), Kind.LIMIT, "limit", "advance", days, last.toString())
                .withWayOn(HouseRules.REFUSALS.way(wish.who().language(), "advance.way", path)));
    }
}
