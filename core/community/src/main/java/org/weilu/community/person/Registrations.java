package org.weilu.community.person;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Audience;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts.Registration;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.PersonName;
import org.weilu.spi.store.Change;

/** Accounts that people make for themselves. */
final class Registrations {
    private final Tools tools;
    private final AccountBook book;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final Consents consents;
    private final Throttle throttle;
    private final Refusals refusals = Refusals.of(Registrations.class);

    Registrations(
            Tools tools,
            AccountBook book,
            Passwords passwords,
            PasswordRule rule,
            Consents consents,
            Throttle throttle) {
        this.tools = tools;
        this.book = book;
        this.passwords = passwords;
        this.rule = rule;
        this.consents = consents;
        this.throttle = throttle;
    }

    Outcome<Person> register(Visitor who, Registration wish) {
        List<Refusal> wrong = check(who, wish);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Throttle.Try attempt = throttle.registration(who.from());
        if (!attempt.counts()) {
            return Outcome.refused(refusals.no(who, Kind.THROTTLED, "throttled", "throttled", attempt.minutes()));
        }
        if (tools.store().read(em -> book.isTaken(em, wish.login()))) {
            return Outcome.refused(taken(who));
        }
        String hash = passwords.hash(wish.password());
        return tools.store().write(em -> register(em, who, wish, hash));
    }

    private List<Refusal> check(Visitor who, Registration wish) {
        List<Refusal> wrong = new ArrayList<>(Contacts.check(who, refusals, wish.email(), wish.phone()));
        if (!Login.isValid(wish.login())) {
            wrong.addFirst(refusals.invalid(who, "login", "login"));
        }
        if (!PersonName.isValid(wish.name())) {
            wrong.add(refusals.invalid(who, "name", "name"));
        }
        rule.refuses(who, "password", wish.password(), wish.login(), wish.name(), wish.email())
                .ifPresent(wrong::add);
        if (!consents.version(Consents.TERMS).equals(wish.agreedTo())) {
            wrong.add(refusals.invalid(who, "agreedTo", "terms"));
        }
        return wrong;
    }

    private Refusal taken(Visitor who) {
        return refusals.no(who, Kind.CONFLICT, "duplicate", "taken")
                .withWayOn(refusals.way(who.language(), "signin", "/signin"));
    }

    private Outcome<Person> register(EntityManager em, Visitor who, Registration wish, String hash) {
        if (book.isTaken(em, wish.login())) {
            return Outcome.refused(taken(who));
        }
        PersonRow row = book.open(em, wish.login(), wish.name(), hash, spoken(who.language()));
        row.reachedBy(blankless(wish.email()), blankless(wish.phone()));
        // The key is the last line: the row must be there before others name it.
        em.flush();
        Visitor self = new Visitor(
                Visitor.Kind.PERSON,
                row.id(),
                null,
                who.site(),
                who.language(),
                Set.of(Audience.PUBLIC, Audience.SIGNED_IN, Audience.person(row.id())),
                who.from());
        book.changed(self, "community.register", row.person(), Set.of(Change.Aspect.ACCESS), Map.of());
        Outcome<?> agreed = consents.give(self, row.id(), Consents.TERMS, consents.version(Consents.TERMS));
        if (agreed instanceof Outcome.Refused<?> refused) {
            throw new PortalException(refused.first());
        }
        return Outcome.done(row.person());
    }

    static Locale spoken(Locale language) {
        return "en".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
