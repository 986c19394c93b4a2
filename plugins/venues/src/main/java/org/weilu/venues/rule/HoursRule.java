package org.weilu.venues.rule;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.BookingRule;
import org.weilu.venues.api.BookingWish;
import org.weilu.venues.api.OpenHours.Span;
import org.weilu.venues.diary.Opening;

/** All of the time has to be within opening hours. */
final class HoursRule implements BookingRule {
    private final Almanac almanac;

    HoursRule(Almanac almanac) {
        this.almanac = almanac;
    }

    @Override
    public Optional<Refusal> refuses(BookingWish wish) {
        Opening opening = new Opening(almanac);
        List<Interval> open = opening.within(wish.venue(), wish.time());
        if (open.equals(List.of(wish.time()))) {
            return Optional.empty();
        }
        ZonedDateTime day = wish.time().starts().atZone(wish.zone());
        String hours = opening.on(wish.venue(), day.toLocalDate()).stream()
                .map(Span::text)
                .collect(Collectors.joining(", "))
                .replace('-', '–');
        Refusal no = hours.isEmpty()
                ? HouseRules.REFUSALS.no(wish.who(), Kind.CONFLICT, "closed", "closed.day")
                : HouseRules.REFUSALS.no(wish.who(), Kind.CONFLICT, "closed", "closed", hours);
        String path = wish.venue().path() + "/week/" + day.toLocalDate();
        return Optional.of(no.withWayOn(HouseRules.REFUSALS.way(wish.who().language(), "closed.way", path)));
    }
}
