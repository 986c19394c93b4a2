package org.weilu.community.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Household.Part;
import org.weilu.spi.community.Households.NewMember;
import org.weilu.spi.community.PersonName;

/** What a member without an account must be like. */
final class MemberForm {
    /** Under this age data is sensitive: a guardian's consent is needed. */
    private static final int CONSENT_BELOW = 14;

    private static final int GROWN_UP = 18;
    private static final int OLDEST = 120;

    private final Refusals refusals;
    private final Consents consents;

    MemberForm(Refusals refusals, Consents consents) {
        this.refusals = refusals;
        this.consents = consents;
    }

    /** @param given true if the guardian's consent is in force already */
    List<Refusal> check(Visitor who, NewMember wish, LocalDate today, boolean given) {
        List<Refusal> wrong = new ArrayList<>();
        if (!PersonName.isValid(wish.name())) {
            wrong.add(refusals.invalid(who, "name", "name"));
        }
        if (wish.part() == Part.GUARDIAN) {
            wrong.add(refusals.invalid(who, "part", "part"));
        }
        if (wish.part() == Part.CHILD) {
            birth(who, wish.born(), today, wrong);
        }
        boolean needed = wish.part() == Part.CHILD && !given && isUnder(CONSENT_BELOW, wish.born(), today);
        boolean stale = wish.consent() != null && !wish.consent().equals(consents.version(Consents.CHILD_DATA));
        if (stale || (needed && wish.consent() == null)) {
            wrong.add(refusals.invalid(who, "consent", "consent"));
        }
        return wrong;
    }

    private void birth(Visitor who, @Nullable LocalDate born, LocalDate today, List<Refusal> wrong) {
        if (born == null) {
            wrong.add(refusals.invalid(who, "born", "born"));
        } else if (born.isAfter(today) || born.isBefore(today.minusYears(OLDEST))) {
            wrong.add(refusals.invalid(who, "born", "day"));
        } else if (!isUnder(GROWN_UP, born, today)) {
            wrong.add(refusals.invalid(who, "born", "grown"));
        }
    }

    /** True up to the day before the birthday. */
    static boolean isUnder(int years, @Nullable LocalDate born, LocalDate today) {
        return born != null && (born.isAfter(today) || today.isBefore(born.plusYears(years)));
    }

    /** The day of birth is kept where it is needed, which is for children. */
    static @Nullable LocalDate kept(NewMember wish) {
        return wish.part() == Part.CHILD ? wish.born() : null;
    }
}
