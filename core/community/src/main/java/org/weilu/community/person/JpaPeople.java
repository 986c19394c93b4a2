package org.weilu.community.person;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.community.access.LastAdmin;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.PersonName;
import org.weilu.spi.store.Change;

/** The people in the database. */
final class JpaPeople implements People {
    private final Tools tools;
    private final AccountBook book;
    private final PersonTargets targets;
    private final NewAccounts newAccounts;
    private final Access access;
    private final Areas areas;
    private final Households households;
    private final LastAdmin lastAdmin = new LastAdmin();
    private final Refusals refusals = Refusals.of(JpaPeople.class);

    JpaPeople(
            Tools tools,
            PersonTargets targets,
            NewAccounts newAccounts,
            Access access,
            Areas areas,
            Households households) {
        this.tools = tools;
        this.book = new AccountBook(tools);
        this.targets = targets;
        this.newAccounts = newAccounts;
        this.access = access;
        this.areas = areas;
        this.households = households;
    }

    @Override
    public Optional<Person> find(Visitor who, String id) {
        return tools.store()
                .read(em -> Optional.ofNullable(em.find(PersonRow.class, id))
                        .filter(row -> maySee(who, row))
                        .map(PersonRow::person));
    }

    private boolean maySee(Visitor who, PersonRow row) {
        return row.id().equals(who.person())
                || access.allows(who, SEE, targets.of(row))
                || (who.isSignedIn() && !row.isErased() && isHousemate(who, row.id()));
    }

    private boolean isHousemate(Visitor who, String person) {
        return households.of(who, who.personId()).stream()
                .map(Household::members)
                .flatMap(List::stream)
                .anyMatch(member -> member.person().equals(person));
    }

    @Override
    public Listing<Person> list(Visitor who, String text, Slice slice) {
        access.require(who, SEE, Scoped.portal());
        return tools.store().read(em -> PersonLookup.list(em, text, slice));
    }

    @Override
    public Outcome<List<Person>> create(Visitor who, List<NewPerson> people) {
        return newAccounts.create(who, people);
    }

    @Override
    public Outcome<Person> update(Visitor who, String id, Profile profile) {
        List<Refusal> wrong = new ArrayList<>(Contacts.check(who, refusals, profile.email(), profile.phone()));
        if (!PersonName.isValid(profile.name())) {
            wrong.addFirst(refusals.invalid(who, "name", "name"));
        }
        if (profile.area() != null && areas.find(profile.area()).isEmpty()) {
            wrong.add(refusals.invalid(who, "area", "area"));
        }
        return wrong.isEmpty() ? tools.store().write(em -> update(em, who, id, profile)) : Outcome.refused(wrong);
    }

    private Outcome<Person> update(EntityManager em, Visitor who, String id, Profile profile) {
        Optional<Refusal> no = id.equals(who.person()) ? Optional.empty() : targets.refusesStaff(em, who, MANAGE, id);
        @Nullable PersonRow row = em.find(PersonRow.class, id);
        if (no.isPresent() || row == null) {
            return Outcome.refused(no.orElseGet(() -> targets.gone(who)));
        }
        row.rename(profile.name());
        boolean otherMail =
                row.reachedBy(Registrations.blankless(profile.email()), Registrations.blankless(profile.phone()));
        row.says(profile.area());
        if (otherMail) {
            // A link on its way to the old address must not open the account any more.
            book.forgetTokens(em, id, TokenRow.Kind.RESET);
        }
        book.changed(
                who,
                "community.profile",
                row.person(),
                Set.of(Change.Aspect.WORDS, Change.Aspect.ACCESS),
                Map.of("mail", otherMail ? "changed" : "same"));
        return Outcome.done(row.person());
    }

    @Override
    public void prefer(Visitor who, @Nullable Locale language, @Nullable Boolean elder) {
        if (who.isSignedIn()) {
            tools.store().write(em -> {
                @Nullable PersonRow row = em.find(PersonRow.class, who.personId());
                if (row != null) {
                    row.prefers(language == null ? null : Registrations.spoken(language), elder);
                }
                return who.personId();
            });
        }
    }

    @Override
    public Outcome<Person> confirmArea(Visitor who, String id, String area) {
        if (areas.find(area).isEmpty()) {
            return Outcome.refused(refusals.invalid(who, "area", "area"));
        }
        return tools.store().write(em -> {
            // Asked about the person too: whoever is moved into an area comes under those who look after it.
            Optional<Refusal> no =
                    access.refuses(who, MANAGE, targets.in(area)).or(() -> targets.refusesStaff(em, who, MANAGE, id));
            @Nullable PersonRow row = em.find(PersonRow.class, id);
            if (no.isPresent() || row == null || row.isErased()) {
                return Outcome.refused(no.orElseGet(() -> targets.gone(who)));
            }
            row.livesIn(area);
            book.changed(
                    who, "community.area-confirmed", row.person(), Set.of(Change.Aspect.ACCESS), Map.of("area", area));
            return Outcome.done(row.person());
        });
    }

    @Override
    public Outcome<Person> block(Visitor who, String id, boolean blocked, String reason) {
        return tools.store().write(em -> block(em, who, id, blocked, reason));
    }

    private Outcome<Person> block(EntityManager em, Visitor who, String id, boolean blocked, String reason) {
        Optional<Refusal> no = targets.refusesStaff(em, who, MANAGE, id);
        if (no.isEmpty() && id.equals(who.person())) {
            no = Optional.of(refusals.no(who, Kind.CONFLICT, "own_account", "own"));
        }
        if (no.isEmpty() && blocked) {
            no = lastAdmin.refuses(em, who, id);
        }
        @Nullable PersonRow row = em.find(PersonRow.class, id);
        if (no.isPresent() || row == null) {
            return Outcome.refused(no.orElseGet(() -> targets.gone(who)));
        }
        row.block(blocked);
        book.endSessions(em, id);
        book.changed(
                who,
                blocked ? "community.block" : "community.unblock",
                row.person(),
                Set.of(Change.Aspect.ACCESS),
                Map.of("reason", reason));
        return Outcome.done(row.person());
    }
}
