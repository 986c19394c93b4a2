package org.weilu.signup.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.SignupRule;
import org.weilu.signup.api.Wish;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Household.Member;
import org.weilu.spi.community.Households;

/** Whoever comes is old enough on the day, and not too old; asked where the day of birth is known. */
public final class AgeRule implements SignupRule {
    private final Households households;
    private final SiteTimes times;

    public AgeRule(Households households, SiteTimes times) {
        this.households = households;
        this.times = times;
    }

    @Override
    public Optional<Refusal> refuses(Wish wish) {
        OccasionPlan plan = wish.occasion().plan();
        if (plan.ageFrom() == null && plan.ageTo() == null) {
            return Optional.empty();
        }
        LocalDate day = times.day(plan.site(), plan.starts());
        return wish.people().stream()
                .flatMap(person -> member(plan.site(), person).stream())
                .flatMap(member -> refuses(wish, member, day).stream())
                .findFirst();
    }

    private Optional<Member> member(String site, String person) {
        return households.of(Visitor.portal(site), person).stream()
                .flatMap(household -> household.members().stream())
                .filter(member -> member.person().equals(person) && member.born() != null)
                .findFirst();
    }

    private static Optional<Refusal> refuses(Wish wish, Member member, LocalDate day) {
        OccasionPlan plan = wish.occasion().plan();
        int age = Period.between(member.born(), day).getYears();
        if (plan.ageFrom() != null && age < plan.ageFrom()) {
            return Optional.of(no(wish, "young", member.name(), age, plan.ageFrom()));
        }
        return plan.ageTo() != null && age > plan.ageTo()
                ? Optional.of(no(wish, "old", member.name(), age, plan.ageTo()))
                : Optional.empty();
    }

    private static Refusal no(Wish wish, String key, Object... values) {
        return SignupRules.NO.no(wish.who(), Kind.CONFLICT, "age", key, values);
    }
}
