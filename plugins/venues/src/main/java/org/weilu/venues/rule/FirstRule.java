package org.weilu.venues.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.access.Audience;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.venues.api.BookingRule;
import org.weilu.venues.api.BookingWish;
import org.weilu.venues.api.Policy;
import org.weilu.venues.api.UserClass;

/** Who lives in the area asks first; some days before, everybody may. */
final class FirstRule implements BookingRule {
    private final Areas areas;

    FirstRule(Areas areas) {
        this.areas = areas;
    }

    @Override
    public Optional<Refusal> refuses(BookingWish wish) {
        Policy policy = wish.venue().policy();
        Area area = policy.firstArea().isEmpty()
                ? null
                : areas.bySlug(policy.firstArea()).orElse(null);
        if (area == null || wish.as() == UserClass.STAFF || isAtHome(wish, area)) {
            return Optional.empty();
        }
        LocalDate day = wish.time().starts().atZone(wish.zone()).toLocalDate();
        LocalDate from = day.minusDays(policy.firstDays());
        return wish.now().atZone(wish.zone()).toLocalDate().isBefore(from)
                ? Optional.of(HouseRules.REFUSALS.no(
                        wish.who(),
                        Kind.LIMIT,
                        "limit",
                        "first",
                        area.name(wish.who().language()),
                        from.toString()))
                : Optional.empty();
    }

    private static boolean isAtHome(BookingWish wish, Area area) {
        return wish.as() == UserClass.RESIDENT && wish.who().audience().contains(Audience.area(area.id()));
    }
}
