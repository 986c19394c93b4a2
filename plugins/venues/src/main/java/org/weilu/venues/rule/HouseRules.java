package org.weilu.venues.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.weilu.spi.Extensions;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.venues.api.BookingRule;
import org.weilu.venues.api.BookingWish;

/** All rules, the house's own and those that plugins brought. */
public final class HouseRules {
    static final Refusals REFUSALS = Refusals.of(HouseRules.class);
    private static final List<BookingRule> OWN = List.of(
            new QuarterRule(), new PastRule(), new SeatsRule(), new HoursRule(), new AdvanceRule(), new LengthRule());

    private final Extensions extensions;

    public HouseRules(Extensions extensions) {
        this.extensions = extensions;
    }

    /** Why not, in the order in which refusals are told: input, permission, conflict, limits. */
    public List<Refusal> refusals(BookingWish wish) {
        Stream<Optional<Refusal>> own = OWN.stream().map(rule -> rule.refuses(wish));
        Stream<Optional<Refusal>> others = extensions.of(BookingRule.class).stream()
                .map(rule -> rule.decide(wish.who().language(), asked -> asked.refuses(wish)));
        return Stream.concat(own, others)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Refusal::kind))
                .toList();
    }
}
