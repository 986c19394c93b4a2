package org.weilu.signup.place;

import java.util.List;
import java.util.stream.Stream;
import org.weilu.signup.api.Wish;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.People;

/** Who asked, and who is told. */
final class Asked {
    private final People people;
    private final Households households;

    Asked(People people, Households households) {
        this.people = people;
        this.households = households;
    }

    /** The person for whom it is if nobody is named. */
    static List<String> self(Visitor who) {
        if (who.onBehalfOf() != null) {
            return List.of(who.onBehalfOf());
        }
        return who.person() == null ? List.of() : List.of(who.person());
    }

    /** The portal signs nobody up for itself. */
    static String maker(Wish wish) {
        String person = wish.who().person();
        return person == null ? wish.people().getFirst() : person;
    }

    /** Who made it; if that is a clerk, the first who can read it: one of them, or who acts for them. */
    String told(Wish wish) {
        Visitor who = wish.who();
        if (wish.people().stream().anyMatch(person -> households.mayActFor(who, person))) {
            return maker(wish);
        }
        Visitor portal = Visitor.portal(who.site());
        return Stream.concat(
                        wish.people().stream(), wish.people().stream().flatMap(person -> guardians(portal, person)))
                .filter(person -> people.find(portal, person)
                        .filter(one -> one.login() != null)
                        .isPresent())
                .findFirst()
                .orElseGet(() -> maker(wish));
    }

    private Stream<String> guardians(Visitor portal, String person) {
        return households.of(portal, person).stream()
                .flatMap(household -> household.members().stream())
                .filter(member -> member.part() == Household.Part.GUARDIAN)
                .map(Household.Member::person);
    }
}
