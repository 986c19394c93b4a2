package org.weilu.community.person;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.community.tools.Tools;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts.SignedIn;
import org.weilu.spi.community.Person;
import org.weilu.spi.store.Change;

/** The rows of people and accounts, as the services open, find and change them within a transaction. */
final class AccountBook {
    private final Tools tools;

    AccountBook(Tools tools) {
        this.tools = tools;
    }

    Optional<PersonRow> byLogin(EntityManager em, String login) {
        return em.createQuery("select p from communityPerson p where p.loginKey = :key", PersonRow.class)
                .setParameter("key", Login.key(login))
                .getResultStream()
                .findFirst();
    }

    boolean isTaken(EntityManager em, String login) {
        return byLogin(em, login).isPresent();
    }

    List<PersonRow> byEmail(EntityManager em, String email) {
        return em.createQuery("select p from communityPerson p where p.emailKey = :key order by p.id", PersonRow.class)
                .setParameter("key", Login.key(email))
                .getResultList();
    }

    /** Somebody who signs in; their row must be written before the account's, which names it. */
    PersonRow enter(EntityManager em, String login, String name, Locale language) {
        PersonRow person =
                new PersonRow(tools.ids().next(), name, language, tools.clock().instant());
        person.signsInAs(login);
        em.persist(person);
        return person;
    }

    /** Opens the account of somebody whose row is written; without a password it can be entered by a code only. */
    AccountRow account(EntityManager em, PersonRow person, @Nullable String passwordHash) {
        AccountRow account = new AccountRow(person.id(), passwordHash, Secrets.token());
        em.persist(account);
        return account;
    }

    PersonRow open(EntityManager em, String login, String name, @Nullable String passwordHash, Locale language) {
        PersonRow person = enter(em, login, name, language);
        em.flush();
        account(em, person, passwordHash);
        return person;
    }

    /** A row that this write is about to change, locked, so that what is asked of it stays true. */
    @Nullable
    AccountRow locked(EntityManager em, String person) {
        return em.find(AccountRow.class, person, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Sets a password and ends every session, token and code. */
    SignedIn setPassword(EntityManager em, PersonRow person, AccountRow account, String hash) {
        account.setPassword(hash, Secrets.token());
        forgetTokens(em, person.id());
        return new SignedIn(person.person(), account.stamp());
    }

    void endSessions(EntityManager em, String person) {
        @Nullable AccountRow account = locked(em, person);
        if (account != null) {
            account.endSessions(Secrets.token());
        }
        forgetTokens(em, person);
    }

    void forgetTokens(EntityManager em, String person) {
        em.createQuery("delete from communityToken t where t.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    void forgetTokens(EntityManager em, String person, TokenRow.Kind kind) {
        em.createQuery("delete from communityToken t where t.person = :person and t.kind = :kind")
                .setParameter("person", person)
                .setParameter("kind", kind)
                .executeUpdate();
    }

    void changed(Visitor who, String what, Person person, Set<Change.Aspect> aspects, Map<String, String> details) {
        tools.changed(who, what, new Change("person", person.id(), Set.of("person:" + person.id()), aspects), details);
    }
}
