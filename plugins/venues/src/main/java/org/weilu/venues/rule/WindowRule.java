package org.weilu.venues.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.BookingRule;
import org.weilu.venues.api.BookingWish;
import org.weilu.venues.api.OpenHours;
import org.weilu.venues.api.OpenHours.Span;

/** Some classes may come at some hours only. */
final class WindowRule implements BookingRule {
    @Override
    public Optional<Refusal> refuses(BookingWish wish) {
        OpenHours windows = wish.terms().windows();
        if (windows == null) {
            return Optional.empty();
        }
        List<Interval> within = OpenHours.within(wish.zone(), wish.time(), date -> windows.on(date.getDayOfWeek()));
        if (within.equals(List.of(wish.time()))) {
            return Optional.empty();
        }
        String hours = windows.on(wish.time().starts().atZone(wish.zone()).getDayOfWeek()).stream()
                .map(Span::text)
                .collect(Collectors.joining(", "))
                .replace('-', '–');
        String who = wish.as().in(wish.who().language());
        return Optional.of(
                hours.isEmpty()
                        ? HouseRules.REFUSALS.no(wish.who(), Kind.LIMIT, "limit", "window.day", who)
                        : HouseRules.REFUSALS.no(wish.who(), Kind.LIMIT, "limit", "window", who, hours));
    }
}
