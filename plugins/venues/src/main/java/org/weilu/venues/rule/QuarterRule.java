package org.weilu.venues.rule;

import java.time.Duration;
import java.util.Optional;
import org.weilu.spi.Refusal;
import org.weilu.venues.api.BookingRule;
import org.weilu.venues.api.BookingWish;

/** Rooms are given by the quarter of an hour: so gaps stay useful. */
final class QuarterRule implements BookingRule {
    private static final long QUARTER = Duration.ofMinutes(15).toMillis();

    @Override
    public Optional<Refusal> refuses(BookingWish wish) {
        if (wish.time().starts().toEpochMilli() % QUARTER != 0) {
            return Optional.of(HouseRules.REFUSALS.invalid(wish.who(), "starts", "quarter"));
        }
        return wish.time().ends().toEpochMilli() % QUARTER == 0
                ? Optional.empty()
                : Optional.of(HouseRules.REFUSALS.invalid(wish.who(), "ends", "quarter"));
    }
}
