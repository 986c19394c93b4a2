package org.weilu.venues.organisation;

import jakarta.persistence.EntityManager;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.People;
import org.weilu.spi.operation.PersonalData;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;
import org.weilu.venues.api.Organisations;
import org.weilu.venues.api.UserClass;

/** The organisations in the database. */
final class JpaOrganisations implements Organisations, PersonalData {
    private static final int LONGEST = 80;

    private final Store store;
    private final Ids ids;
    private final Access access;
    private final People people;
    private final Audit audit;
    private final Refusals refusals = Refusals.of(JpaOrganisations.class);

    JpaOrganisations(Store store, Ids ids, Access access, People people, Audit audit) {
        this.store = store;
        this.ids = ids;
        this.access = access;
        this.people = people;
        this.audit = audit;
    }

    @Override
    public List<Organisation> mine(Visitor who) {
        return who.isSignedIn()
                ? store.read(em -> read(
                        em,
                        em.createQuery(
                                        "select o from venuesOrganisation o where o.site = :site and exists (select m"
                                                + " from venuesMember m where m.organisation = o.id and m.person = :person)"
                                                + " order by o.name, o.id",
                                        OrganisationRow.class)
                                .setParameter("site", who.site())
                                .setParameter("person", who.personId())
                                .getResultList()))
                : List.of();
    }

    @Override
    public List<Organisation> all(Visitor who) {
        return access.allows(who, EDIT, Scoped.site(who.site()))
                ? store.read(em -> read(
                        em,
                        em.createQuery(
                                        "select o from venuesOrganisation o where o.site = :site order by o.name, o.id",
                                        OrganisationRow.class)
                                .setParameter("site", who.site())
                                .getResultList()))
                : List.of();
    }

    @Override
    public Optional<Organisation> find(Visitor who, String id) {
        return store.read(em -> Optional.ofNullable(em.find(OrganisationRow.class, id))
                .map(row -> read(em, List.of(row)).getFirst())
                .filter(one -> one.site().equals(who.site())));
    }

    private static List<Organisation> read(EntityManager em, List<OrganisationRow> rows) {
        Map<String, Set<String>> members = members(
                        em, rows.stream().map(OrganisationRow::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        MemberRow::organisation, Collectors.mapping(MemberRow::person, Collectors.toSet())));
        return rows.stream()
                .map(row -> row.organisation(members.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    private static List<MemberRow> members(EntityManager em, Collection<String> organisations) {
        return organisations.isEmpty()
                ? List.of()
                : em.createQuery("select m from venuesMember m where m.organisation in :ids", MemberRow.class)
                        .setParameter("ids", organisations)
                        .getResultList();
    }

    @Override
    public Outcome<Organisation> save(
            Visitor who, @Nullable String id, String name, UserClass kind, Set<String> logins) {
        List<Refusal> wrong = new ArrayList<>();
        if (name.isBlank() || name.strip().length() > LONGEST) {
            wrong.add(refusals.invalid(who, "name", "name", LONGEST));
        }
        Set<String> known = new HashSet<>();
        for (String login : logins) {
            person(who, login)
                    .ifPresentOrElse(known::add, () -> wrong.add(refusals.invalid(who, "logins", "login", login)));
        }
        Optional<Refusal> no = access.refuses(who, EDIT, Scoped.site(who.site()));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        return wrong.isEmpty()
                ? store.write(em -> save(em, who, id, name.strip(), kind, known))
                : Outcome.refused(wrong);
    }

    private Optional<String> person(Visitor who, String login) {
        return people.list(Visitor.portal(who.site()), login, Slice.first(20)).items().stream()
                .filter(person -> login.equals(person.login()))
                .map(person -> person.id())
                .findFirst();
    }

    private Outcome<Organisation> save(
            EntityManager em, Visitor who, @Nullable String id, String name, UserClass kind, Set<String> wished) {
        OrganisationRow row = id == null
                ? new OrganisationRow(ids.next(), who.site())
                : find(who, id)
                        .map(known -> em.find(OrganisationRow.class, known.id()))
                        .orElse(null);
        if (row == null) {
            return Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "gone"));
        }
        row.become(name, kind);
        em.persist(row);
        // Members name it.
        em.flush();
        Set<String> left = new HashSet<>(wished);
        for (MemberRow member : members(em, List.of(row.id()))) {
            if (!left.remove(member.person())) {
                em.remove(member);
            }
        }
        left.forEach(person -> em.persist(new MemberRow(ids.next(), row.id(), person)));
        audit.record(who, "venues.organisation", "organisation/" + row.id(), Map.of("name", name));
        return Outcome.done(row.organisation(wished));
    }

    @Override
    public Map<String, Object> export(String person) {
        List<String> names = store.read(em -> em.createQuery(
                        "select o.name from venuesOrganisation o, venuesMember m where m.organisation = o.id"
                                + " and m.person = :person order by o.name",
                        String.class)
                .setParameter("person", person)
                .getResultList());
        return names.isEmpty() ? Map.of() : Map.of("venues_member", names);
    }

    @Override
    public void erase(String person) {
        store.write(em -> {
            em.createQuery("select m from venuesMember m where m.person = :person", MemberRow.class)
                    .setParameter("person", person)
                    .getResultList()
                    .forEach(em::remove);
            return person;
        });
    }

    @Override
    public @Nullable Period retention() {
        return null;
    }
}
