package org.weilu.venues.booking;

import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Households;
import org.weilu.spi.store.Store;
import org.weilu.venues.api.BookingRule;
import org.weilu.venues.api.BookingWish;
import org.weilu.venues.api.Quota;
import org.weilu.venues.api.Quota.Holder;
import org.weilu.venues.venue.VenueTables;

/** How much one may have of a house. Asked early for the words, and again within the write under the house's lock. */
final class QuotaRule implements BookingRule {
    private static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE / 2);
    private static final int HOUR = 60;

    private final Store store;
    private final Households households;
    private final Refusals refusals = Refusals.of(QuotaRule.class);

    QuotaRule(Store store, Households households) {
        this.store = store;
        this.households = households;
    }

    /** Within the write that keeps the booking: two at once do not each find room under one limit. */
    Optional<Refusal> refuses(EntityManager em, BookingWish wish) {
        if (wish.terms().quotas().isEmpty()) {
            return Optional.empty();
        }
        VenueTables.lock(em, wish.venue().id());
        return refuses(wish);
    }

    @Override
    public Optional<Refusal> refuses(BookingWish wish) {
        return wish.who().isSignedIn()
                ? wish.terms().quotas().stream()
                        .flatMap(quota -> refuses(wish, quota).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Refusal> refuses(BookingWish wish, Quota quota) {
        if (quota.holder() == Holder.ORGANISATION && wish.organisation() == null) {
            return Optional.empty();
        }
        List<Interval> had = store.read(em -> BookingTables.counted(
                em, wish.venue().id(), people(wish, quota), wish.organisation(), period(wish, quota)));
        long used = quota.hours() ? minutes(had.stream()) : had.size();
        long more = quota.hours() ? minutes(Stream.of(wish.time())) : 1;
        long most = quota.hours() ? (long) quota.most() * HOUR : quota.most();
        return used + more <= most
                ? Optional.empty()
                : Optional.of(refusals.no(
                                wish.who(),
                                Kind.LIMIT,
                                "limit",
                                quota.hours() ? "hours" : "count",
                                refusals.say(wish.who().language(), "holder." + quota.holder()),
                                refusals.say(wish.who().language(), "period." + quota.period()),
                                quota.most(),
                                quota.hours() ? hours(used) : Long.toString(used))
                        .withWayOn(refusals.way(wish.who().language(), "way", "/me")));
    }

    private static String hours(long minutes) {
        return minutes % HOUR == 0 ? Long.toString(minutes / HOUR) : minutes / HOUR + "." + minutes % HOUR * 10 / HOUR;
    }

    private static long minutes(Stream<Interval> times) {
        return times.mapToLong(
                        time -> Duration.between(time.starts(), time.ends()).toMinutes())
                .sum();
    }

    /** Empty where it does not matter who it was. */
    private Set<String> people(BookingWish wish, Quota quota) {
        return switch (quota.holder()) {
            case ORGANISATION -> Set.of();
            case PERSON -> Set.of(wish.who().personId());
            case HOUSEHOLD ->
                Stream.concat(
                                Stream.of(wish.who().personId()),
                                households.mine(wish.who()).members().stream().map(Household.Member::person))
                        .collect(Collectors.toSet());
        };
    }

    private static Counted period(BookingWish wish, Quota quota) {
        LocalDate day = wish.time().starts().atZone(wish.zone()).toLocalDate();
        return switch (quota.period()) {
            case DAY -> between(wish, day, day.plusDays(1));
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield between(wish, monday, monday.plusWeeks(1));
            }
            case MONTH ->
                between(wish, day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1));
            case OPEN -> new Counted(Instant.EPOCH, NEVER, wish.now());
        };
    }

    private static Counted between(BookingWish wish, LocalDate from, LocalDate until) {
        return new Counted(
                from.atStartOfDay(wish.zone()).toInstant(),
                until.atStartOfDay(wish.zone()).toInstant(),
                Instant.EPOCH);
    }

    /** Bookings that start within a time and end after an instant. */
    record Counted(Instant from, Instant until, Instant endsAfter) {}
}
