package org.weilu.signup.rule;

import java.util.Optional;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.api.SignupRule;
import org.weilu.signup.api.Wish;
import org.weilu.signup.party.PartyRow;
import org.weilu.signup.party.PartyTables;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.store.Store;

/** Nobody is signed up twice for one thing. */
public final class OnceRule implements SignupRule {
    private final Store store;

    public OnceRule(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Refusal> refuses(Wish wish) {
        return store.read(em ->
                PartyTables.seated(em, wish.occasion().id(), wish.people()).map(party -> duplicate(wish, party)));
    }

    /** Names the party that there is, and leads to it. */
    public static Refusal duplicate(Wish wish, PartyRow party) {
        Refusals words = SignupRules.NO;
        String key = party.status() == Status.WAITING ? "duplicate.waiting" : "duplicate";
        return words.no(wish.who(), Kind.CONFLICT, "duplicate", key, party.number())
                .withWayOn(words.way(wish.who().language(), "duplicate.way", "/me/signup/" + party.id()));
    }
}
