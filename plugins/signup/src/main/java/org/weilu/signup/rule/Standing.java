package org.weilu.signup.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Signups;
import org.weilu.signup.api.Whom;
import org.weilu.signup.api.Wish;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Household.Member;
import org.weilu.spi.community.Household.Part;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;

/** To which classes people belong; asked where it matters only. */
public final class Standing {
    private static final int ELDER_FROM = 60;

    private final People people;
    private final Households households;
    private final Areas areas;
    private final Access access;
    private final SiteTimes times;

    public Standing(People people, Households households, Areas areas, Access access, SiteTimes times) {
        this.people = people;
        this.households = households;
        this.areas = areas;
        this.access = access;
        this.times = times;
    }

    /** The keys of the classes of each, in their order; none where nothing is kept for anybody. */
    public List<Set<String>> of(Wish wish) {
        if (!wish.occasion().admission().asksKinds()) {
            return wish.people().stream().map(person -> Set.<String>of()).toList();
        }
        boolean counter = isAtCounter(wish);
        return wish.people().stream()
                .map(person -> of(wish.occasion().plan(), person, counter))
                .toList();
    }

    /** Signed up by somebody whose office that is, and not for themselves or their own. */
    private boolean isAtCounter(Wish wish) {
        Visitor who = wish.who();
        return !who.isPortal()
                && access.allows(who, Signups.ON_BEHALF, wish.occasion())
                && wish.people().stream().noneMatch(person -> households.mayActFor(who, person));
    }

    private Set<String> of(OccasionPlan plan, String person, boolean counter) {
        Visitor portal = Visitor.portal(plan.site());
        Set<String> kinds = new TreeSet<>();
        if (counter) {
            kinds.add(Whom.COUNTER.key());
        }
        List<Member> household =
                households.of(portal, person).map(Household::members).orElse(List.of());
        household.stream()
                .filter(member -> member.person().equals(person))
                .forEach(member -> age(member, times.day(plan.site(), plan.starts()), kinds));
        Stream.concat(Stream.of(person), household.stream().map(Member::person))
                .flatMap(one -> area(portal, one).stream())
                .findFirst()
                .ifPresent(area -> areas.pathUp(area).stream()
                        .map(Area::id)
                        .map(id -> Whom.area(id).key())
                        .forEach(kinds::add));
        return kinds;
    }

    private static void age(Member member, LocalDate day, Set<String> kinds) {
        @Nullable LocalDate born = member.born();
        boolean old = born != null && Period.between(born, day).getYears() >= ELDER_FROM;
        if (member.part() == Part.ELDER || old) {
            kinds.add(Whom.ELDERS.key());
        }
        if (member.part() == Part.CHILD) {
            kinds.add(Whom.CHILDREN.key());
        }
    }

    /** Their own, or for who has no address of their own that of their household. */
    private Optional<String> area(Visitor portal, String person) {
        return people.find(portal, person)
                .filter(Person::areaConfirmed)
                .flatMap(one -> Optional.ofNullable(one.area()));
    }
}
