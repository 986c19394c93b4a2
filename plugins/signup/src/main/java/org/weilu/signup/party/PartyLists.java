package org.weilu.signup.party;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Status;
import org.weilu.spi.Cursor;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;

/** Parties as lists, page by page. */
public final class PartyLists {
    private static final String THEIRS = " from signupParty p, signupOccasion o where o.id = p.occasion"
            + " and p.status <> :cancelled and o.ends > :now"
            + " and p.id in (select g.party from signupGuest g where g.person in :people)";
    private static final int MOST_OPEN = 50;
    private static final String LIVING = " from signupParty p where p.occasion = :occasion and p.status <> :cancelled";

    private static final String OVER = " from signupParty p, signupOccasion o where o.id = p.occasion"
            + " and p.status <> :cancelled and o.ends <= :now"
            + " and p.id in (select g.party from signupGuest g where g.person in :people)";

    private final Parties parties;

    public PartyLists(Parties parties) {
        this.parties = parties;
    }

    /** What is not over, next start first. */
    public Listing<Party> ahead(EntityManager em, Set<String> people, Instant now, Slice slice) {
        long total = ahead(em.createQuery("select count(p)" + THEIRS, Long.class), people, now)
                .getSingleResult();
        @Nullable Cursor after = Cursor.read(slice.after());
        String further = after == null ? "" : " and (o.starts > :start or (o.starts = :start and p.id > :id))";
        TypedQuery<PartyRow> query = ahead(
                em.createQuery("select p" + THEIRS + further + " order by o.starts, p.id", PartyRow.class),
                people,
                now);
        if (after != null) {
            query.setParameter("start", number(after.word())).setParameter("id", after.id());
        }
        return listing(em, total, query, slice, PartyLists::byStart);
    }

    /** What is over, newest first. */
    public Listing<Party> past(EntityManager em, Set<String> people, Instant now, Slice slice) {
        long total = ahead(em.createQuery("select count(p)" + OVER, Long.class), people, now)
                .getSingleResult();
        @Nullable Cursor after = Cursor.read(slice.after());
        String further = after == null ? "" : " and (o.starts < :start or (o.starts = :start and p.id < :id))";
        TypedQuery<PartyRow> query = ahead(
                em.createQuery("select p" + OVER + further + " order by o.starts desc, p.id desc", PartyRow.class),
                people,
                now);
        if (after != null) {
            query.setParameter("start", number(after.word())).setParameter("id", after.id());
        }
        return listing(em, total, query, slice, PartyLists::byStart);
    }

    /** What waits for an answer of theirs. */
    public List<Party> undecided(EntityManager em, Set<String> people, Instant now) {
        String open = " and (p.status = :offered or p.askedAgain is not null) and o.starts > :now"
                + " and o.cancelled = false order by o.starts, p.id";
        return parties.parties(
                em,
                ahead(em.createQuery("select p" + THEIRS + open, PartyRow.class), people, now)
                        .setParameter("offered", Status.OFFERED)
                        .setMaxResults(MOST_OPEN)
                        .getResultList());
    }

    private static Cursor byStart(Party party) {
        return new Cursor(Long.toString(party.occasion().plan().starts().toEpochMilli()), party.id());
    }

    private static <T> TypedQuery<T> ahead(TypedQuery<T> query, Set<String> people, Instant now) {
        return query.setParameter("cancelled", Status.CANCELLED)
                .setParameter("now", now.toEpochMilli())
                .setParameter("people", people);
    }

    /** Their living parties in one occasion, by when they were made. */
    public List<Party> of(EntityManager em, Set<String> people, String occasion) {
        return parties.parties(
                em,
                em.createQuery(
                                "select p" + LIVING + " and p.id in (select g.party from signupGuest g"
                                        + " where g.person in :people) order by p.made, p.id",
                                PartyRow.class)
                        .setParameter("occasion", occasion)
                        .setParameter("cancelled", Status.CANCELLED)
                        .setParameter("people", people)
                        .getResultList());
    }

    /** Who comes and then who waits, each in order: the names of the states are in this order too. */
    public Listing<Party> coming(EntityManager em, String occasion, Slice slice) {
        long total = em.createQuery("select count(p)" + LIVING, Long.class)
                .setParameter("occasion", occasion)
                .setParameter("cancelled", Status.CANCELLED)
                .getSingleResult();
        @Nullable Cursor after = Cursor.read(slice.after());
        String[] place = after == null ? new String[0] : after.word().split(":");
        boolean on = after != null && place.length == 2;
        String further = on
                ? " and (p.status > :status or (p.status = :status and (p.turn > :turn or (p.turn = :turn and p.id > :id))))"
                : "";
        TypedQuery<PartyRow> query = em.createQuery(
                        "select p" + LIVING + further + " order by p.status, p.turn, p.id", PartyRow.class)
                .setParameter("occasion", occasion)
                .setParameter("cancelled", Status.CANCELLED);
        if (on) {
            query.setParameter("status", status(place[0]))
                    .setParameter("turn", number(place[1]))
                    .setParameter("id", Objects.requireNonNull(after).id());
        }
        return listing(
                em,
                total,
                query,
                slice,
                party -> new Cursor(
                        party.status() + ":"
                                + PartyTables.find(em, party.id()).orElseThrow().turn(),
                        party.id()));
    }

    private Listing<Party> listing(
            EntityManager em, long total, TypedQuery<PartyRow> query, Slice slice, Function<Party, Cursor> cursor) {
        List<PartyRow> rows = query.setMaxResults(slice.limit() + 1).getResultList();
        boolean more = rows.size() > slice.limit();
        List<Party> page = parties.parties(em, more ? rows.subList(0, slice.limit()) : rows);
        return new Listing<>(total, page, more ? cursor.apply(page.getLast()).text() : null);
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Slice.unknownPlace();
        }
        return Long.parseLong(text);
    }

    private static Status status(String text) {
        return List.of(Status.values()).stream()
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(Slice::unknownPlace);
    }
}
