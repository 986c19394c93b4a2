package org.weilu.signup.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.SignupRule;
import org.weilu.signup.api.Signups;
import org.weilu.signup.api.Wish;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;

/** One signs up oneself and those for whom one may act; a child is signed up by somebody who may. */
public final class GuardianRule implements SignupRule {
    private static final int ALONE_FROM = 14;

    private final Households households;
    private final People people;
    private final Access access;
    private final SiteTimes times;

    public GuardianRule(Households households, People people, Access access, SiteTimes times) {
        this.households = households;
        this.people = people;
        this.access = access;
        this.times = times;
    }

    @Override
    public Optional<Refusal> refuses(Wish wish) {
        Visitor who = wish.who();
        if (access.allows(who, Signups.ON_BEHALF, wish.occasion())) {
            boolean known = wish.people().stream().allMatch(this::isKnown);
            return known ? Optional.empty() : Optional.of(no(who, Kind.NOT_FOUND, "not_found", "unknown"));
        }
        if (!wish.people().stream().allMatch(person -> households.mayActFor(who, person))) {
            return Optional.of(no(who, Kind.FORBIDDEN, "forbidden", "stranger")
                    .withWayOn(SignupRules.NO.way(who.language(), "stranger.way", "/me/household")));
        }
        return wish.people().contains(who.personId()) && isChild(wish)
                ? Optional.of(no(who, Kind.FORBIDDEN, "forbidden", "child"))
                : Optional.empty();
    }

    private boolean isKnown(String person) {
        return people.find(Visitor.portal("main"), person)
                .filter(one -> one.state() == Person.State.ACTIVE)
                .isPresent();
    }

    private boolean isChild(Wish wish) {
        OccasionPlan plan = wish.occasion().plan();
        LocalDate day = times.day(plan.site(), plan.starts());
        String self = wish.who().personId();
        return households.of(wish.who(), self).stream()
                .flatMap(household -> household.members().stream())
                .filter(member -> member.person().equals(self) && member.part() == Household.Part.CHILD)
                .anyMatch(member -> member.born() == null
                        || member.born().plusYears(ALONE_FROM).isAfter(day));
    }

    private static Refusal no(Visitor who, Kind kind, String code, String key) {
        return SignupRules.NO.no(who, kind, code, key);
    }
}
