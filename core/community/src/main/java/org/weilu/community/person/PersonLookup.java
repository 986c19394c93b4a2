package org.weilu.community.person;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Cursor;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.community.Person;
import org.weilu.spi.store.Like;

/** Finds people by part of name or login, or by all of a phone number or mail address. */
final class PersonLookup {
    private static final String MATCHES = "p.state <> :erased and (:text = '' or lower(p.name) like :like escape '!'"
            + " or p.loginKey like :like escape '!' or p.emailKey = :text or p.phone = :phone)";
    private static final String BEYOND = " and (p.name > :word or (p.name = :word and p.id > :id))";

    private PersonLookup() {}

    static Listing<Person> list(EntityManager em, String wanted, Slice slice) {
        String text = Login.key(wanted);
        long total = with(text, em.createQuery("select count(p) from communityPerson p where " + MATCHES, Long.class))
                .getSingleResult();
        @Nullable Cursor after = Cursor.read(slice.after());
        TypedQuery<PersonRow> query = with(
                text,
                em.createQuery(
                        "select p from communityPerson p where " + MATCHES + (after == null ? "" : BEYOND)
                                + " order by p.name, p.id",
                        PersonRow.class));
        if (after != null) {
            query.setParameter("word", after.word()).setParameter("id", after.id());
        }
        List<PersonRow> found = query.setMaxResults(slice.limit() + 1).getResultList();
        List<PersonRow> shown = found.subList(0, Math.min(found.size(), slice.limit()));
        String next = found.size() > shown.size()
                ? new Cursor(shown.getLast().name(), shown.getLast().id()).text()
                : null;
        return new Listing<>(total, shown.stream().map(PersonRow::person).toList(), next);
    }

    private static <T> TypedQuery<T> with(String text, TypedQuery<T> query) {
        return query.setParameter("erased", Person.State.ERASED)
                .setParameter("text", text)
                .setParameter("like", Like.anywhere(text))
                .setParameter("phone", Login.phone(text));
    }
}
