package org.weilu.venues.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.weilu.spi.Extensions;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Areas;
import org.weilu.venues.api.BookingRule;
import org.weilu.venues.api.BookingWish;

/** All rules, the house's own and those that plugins brought. */
public final class HouseRules {
    static final Refusals REFUSALS = Refusals.of(HouseRules.class);

    private final Extensions extensions;
    private final List<BookingRule> own;

    /** @param more rules of other features of this plugin */
    public HouseRules(Extensions extensions, Almanac almanac, Areas areas, BookingRule... more) {
        this.extensions = extensions;
        Stream<BookingRule> general = Stream.of(
                new QuarterRule(),
                new PastRule(),
                new SeatsRule(),
                new HoursRule(almanac),
                new AdvanceRule(),
                new LengthRule(),
                new WindowRule(),
                new FirstRule(areas));
        this.own = Stream.concat(general, Stream.of(more)).toList();
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
