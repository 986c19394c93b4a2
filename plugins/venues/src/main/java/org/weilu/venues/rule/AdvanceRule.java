package org.weilu.venues.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.venues.api.BookingRule;
import org.weilu.venues.api.BookingWish;

/** The day may not lie too far ahead. */
final class AdvanceRule implements BookingRule {
    @Override
    public Optional<Refusal> refuses(BookingWish wish) {
        int days = wish.venue().terms().advanceDays();
        LocalDate last = wish.now().atZone(wish.zone()).toLocalDate().plusDays(days);
        if (!wish.time().starts().atZone(wish.zone()).toLocalDate().isAfter(last)) {
            return Optional.empty();
        }
        String path = wish.venue().path() + "/week/" + last;
        return Optional.of(HouseRules.REFUSALS
                .no(wish.who(), Kind.LIMIT, "limit", "advance", days, last.toString())
                .withWayOn(HouseRules.REFUSALS.way(wish.who().language(), "advance.way", path)));
    }
}
