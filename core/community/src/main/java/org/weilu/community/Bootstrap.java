package org.weilu.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.weilu.community.person.AccountSeed;
import org.weilu.spi.PluginContext;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Access.GrantWish;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.Households.NewMember;
import org.weilu.spi.community.People;
import org.weilu.spi.community.People.Profile;
import org.weilu.spi.community.Person;

/** The first people of a portal: its administrator, and the demo's accounts. Asking again changes nothing. */
public final class Bootstrap {
    private final AccountSeed accounts;
    private final Access access;
    private final Areas areas;
    private final People people;
    private final Households households;
    private final Consents consents;

    private Bootstrap(PluginContext portal) {
        accounts = portal.use(AccountSeed.class);
        access = portal.use(Access.class);
        areas = portal.use(Areas.class);
        people = portal.use(People.class);
        households = portal.use(Households.class);
        consents = portal.use(Consents.class);
    }

    static Bootstrap of(PluginContext portal) {
        return new Bootstrap(portal);
    }

    /**
     * Somebody as they are to be, found by login; who is there already keeps name and password.
     *
     * @param area slug of the area in which they live; null if none
     * @param email at which they get mail; null if none
     * @param elder true for the elder version
     */
    public record PersonSeed(
            String login,
            String name,
            @Nullable String email,
            @Nullable String area,
            boolean elder,
            List<RoleSeed> roles,
            List<MemberSeed> household) {
        public PersonSeed {
            roles = List.copyOf(roles);
            household = List.copyOf(household);
        }
    }

    /** A role in a scope, without an end. */
    public record RoleSeed(String role, Scope scope) {}

    /** A child or an elder without an account; the guardian's consent is taken as given. */
    public record MemberSeed(
            String name, Household.Part part, @Nullable LocalDate born) {}

    /**
     * @param portal the portal itself, on the site in whose name it seeds
     * @throws org.weilu.spi.PortalException if the area, a role or a member does not fit
     */
    public Person ensure(Visitor portal, PersonSeed seed, String password) {
        return ensure(portal, List.of(seed), password).getFirst();
    }

    /** Several who get the same password. */
    public List<Person> ensure(Visitor portal, List<PersonSeed> seeds, String password) {
        Supplier<String> hash = accounts.hash(password);
        return seeds.stream().map(seed -> ensure(portal, seed, hash)).toList();
    }

    private Person ensure(Visitor portal, PersonSeed seed, Supplier<String> hash) {
        Person person = accounts.ensure(portal, seed.login(), seed.name(), hash, seed.elder());
        if (seed.area() != null && person.area() == null) {
            Area area =
                    areas.bySlug(seed.area()).orElseThrow(() -> new IllegalArgumentException("no area " + seed.area()));
            person = people.confirmArea(portal, person.id(), area.id()).orThrow();
        }
        if (seed.email() != null && person.email() == null) {
            Profile reachable = new Profile(person.name(), seed.email(), person.phone(), person.area());
            person = people.update(portal, person.id(), reachable).orThrow();
        }
        for (RoleSeed role : seed.roles()) {
            grant(portal, person.id(), role);
        }
        Visitor self = access.visitor(portal.site(), person.id(), Locale.SIMPLIFIED_CHINESE, "");
        for (MemberSeed member : seed.household()) {
            add(self, member);
        }
        return person;
    }

    private void grant(Visitor portal, String person, RoleSeed seed) {
        boolean has = access.grants(portal, person).stream()
                .anyMatch(grant ->
                        grant.role().equals(seed.role()) && grant.scope().equals(seed.scope()));
        if (!has) {
            access.grant(portal, new GrantWish(person, seed.role(), seed.scope(), null))
                    .orThrow();
        }
    }

    private void add(Visitor self, MemberSeed seed) {
        boolean there = households.mine(self).members().stream()
                .anyMatch(member -> member.name().equals(seed.name()) && member.part() == seed.part());
        if (!there) {
            String consent = seed.part() == Household.Part.CHILD ? consents.version(Consents.CHILD_DATA) : null;
            households
                    .add(self, new NewMember(seed.name(), seed.part(), seed.born(), consent))
                    .orThrow();
        }
    }
}
