package org.weilu.signup.rule;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.weilu.signup.api.Admission.Limit;
import org.weilu.signup.api.Admission.Per;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Wish;
import org.weilu.signup.party.Counted;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;

/**
 * Not more places than are allowed to a person or a household, in any stretch of so many days: whichever of the dates
 * was taken first, the months do not begin anew at their first.
 */
public final class LimitRule {
    private final Households households;
    private final People people;

    public LimitRule(Households households, People people) {
        this.households = households;
        this.people = people;
    }

    /** Whose places are counted, for {@link Counted#lock}; none if nothing is limited. */
    public Set<String> counted(Wish wish) {
        Set<String> ids = new TreeSet<>();
        wish.occasion()
                .admission()
                .limits()
                .forEach(limit -> ids.addAll(groups(wish, limit).keySet()));
        return ids;
    }

    /** Within the write, when those that it counts are locked. */
    public Optional<Refusal> refuses(EntityManager em, Wish wish) {
        return wish.occasion().admission().limits().stream()
                .flatMap(limit -> groups(wish, limit).values().stream()
                        .flatMap(group -> refuses(em, wish, limit, group).stream()))
                .findFirst();
    }

    /**
     * @param all whose places count
     * @param coming how many of them this wish is for
     */
    private record Group(List<String> all, int coming, String first) {}

    private Map<String, Group> groups(Wish wish, Limit limit) {
        Map<String, Group> groups = new LinkedHashMap<>();
        if (limit.per() == Per.PERSON) {
            wish.people().forEach(person -> groups.put(person, new Group(List.of(person), 1, person)));
            return groups;
        }
        Visitor portal = Visitor.portal(wish.occasion().plan().site());
        for (String person : wish.people()) {
            Optional<Household> home = households.of(portal, person);
            String id = home.map(Household::id).filter(one -> !one.isEmpty()).orElse(person);
            List<String> members = home.map(Household::members).orElse(List.of()).stream()
                    .map(Household.Member::person)
                    .collect(Collectors.toCollection(ArrayList::new));
            if (!members.contains(person)) {
                members.add(person);
            }
            groups.merge(
                    id,
                    new Group(members, 1, person),
                    (had, more) -> new Group(had.all(), had.coming() + 1, had.first()));
        }
        return groups;
    }

    private Optional<Refusal> refuses(EntityManager em, Wish wish, Limit limit, Group group) {
        OccasionPlan plan = wish.occasion().plan();
        Duration length = Duration.ofDays(limit.days());
        List<Instant> had = Counted.starts(em, plan, group.all(), length);
        int most = most(had, plan.starts(), length);
        if (most + group.coming() <= limit.most()) {
            return Optional.empty();
        }
        String key = limit.per() == Per.PERSON ? "limit.person" : "limit.household";
        Refusal no = SignupRules.NO.no(
                wish.who(), Kind.LIMIT, "limit", key, name(plan, group.first()), limit.days(), limit.most(), most);
        return Optional.of(no.withWayOn(SignupRules.NO.way(wish.who().language(), "limit.way", "/me/signup")));
    }

    /** The most that lie in one stretch of this length together with the start. */
    static int most(List<Instant> had, Instant start, Duration length) {
        List<Instant> from = new ArrayList<>(had);
        from.add(start);
        return from.stream()
                .filter(first -> !first.isAfter(start) && start.isBefore(first.plus(length)))
                .mapToInt(first -> (int) had.stream()
                        .filter(at -> !at.isBefore(first) && at.isBefore(first.plus(length)))
                        .count())
                .max()
                .orElse(0);
    }

    private String name(OccasionPlan plan, String person) {
        return people.find(Visitor.portal(plan.site()), person)
                .map(Person::name)
                .orElse("");
    }
}
