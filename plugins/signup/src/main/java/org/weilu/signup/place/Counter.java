package org.weilu.signup.place;

import java.util.Collection;
import java.util.Optional;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Signups;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.occasion.Occasions;
import org.weilu.signup.party.PartyTables;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;

/** Signing others up, who have heard what they agree to: the words stay with the party. */
final class Counter {
    private static final int LONGEST = 1000;
    private static final Refusals NO = Refusals.of(JpaSignups.class);

    private final Desk desk;
    private final Access access;
    private final SignUp signUp;

    Counter(Desk desk, Access access, SignUp signUp) {
        this.desk = desk;
        this.access = access;
        this.signUp = signUp;
    }

    Outcome<Party> signUp(Visitor who, String occasion, Collection<String> people, String agreed) {
        if (people.isEmpty()) {
            return Outcome.refused(NO.invalid(who, "people", "forwhom"));
        }
        if (agreed.isBlank() || agreed.strip().length() > LONGEST) {
            return Outcome.refused(NO.invalid(who, "agreed", "agreed"));
        }
        return desk.store().write(em -> {
            Optional<OccasionRow> row = Occasions.find(em, occasion);
            if (row.isEmpty()) {
                return Outcome.refused(SignUp.unknown(who));
            }
            Optional<Refusal> no =
                    access.refuses(who, Signups.ON_BEHALF, row.get().occasion());
            if (no.isPresent()) {
                return Outcome.refused(no.get());
            }
            Outcome<Party> answer = signUp.wish(who, occasion, SignUp.named(who, people));
            if (answer instanceof Outcome.Done<Party> done) {
                em.flush();
                PartyTables.find(em, done.value().id()).orElseThrow().agree(agreed.strip());
                return Outcome.done(desk.parties().party(em, done.value().id()).orElseThrow());
            }
            return answer;
        });
    }
}
