package org.weilu.signup.rule;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.api.Wish;
import org.weilu.signup.party.PartyRow;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;

/** Nobody is signed up twice for one thing. */
public final class OnceRule {
    private OnceRule() {}

    /** @param seated the living parties there, by who is in them */
    public static Optional<Refusal> refuses(Wish wish, Map<String, PartyRow> seated) {
        return wish.people().stream()
                .map(seated::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(party -> duplicate(wish, party));
    }

    /** Names the party that there is, and leads to it. */
    public static Refusal duplicate(Wish wish, PartyRow party) {
        Refusals words = SignupRules.NO;
        String key = party.status() == Status.WAITING ? "duplicate.waiting" : "duplicate";
        return words.no(wish.who(), Kind.CONFLICT, "duplicate", key, party.number())
                .withWayOn(words.way(wish.who().language(), "duplicate.way", "/me/signup/" + party.id()));
    }
}
