package org.weilu.community.person;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.community.tools.Tools;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts.Token;

/** Bearer tokens for programs. */
final class Tokens {
    private static final Duration GOOD_FOR = Duration.ofDays(30);

    private final Tools tools;

    Tokens(Tools tools) {
        this.tools = tools;
    }

    Token make(Visitor who, String person) {
        String token = Secrets.token();
        return tools.store().write(em -> {
            Instant now = tools.clock().instant();
            Instant expires = now.plus(GOOD_FOR);
            em.createQuery("delete from communityToken t where t.person = :person and t.expires < :now")
                    .setParameter("person", person)
                    .setParameter("now", now)
                    .executeUpdate();
            em.persist(new TokenRow(Secrets.hash(token), person, TokenRow.Kind.BEARER, now, expires));
            tools.trail().record(who, "community.token", "person/" + person, Map.of());
            return new Token(token, expires);
        });
    }

    @Nullable
    String personOf(String token) {
        return tools.store()
                .read(em -> Optional.ofNullable(em.find(TokenRow.class, Secrets.hash(token)))
                        .filter(row ->
                                row.isGood(TokenRow.Kind.BEARER, tools.clock().instant()))
                        .map(row -> em.find(PersonRow.class, row.person()))
                        .filter(PersonRow::isActive)
                        .map(PersonRow::id)
                        .orElse(null));
    }
}
