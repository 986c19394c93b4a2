package org.weilu.community.person;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts.CodeSlip;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.People;
import org.weilu.spi.community.PersonName;
import org.weilu.spi.store.Change;

/** Accounts and one-time codes that are made at the counter. */
final class Counter {
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private final Tools tools;
    private final AccountBook book;
    private final Passwords passwords;
    private final PersonTargets targets;
    private final Access access;
    private final Areas areas;
    private final Refusals refusals = Refusals.of(Counter.class);

    Counter(Tools tools, AccountBook book, Passwords passwords, PersonTargets targets, Access access, Areas areas) {
        this.tools = tools;
        this.book = book;
        this.passwords = passwords;
        this.targets = targets;
        this.access = access;
        this.areas = areas;
    }

    Outcome<CodeSlip> create(Visitor who, String name, @Nullable String phone, @Nullable String area) {
        List<Refusal> wrong = new ArrayList<>(Contacts.check(who, refusals, null, phone));
        if (!PersonName.isValid(name)) {
            wrong.add(refusals.invalid(who, "name", "name"));
        }
        if (area != null && areas.find(area).isEmpty()) {
            wrong.add(refusals.invalid(who, "area", "area"));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Optional<Refusal> no = access.refuses(who, People.MANAGE, targets.in(area));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        String code = Secrets.code();
        String hash = passwords.hash(code);
        return tools.store().write(em -> create(em, who, name, Registrations.blankless(phone), area, code, hash));
    }

    private Outcome<CodeSlip> create(
            EntityManager em,
            Visitor who,
            String name,
            @Nullable String phone,
            @Nullable String area,
            String code,
            String hash) {
        String login = phone == null ? freshLogin() : Login.phone(phone);
        if (book.isTaken(em, login)) {
            return Outcome.refused(refusals.no(who, Kind.CONFLICT, "duplicate", "taken"));
        }
        PersonRow row = book.open(em, login, name, null, Locale.SIMPLIFIED_CHINESE);
        row.reachedBy(null, phone);
        if (area != null) {
            row.livesIn(area);
        }
        em.flush();
        Instant until = tools.clock().instant().plus(GOOD_FOR);
        Optional.ofNullable(book.locked(em, row.id())).ifPresent(account -> account.setCode(hash, until));
        book.changed(who, "community.counter-account", row.person(), Set.of(Change.Aspect.ACCESS), Map.of());
        return Outcome.done(new CodeSlip(row.person(), code, until));
    }

    /** Easy to copy from a slip, and long enough not to meet another. */
    private static String freshLogin() {
        return "wl-" + Secrets.letters(8).toLowerCase(Locale.ROOT);
    }

    Outcome<CodeSlip> renew(Visitor who, String person) {
        Optional<Refusal> no = tools.store().read(em -> targets.refusesStaff(em, who, People.MANAGE, person));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        String code = Secrets.code();
        String hash = passwords.hash(code);
        return tools.store().write(em -> renew(em, who, person, code, hash));
    }

    private Outcome<CodeSlip> renew(EntityManager em, Visitor who, String person, String code, String hash) {
        @Nullable PersonRow row = em.find(PersonRow.class, person);
        @Nullable AccountRow account = book.locked(em, person);
        if (row == null || account == null || !row.isActive()) {
            return Outcome.refused(refusals.no(who, Kind.CONFLICT, "no_account", "account"));
        }
        Instant until = tools.clock().instant().plus(GOOD_FOR);
        account.setCode(hash, until);
        tools.trail().record(who, "community.new-code", "person/" + person, Map.of());
        return Outcome.done(new CodeSlip(row.person(), code, until));
    }
}
