package org.weilu.community.household;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.community.person.PersonEraser;
import org.weilu.community.person.PersonRow;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Household.Part;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Sites;
import org.weilu.spi.store.Change;

/** The households in the database. A change locks its household, so that the limit holds. */
final class JpaHouseholds implements Households {
    private static final int MOST = 12;

    private final Tools tools;
    private final Access access;
    private final Consents consents;
    private final Sites sites;
    private final Guardians guardians;
    private final PersonEraser eraser;
    private final MemberForm form;
    private final Refusals refusals = Refusals.of(JpaHouseholds.class);

    JpaHouseholds(Tools tools, Access access, Consents consents, Sites sites) {
        this.tools = tools;
        this.access = access;
        this.consents = consents;
        this.sites = sites;
        this.guardians = new Guardians(tools.store());
        this.eraser = new PersonEraser(tools);
        this.form = new MemberForm(refusals, consents);
    }

    @Override
    public Household mine(Visitor who) {
        if (!who.isSignedIn()) {
            throw new PortalException(unauthenticated(who));
        }
        return tools.store().read(em -> household(em, who.personId()).orElseGet(() -> alone(em, who.personId())));
    }

    /** Not kept until somebody joins: the id is the one that it will have then. */
    private static Household alone(EntityManager em, String person) {
        @Nullable PersonRow row = em.find(PersonRow.class, person);
        String name = row == null ? "" : row.name();
        return new Household(person, List.of(new Household.Member(person, name, Part.GUARDIAN, null)));
    }

    private static Optional<Household> household(EntityManager em, String person) {
        return Optional.ofNullable(em.find(MemberRow.class, person)).map(row -> household(em, row));
    }

    private static Household household(EntityManager em, MemberRow of) {
        List<Household.Member> members = em
                .createQuery(
                        "select m, p.name from communityMember m, communityPerson p"
                                + " where m.household = :household and p.id = m.person order by p.joined, p.id",
                        Object[].class)
                .setParameter("household", of.household())
                .getResultList()
                .stream()
                .map(row -> ((MemberRow) row[0]).member((String) row[1]))
                .toList();
        return new Household(of.household(), members);
    }

    @Override
    public Optional<Household> of(Visitor who, String person) {
        boolean allowed = guardians.mayActFor(who, person) || access.allows(who, People.SEE, Scoped.portal());
        return allowed ? tools.store().read(em -> household(em, person)) : Optional.empty();
    }

    @Override
    public boolean mayActFor(Visitor who, String person) {
        return guardians.mayActFor(who, person);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(tools.clock().instant(), sites.main().zone());
    }

    @Override
    public Outcome<Household> add(Visitor who, NewMember wish) {
        if (!who.isSignedIn()) {
            return Outcome.refused(unauthenticated(who));
        }
        List<Refusal> wrong = form.check(who, wish, today(), false);
        return wrong.isEmpty() ? tools.store().write(em -> add(em, who, wish)) : Outcome.refused(wrong);
    }

    private Outcome<Household> add(EntityManager em, Visitor who, NewMember wish) {
        @Nullable MemberRow own = em.find(MemberRow.class, who.personId());
        String household = own == null ? who.personId() : own.household();
        lock(em, household);
        if (own != null && own.part() != Part.GUARDIAN) {
            return Outcome.refused(refusals.no(who, Kind.FORBIDDEN, "forbidden", "guardian"));
        }
        List<Household.Member> members =
                own == null ? List.of() : household(em, own).members();
        if (members.stream().anyMatch(member -> isThere(member, wish))) {
            return Outcome.refused(refusals.no(who, Kind.CONFLICT, "duplicate", "exists", wish.name()));
        }
        if (members.size() >= MOST) {
            return Outcome.refused(refusals.no(who, Kind.LIMIT, "limit", "full", MOST));
        }
        PersonRow person = new PersonRow(
                tools.ids().next(), wish.name(), who.language(), tools.clock().instant());
        em.persist(person);
        if (own == null) {
            em.persist(new HouseholdRow(household, tools.clock().instant()));
        }
        // Members name both.
        em.flush();
        if (own == null) {
            em.persist(new MemberRow(who.personId(), household, Part.GUARDIAN, null));
        }
        MemberRow member = new MemberRow(person.id(), household, wish.part(), MemberForm.kept(wish));
        em.persist(member);
        em.flush();
        consent(who, person.id(), wish);
        note(who, "community.household-add", person.id(), wish.part());
        return Outcome.done(household(em, member));
    }

