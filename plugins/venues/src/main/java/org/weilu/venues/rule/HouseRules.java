package org.weilu.venues.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.weilu.spi.Extensions;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.community.Almanac;
import org.weilu.venues.api.BookingRule;
import org.weilu.venues.api.BookingWish;

/** All rules, the house's own and those that plugins brought. */
public final class HouseRules {
    static final Refusals REFUSALS = Refusals.of(HouseRules.class);

    private final Extensions extensions;
    private final List<BookingRule> own;

    public HouseRules(Extensions extensions, Almanac almanac) {
        this.extensions = extensions;
        this.own = List.of(
                new QuarterRule(),
                new PastRule(),
                new SeatsRule(),
                new HoursRule(almanac),
                new AdvanceRule(),
                new LengthRule());
    }

    /** Why not, in the order in which refusals are told: input, permission, conflict, limits. */
    public List<Refusal> refusals(BookingWish wish) {
        Stream<Optional<Refusal>> ruled = own.stream().map(rule -> rule.refuses(wish));
        Stream<Optional<Refusal>> others = extensions.of(BookingRule.class).stream()
                .map(rule -> rule.decide(wish.who().language(), asked -> asked.refuses(wish)));
        return Stream.concat(ruled, others)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Refusal::kind))
                .toList();
    }
}
