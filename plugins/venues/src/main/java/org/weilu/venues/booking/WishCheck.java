package org.weilu.venues.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.BookingWish;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.Organisations;
import org.weilu.venues.api.Organisations.Organisation;
import org.weilu.venues.api.UserClass;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venues;
import org.weilu.venues.rule.HouseRules;

/** Makes a wish of what somebody typed, or says what is wrong: input first, then permission, then the house's rules. */
final class WishCheck {
    private static final int LONGEST = 80;
    private static final Duration LONGEST_TIME = Duration.ofDays(31);

    private final Venues venues;
    private final Access access;
    private final Almanac almanac;
    private final Clock clock;
    private final HouseRules rules;
    private final Organisations organisations;
    private final Refusals refusals = Refusals.of(WishCheck.class);

    WishCheck(
            Venues venues, Access access, Almanac almanac, Clock clock, HouseRules rules, Organisations organisations) {
        this.venues = venues;
        this.access = access;
        this.almanac = almanac;
        this.clock = clock;
        this.rules = rules;
        this.organisations = organisations;
    }

    /**
     * A wish that fits.
     *
     * @param limits what stands against it once it is known that nobody is in the way
     */
    record Checked(BookingWish wish, List<Refusal> limits) {}

    Outcome<Checked> check(Visitor who, Asking asking) {
        Venue venue = venues.find(who, asking.venue()).orElse(null);
        if (venue == null) {
            return Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "gone"));
        }
        Layout layout = venue.layout(asking.layout()).orElse(null);
        Interval time = time(asking);
        List<Refusal> wrong = wrong(who, asking, layout == null, time);
        if (layout == null || time == null || !wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Optional<Organisation> name = name(who, asking);
        if (name.isEmpty() && !asking.organisation().isEmpty()) {
            return Outcome.refused(refusals.invalid(who, "organisation", "organisation"));
        }
        BookingWish wish = new BookingWish(
                who,
                venue,
                layout,
                time,
                asking.people(),
                name.map(Organisation::kind).orElse(UserClass.RESIDENT),
                name.map(Organisation::id).orElse(null),
                clock.instant(),
                almanac.zone(venue.site()));
        List<Refusal> ruled = rules.refusals(wish);
        List<Refusal> invalid = of(ruled, Kind.INVALID);
        if (!invalid.isEmpty()) {
            return Outcome.refused(invalid);
        }
        Optional<Refusal> no = access.refuses(who, Bookings.BOOK, venue);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        List<Refusal> limits = of(ruled, Kind.LIMIT);
        return ruled.size() > limits.size()
                ? Outcome.refused(ruled.getFirst())
                : Outcome.done(new Checked(wish, limits));
    }

    private Optional<Organisation> name(Visitor who, Asking asking) {
        return asking.organisation().isEmpty()
                ? Optional.empty()
                : organisations.mine(who).stream()
                        .filter(one -> one.id().equals(asking.organisation()))
                        .findFirst();
    }

    private static List<Refusal> of(List<Refusal> all, Kind kind) {
        return all.stream().filter(one -> one.kind() == kind).toList();
    }

    private List<Refusal> wrong(Visitor who, Asking asking, boolean noLayout, @Nullable Interval time) {
        List<Refusal> wrong = new ArrayList<>();
        if (noLayout) {
            wrong.add(refusals.invalid(who, "layout", "layout"));
        }
        if (asking.starts() == null) {
            wrong.add(refusals.invalid(who, "starts", "starts"));
        }
        if (asking.ends() == null) {
            wrong.add(refusals.invalid(who, "ends", "ends"));
        } else if (asking.starts() != null && time == null) {
            wrong.add(refusals.invalid(who, "ends", "order"));
        }
        if (asking.purpose().isBlank()) {
            wrong.add(refusals.invalid(who, "purpose", "purpose"));
        } else if (asking.purpose().strip().length() > LONGEST) {
            wrong.add(refusals.invalid(who, "purpose", "long", LONGEST));
        }
        if (asking.people() < 0) {
            wrong.add(refusals.invalid(who, "people", "people"));
        }
        return wrong;
    }

    private static @Nullable Interval time(Asking asking) {
        Instant starts = asking.starts();
        Instant ends = asking.ends();
        return starts == null
                        || ends == null
                        || !starts.isBefore(ends)
                        || Duration.between(starts, ends).compareTo(LONGEST_TIME) > 0
                ? null
                : new Interval(starts, ends);
    }
}
