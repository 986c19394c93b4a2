package org.weilu.community.person;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;

/**
 * Finds out whether somebody is who they say. A known and an unknown name cost the same: one look-up, one hash, one line
 * in the audit log, one sentence.
 */
final class SignIn {
    private static final String NOBODY = "unknown";

    private final Tools tools;
    private final AccountBook book;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Refusals refusals = Refusals.of(SignIn.class);

    SignIn(Tools tools, AccountBook book, Passwords passwords, Throttle throttle) {
        this.tools = tools;
        this.book = book;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /** @param active false for an account that is shut */
    record Known(String person, @Nullable String hash, boolean active) {}

    Outcome<Known> byPassword(Visitor who, String login, String password) {
        return check(who, login, password, "wrong", (em, account) -> account.passwordHash());
    }

    Outcome<Known> byCode(Visitor who, String login, String code) {
        return check(
                who,
                login,
                Secrets.typed(code),
                "code",
                (em, account) -> account.codeHash(tools.clock().instant()));
    }

    private Outcome<Known> check(
            Visitor who,
            String login,
            String secret,
            String words,
            BiFunction<EntityManager, AccountRow, @Nullable String> hash) {
        Throttle.Try attempt = throttle.of(Login.key(login), who.from());
        // Asked once more with a place to hash in hand: many at once get hardly more tries than one after another.
        Optional<Outcome<Known>> outcome = passwords.inTurn(() -> {
            if (!attempt.mayGoOn()) {
                return Optional.empty();
            }
            Known known = find(login, hash);
            boolean right = passwords.matches(secret, known.hash);
            if (right) {
                return Optional.of(Outcome.done(known));
            }
            attempt.failed();
            tools.trail().record(who, "community.sign-in-failed", "person/" + known.person, Map.of());
            return Optional.of(Outcome.refused(refusals.no(who, Kind.UNAUTHENTICATED, "unauthenticated", words)
                    .withWayOn(refusals.way(who.language(), "forgot", "/forgot"))));
        });
        return outcome.map(found -> settled(who, attempt, found)).orElseGet(() -> throttled(who, attempt));
    }

    private Known find(String login, BiFunction<EntityManager, AccountRow, @Nullable String> hash) {
        return tools.store()
                .read(em -> book.byLogin(em, login)
                        .map(person -> {
                            @Nullable AccountRow account = em.find(AccountRow.class, person.id());
                            @Nullable String found = account == null ? null : hash.apply(em, account);
                            return new Known(person.id(), found, person.isActive());
                        })
                        .orElse(new Known(NOBODY, null, false)));
    }

    /** Only who knows the password hears that the account is shut. */
    private Outcome<Known> settled(Visitor who, Throttle.Try attempt, Outcome<Known> found) {
        if (found instanceof Outcome.Done<Known> done) {
            attempt.succeeded();
            if (!done.value().active) {
                return Outcome.refused(refusals.no(who, Kind.FORBIDDEN, "blocked", "blocked"));
            }
        }
        return found;
    }

    private <T> Outcome<T> throttled(Visitor who, Throttle.Try attempt) {
        Refusal no = refusals.no(who, Kind.THROTTLED, "throttled", "throttled", attempt.minutes());
        return Outcome.refused(no.withWayOn(refusals.way(who.language(), "forgot", "/forgot")));
    }
}
