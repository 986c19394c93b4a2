package org.weilu.activities.mine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.store.Store;

/** The private addresses of people's calendars; only their hashes are kept. */
public final class PrivateFeeds {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Store store;
    private final Clock clock;
    private final Access access;
    private final People people;
    private final Audit audit;
    private final Refusals refusals = Refusals.of(PrivateFeeds.class);

    PrivateFeeds(Store store, Clock clock, Access access, People people, Audit audit) {
        this.store = store;
        this.clock = clock;
        this.access = access;
        this.people = people;
        this.audit = audit;
    }

    /** Makes an address for the visitor, in place of the one that there was: what is not seen now is not seen again. */
    Outcome<String> make(Visitor who) {
        if (!who.isSignedIn()) {
            return Outcome.refused(refusals.no(who, Kind.UNAUTHENTICATED, "unauthenticated", "signin"));
        }
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return store.write(em -> {
            FeedRow row = em.find(FeedRow.class, who.personId());
            if (row == null) {
                em.persist(new FeedRow(who.personId(), who.site(), hash(token), clock.instant()));
            } else {
                row.become(who.site(), hash(token), clock.instant());
            }
            audit.record(who, "activities.feed", "person/" + who.personId(), Map.of());
            return Outcome.done(token);
        });
    }

    /** Whoever has the address reads nothing from now on. */
    Outcome<Boolean> revoke(Visitor who) {
        if (!who.isSignedIn()) {
            return Outcome.refused(refusals.no(who, Kind.UNAUTHENTICATED, "unauthenticated", "signin"));
        }
        return store.write(em -> {
            FeedRow row = em.find(FeedRow.class, who.personId());
            if (row != null) {
                em.remove(row);
                audit.record(who, "activities.feed-revoked", "person/" + who.personId(), Map.of());
            }
            return Outcome.done(row != null);
        });
    }

    /** When the visitor's address was made; empty for none. */
    Optional<Instant> made(Visitor who) {
        return who.isSignedIn()
                ? store.read(em -> Optional.ofNullable(em.find(FeedRow.class, who.personId()))
                        .map(FeedRow::made))
                : Optional.empty();
    }

    /** Whose calendar it is; empty for an unknown address and for somebody who is shut out. */
    Optional<Visitor> reader(String token) {
        String hash = hash(token);
        return store.read(em -> em.createQuery("select f from activitiesFeed f where f.hash = :hash", FeedRow.class)
                        .setParameter("hash", hash)
                        .getResultStream()
                        .findFirst())
                .map(row -> access.visitor(row.site(), row.person(), language(row), ""))
                .filter(Visitor::isSignedIn);
    }

    private Locale language(FeedRow row) {
        return people.find(Visitor.portal(row.site()), row.person())
                .map(Person::language)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw PortalException.fault("no SHA-256", e);
        }
    }
}