    /** The same form sent twice would make a second child of the same name and day. */
    private static boolean isThere(Household.Member member, NewMember wish) {
        return member.part() == wish.part()
                && member.name().equals(wish.name())
                && Objects.equals(member.born(), MemberForm.kept(wish));
    }

    /** Two who change a household at once take turns; one that is not there yet is held apart by its key. */
    private static void lock(EntityManager em, String household) {
        em.find(HouseholdRow.class, household, LockModeType.PESSIMISTIC_WRITE);
    }

    private void consent(Visitor who, String person, NewMember wish) {
        if (wish.consent() != null) {
            Outcome<?> given = consents.give(who, person, Consents.CHILD_DATA, wish.consent());
            if (given instanceof Outcome.Refused<?> refused) {
                throw new PortalException(refused.first());
            }
        }
    }

    private void note(Visitor who, String what, String person, Part part) {
        tools.changed(
                who.onBehalfOf(person),
                what,
                new Change("person", person, Set.of("person:" + person), Set.of(Change.Aspect.ACCESS)),
                Map.of("part", part.name()));
    }

    @Override
    public Outcome<Household> update(Visitor who, String person, NewMember wish) {
        boolean given = consents.isGiven(person, Consents.CHILD_DATA);
        List<Refusal> wrong = form.check(who, wish, today(), given);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        return tools.store().write(em -> {
            @Nullable MemberRow member = em.find(MemberRow.class, person);
            @Nullable PersonRow row = em.find(PersonRow.class, person);
            if (member == null || row == null || row.hasAccount() || !guardians.mayActFor(who, person)) {
                return Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "gone"));
            }
            row.rename(wish.name());
            member.become(wish.part(), MemberForm.kept(wish));
            em.flush();
            consent(who, person, wish);
            note(who, "community.household-update", person, wish.part());
            return Outcome.done(household(em, member));
        });
    }

    @Override
    public Outcome<Household> remove(Visitor who, String person) {
        return tools.store().write(em -> remove(em, who, person));
    }

    private Outcome<Household> remove(EntityManager em, Visitor who, String person) {
        @Nullable MemberRow member = em.find(MemberRow.class, person);
        @Nullable PersonRow row = em.find(PersonRow.class, person);
        if (member == null || row == null || !guardians.mayActFor(who, person)) {
            return Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "gone"));
        }
        lock(em, member.household());
        Household before = household(em, member);
        if (member.part() == Part.GUARDIAN && leavesAlone(before)) {
            return Outcome.refused(refusals.no(who, Kind.CONFLICT, "last_guardian", "last"));
        }
        note(who, "community.household-remove", person, member.part());
        em.remove(member);
        if (!row.hasAccount()) {
            eraser.erase(em, person);
        }
        em.flush();
        List<Household.Member> left = before.members().stream()
                .filter(other -> !other.person().equals(person))
                .toList();
        return Outcome.done(new Household(before.id(), left));
    }

    private static boolean leavesAlone(Household household) {
        long guardians = household.members().stream()
                .filter(member -> member.part() == Part.GUARDIAN)
                .count();
        return guardians == 1 && household.members().size() > 1;
    }

    private Refusal unauthenticated(Visitor who) {
        return refusals.no(who, Kind.UNAUTHENTICATED, "unauthenticated", "signin")
                .withWayOn(refusals.way(who.language(), "way", "/signin"));
    }
}
