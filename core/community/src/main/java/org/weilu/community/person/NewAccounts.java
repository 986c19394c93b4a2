package org.weilu.community.person;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.People;
import org.weilu.spi.community.People.NewPerson;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.PersonName;
import org.weilu.spi.store.Change;

/** Accounts that staff make for others, all or none. */
final class NewAccounts {
    private static final int MOST = 1000;

    private final Tools tools;
    private final AccountBook book;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final Access access;
    private final Refusals refusals = Refusals.of(NewAccounts.class);

    NewAccounts(Tools tools, AccountBook book, Passwords passwords, PasswordRule rule, Access access) {
        this.tools = tools;
        this.book = book;
        this.passwords = passwords;
        this.rule = rule;
        this.access = access;
    }

    Outcome<List<Person>> create(Visitor who, List<NewPerson> people) {
        Optional<Refusal> no = access.refuses(who, People.MANAGE, Scoped.portal());
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        List<Refusal> wrong = check(who, people);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        List<Refusal> taken = tools.store().read(em -> taken(em, who, people));
        if (!taken.isEmpty()) {
            return Outcome.refused(taken);
        }
        // Side by side as far as there are places to hash in.
        List<String> hashes = people.parallelStream()
                .map(person -> passwords.hash(person.password()))
                .toList();
        return tools.store().write(em -> create(em, who, people, hashes));
    }

    private List<Refusal> check(Visitor who, List<NewPerson> people) {
        if (people.isEmpty() || people.size() > MOST) {
            return List.of(refusals.invalid(who, "people", "count", MOST));
        }
        List<Refusal> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            NewPerson person = people.get(i);
            String field = people.size() == 1 ? "" : "[" + i + "].";
            if (!Login.isValid(person.login())) {
                wrong.add(refusals.invalid(who, field + "login", "login", person.login()));
            } else if (!seen.add(Login.key(person.login()))) {
                wrong.add(refusals.invalid(who, field + "login", "twice", person.login()));
            }
            if (!PersonName.isValid(person.name())) {
                wrong.add(refusals.invalid(who, field + "name", "name", person.login()));
            }
            rule.refusesFromStaff(who, field + "password", person.password()).ifPresent(wrong::add);
        }
        return wrong;
    }

    private List<Refusal> taken(EntityManager em, Visitor who, List<NewPerson> people) {
        List<Refusal> taken = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (book.isTaken(em, people.get(i).login())) {
                String field = people.size() == 1 ? "login" : "[" + i + "].login";
                Refusal no = refusals.no(
                        who, Kind.CONFLICT, "duplicate", "taken", people.get(i).login());
                taken.add(new Refusal(no.kind(), no.code(), no.words(), field, null));
            }
        }
        return taken;
    }

    private Outcome<List<Person>> create(EntityManager em, Visitor who, List<NewPerson> people, List<String> hashes) {
        List<Refusal> taken = taken(em, who, people);
        if (!taken.isEmpty()) {
            return Outcome.refused(taken);
        }
        Locale language = Registrations.spoken(who.language());
        List<PersonRow> rows = people.stream()
                .map(wish -> book.enter(em, wish.login(), wish.name(), language))
                .toList();
        em.flush();
        for (int i = 0; i < rows.size(); i++) {
            book.account(em, rows.get(i), hashes.get(i));
        }
        List<Person> made = rows.stream().map(PersonRow::person).toList();
        made.forEach(person -> book.changed(who, "community.account", person, Set.of(Change.Aspect.ACCESS), Map.of()));
        return Outcome.done(made);
    }
}
