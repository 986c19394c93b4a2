package org.weilu.community.person;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Person;

/** Signing in and what belongs to it, on accounts in the database. */
final class JpaAccounts implements Accounts {
    private final Tools tools;
    private final AccountBook book;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final SignIn signIn;
    private final Registrations registrations;
    private final Counter counter;
    private final Resets resets;
    private final Tokens tokens;
    private final Refusals refusals = Refusals.of(JpaAccounts.class);

    JpaAccounts(
            Tools tools,
            Passwords passwords,
            PasswordRule rule,
            SignIn signIn,
            Registrations registrations,
            Counter counter,
            Resets resets) {
        this.tools = tools;
        this.book = new AccountBook(tools);
        this.passwords = passwords;
        this.rule = rule;
        this.signIn = signIn;
        this.registrations = registrations;
        this.counter = counter;
        this.resets = resets;
        this.tokens = new Tokens(tools);
    }

    @Override
    public Outcome<Person> register(Visitor who, Registration wish) {
        return registrations.register(who, wish);
    }

    @Override
    public Outcome<SignedIn> signIn(Visitor who, String login, String password) {
        return switch (signIn.byPassword(who, login, password)) {
            case Outcome.Refused<SignIn.Known> refused -> Outcome.refused(refused.refusals());
            case Outcome.Done<SignIn.Known>(SignIn.Known known) ->
                tools.store().write(em -> {
                    tools.trail().record(who, "community.sign-in", "person/" + known.person(), Map.of());
                    return current(em, who, known);
                });
        };
    }

    /** The account as it is now: it may have changed while its password was checked. */
    private Outcome<SignedIn> current(EntityManager em, Visitor who, SignIn.Known known) {
        @Nullable PersonRow person = em.find(PersonRow.class, known.person());
        @Nullable AccountRow account = em.find(AccountRow.class, known.person());
        return person == null || account == null || !Objects.equals(account.passwordHash(), known.hash())
                ? Outcome.refused(changed(who))
                : Outcome.done(new SignedIn(person.person(), account.stamp()));
    }

    private Refusal changed(Visitor who) {
        return refusals.no(who, Kind.UNAUTHENTICATED, "unauthenticated", "changed");
    }

    @Override
    public @Nullable String stamp(String person) {
        return tools.store()
                .read(em -> Optional.ofNullable(em.find(AccountRow.class, person))
                        .map(AccountRow::stamp)
                        .orElse(null));
    }

    @Override
    public Outcome<CodeSlip> createAtCounter(Visitor who, String name, @Nullable String phone, @Nullable String area) {
        return counter.create(who, name, phone, area);
    }

    @Override
    public Outcome<CodeSlip> newCode(Visitor who, String person) {
        return counter.renew(who, person);
    }

    @Override
    public Outcome<SignedIn> redeem(Visitor who, String login, String code, String newPassword) {
        Optional<Refusal> weak = rule.refuses(who, "newPassword", newPassword, login);
        if (weak.isPresent()) {
            return Outcome.refused(weak.get());
        }
        return switch (signIn.byCode(who, login, code)) {
            case Outcome.Refused<SignIn.Known> refused -> Outcome.refused(refused.refusals());
            case Outcome.Done<SignIn.Known>(SignIn.Known known) -> {
                String hash = passwords.hash(newPassword);
                yield tools.store().write(em -> redeem(em, who, known, hash));
            }
        };
    }

    private Outcome<SignedIn> redeem(EntityManager em, Visitor who, SignIn.Known known, String hash) {
        @Nullable PersonRow person = em.find(PersonRow.class, known.person());
        @Nullable AccountRow account = book.locked(em, known.person());
        boolean same =
                account != null && Objects.equals(account.codeHash(tools.clock().instant()), known.hash());
        if (person == null || account == null || !same) {
            return Outcome.refused(changed(who));
        }
        tools.trail().record(who, "community.redeem", "person/" + known.person(), Map.of());
        return Outcome.done(book.setPassword(em, person, account, hash));
    }

    @Override
    public Outcome<Boolean> forgot(Visitor who, String loginOrEmail) {
        return resets.forgot(who, loginOrEmail);
    }

    @Override
    public Outcome<SignedIn> reset(Visitor who, String token, String newPassword) {
        return resets.reset(who, token, newPassword);
    }

    @Override
    public Outcome<SignedIn> changePassword(Visitor who, String oldPassword, String newPassword) {
        Optional<Person> self = who.person() == null
                ? Optional.empty()
                : tools.store()
                        .read(em -> Optional.ofNullable(em.find(PersonRow.class, who.personId()))
                                .filter(PersonRow::hasAccount)
                                .map(PersonRow::person));
        if (self.isEmpty() || self.get().login() == null) {
            return Outcome.refused(refusals.no(who, Kind.UNAUTHENTICATED, "unauthenticated", "signin")
                    .withWayOn(refusals.way(who.language(), "way", "/signin")));
        }
        String login = self.get().login();
        Optional<Refusal> weak =
                rule.refuses(who, "newPassword", newPassword, login, self.get().name());
        if (weak.isPresent()) {
            return Outcome.refused(weak.get());
        }
        return switch (signIn.byPassword(who, login, oldPassword)) {
            case Outcome.Refused<SignIn.Known> refused -> Outcome.refused(refused.refusals());
            case Outcome.Done<SignIn.Known>(SignIn.Known known) -> {
                String hash = passwords.hash(newPassword);
                yield tools.store().write(em -> change(em, who, known, hash));
            }
        };
    }

    private Outcome<SignedIn> change(EntityManager em, Visitor who, SignIn.Known known, String hash) {
        @Nullable PersonRow person = em.find(PersonRow.class, known.person());
        @Nullable AccountRow account = book.locked(em, known.person());
        if (person == null || account == null || !Objects.equals(account.passwordHash(), known.hash())) {
            return Outcome.refused(changed(who));
        }
        tools.trail().record(who, "community.password", "person/" + known.person(), Map.of());
        return Outcome.done(book.setPassword(em, person, account, hash));
    }

    @Override
    public Outcome<Token> token(Visitor who, String login, String password) {
        return signIn.byPassword(who, login, password).map(known -> tokens.make(who, known.person()));
    }

    @Override
    public @Nullable String personOf(String token) {
        return tokens.personOf(token);
    }
}
