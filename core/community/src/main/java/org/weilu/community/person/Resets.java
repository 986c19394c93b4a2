package org.weilu.community.person;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts.SignedIn;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.notice.Notices;

/** New passwords by mail. The link's token is made when the mail is, and only its hash is kept. */
final class Resets {
    static final String KIND = "community.password-reset";
    private static final Logger LOG = LoggerFactory.getLogger(Resets.class);
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    /** At most one mail a quarter of an hour: notices with the same due are one. */
    private static final long BETWEEN = Duration.ofMinutes(15).toSeconds();

    private static final int PEOPLE = 5;

    private final Tools tools;
    private final AccountBook book;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final @Nullable Notices notices;
    private final Throttle throttle;
    private final Refusals refusals = Refusals.of(Resets.class);

    Resets(
            Tools tools,
            AccountBook book,
            Passwords passwords,
            PasswordRule rule,
            @Nullable Notices notices,
            Throttle throttle) {
        this.tools = tools;
        this.book = book;
        this.passwords = passwords;
        this.rule = rule;
        this.notices = notices;
        this.throttle = throttle;
    }

    /** By mail only: an inbox is read by who is signed in already. */
    NoticeKind kind() {
        return new NoticeKind(
                        KIND,
                        false,
                        notice -> Optional.of(notice.due().plusSeconds(BETWEEN).plus(GOOD_FOR)),
                        Set.of("mail"),
                        this::words)
                .named(language -> refusals.say(language, "name"))
                .urgently();
    }

    private Optional<NoticeKind.Words> words(Notice notice, Locale language) {
        String token = Secrets.token();
        Instant now = tools.clock().instant();
        boolean made = tools.store().write(em -> {
            @Nullable PersonRow person = em.find(PersonRow.class, notice.addressee());
            if (person == null || !person.isActive() || !person.hasAccount()) {
                return false;
            }
            em.persist(new TokenRow(Secrets.hash(token), person.id(), TokenRow.Kind.RESET, now, now.plus(GOOD_FOR)));
            return true;
        });
        return made
                ? Optional.of(new NoticeKind.Words(
                        refusals.say(language, "subject"), refusals.say(language, "text"), "/reset?token=" + token))
                : Optional.empty();
    }

    Outcome<Boolean> forgot(Visitor who, String loginOrEmail) {
        Throttle.Try attempt = throttle.forgotten(who.from());
        if (!attempt.counts()) {
            return Outcome.refused(
                    refusals.no(who, Refusal.Kind.THROTTLED, "throttled", "throttled", attempt.minutes()));
        }
        tools.store().write(em -> {
            List<PersonRow> people = addressees(em, loginOrEmail);
            people.forEach(person -> plan(who, person));
            String whose = people.isEmpty() ? "unknown" : people.getFirst().id();
            tools.trail().record(who, "community.forgot", "person/" + whose, Map.of());
            return people.size();
        });
        return Outcome.done(true);
    }

    private List<PersonRow> addressees(EntityManager em, String loginOrEmail) {
        return Stream.concat(book.byLogin(em, loginOrEmail).stream(), book.byEmail(em, loginOrEmail).stream())
                .filter(person -> person.isActive() && person.hasAccount() && person.email() != null)
                .distinct()
                .limit(PEOPLE)
                .toList();
    }

    private void plan(Visitor who, PersonRow person) {
        long now = tools.clock().instant().getEpochSecond();
        Instant due = Instant.ofEpochSecond(now - now % BETWEEN);
        if (notices == null) {
            LOG.warn("nobody plans notices: no link to a new password for {}", person.id());
        } else {
            notices.plan(new Notices.Wish(who.site(), person.id(), person.id(), "person/" + person.id(), KIND, due));
        }
    }

    Outcome<SignedIn> reset(Visitor who, String token, String newPassword) {
        String tokenHash = Secrets.hash(token);
        Optional<PersonRow> known = tools.store().read(em -> owner(em, em.find(TokenRow.class, tokenHash)));
        if (known.isEmpty()) {
            return spent(who);
        }
        Optional<Refusal> weak = rule.refuses(
                who,
                "newPassword",
                newPassword,
                known.get().person().login(),
                known.get().name());
        if (weak.isPresent()) {
            return Outcome.refused(weak.get());
        }
        String hash = passwords.hash(newPassword);
        return tools.store().write(em -> reset(em, who, tokenHash, hash));
    }

    private Outcome<SignedIn> reset(EntityManager em, Visitor who, String tokenHash, String hash) {
        @Nullable TokenRow row = em.find(TokenRow.class, tokenHash, LockModeType.PESSIMISTIC_WRITE);
        Optional<PersonRow> person = owner(em, row);
        @Nullable
        AccountRow account = person.map(known -> book.locked(em, known.id())).orElse(null);
        if (person.isEmpty() || account == null) {
            return spent(who);
        }
        SignedIn signedIn = book.setPassword(em, person.get(), account, hash);
        tools.trail()
                .record(
                        who,
                        "community.password-reset",
                        "person/" + person.get().id(),
                        Map.of());
        return Outcome.done(signedIn);
    }

    private Optional<PersonRow> owner(EntityManager em, @Nullable TokenRow token) {
        return Optional.ofNullable(token)
                .filter(row -> row.isGood(TokenRow.Kind.RESET, tools.clock().instant()))
                .map(row -> em.find(PersonRow.class, row.person()))
                .filter(PersonRow::isActive);
    }

    private Outcome<SignedIn> spent(Visitor who) {
        return Outcome.refused(
                refusals.invalid(who, "token", "spent").withWayOn(refusals.way(who.language(), "again", "/forgot")));
    }
}
