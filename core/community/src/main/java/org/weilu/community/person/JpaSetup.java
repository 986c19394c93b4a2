package org.weilu.community.person;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.community.access.LastAdmin;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Access.Grant;
import org.weilu.spi.access.Access.GrantWish;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts.SignedIn;
import org.weilu.spi.community.PersonName;
import org.weilu.spi.community.Setup;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;
import org.weilu.spi.store.Change;

/** The set-up of a bare portal, on a row that whoever finishes takes away. */
final class JpaSetup implements Setup {
    private final Tools tools;
    private final AccountBook book;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final Access access;
    private final Sites sites;
    private final LastAdmin admins = new LastAdmin();
    private final Refusals refusals = Refusals.of(JpaSetup.class);
    private final Refusals form = Refusals.of(Registrations.class);

    JpaSetup(Tools tools, Passwords passwords, PasswordRule rule, Access access, Sites sites) {
        this.tools = tools;
        this.book = new AccountBook(tools);
        this.passwords = passwords;
        this.rule = rule;
        this.access = access;
        this.sites = sites;
    }

    @Override
    public Optional<String> begin(Visitor portal) {
        if (!portal.isPortal()) {
            throw PortalException.fault("only the portal itself opens its set-up");
        }
        String code = Secrets.token();
        return tools.store().write(em -> {
            @Nullable SetupRow row = locked(em);
            if (hasAdmin(em)) {
                if (row != null) {
                    em.remove(row);
                }
                return Optional.empty();
            }
            if (row == null) {
                em.persist(new SetupRow(Secrets.hash(code), tools.clock().instant()));
            } else {
                row.renew(Secrets.hash(code), tools.clock().instant());
            }
            return Optional.of(code);
        });
    }

    @Override
    public boolean isOpen(String code) {
        return tools.store().read(em -> isOpenedBy(em, em.find(SetupRow.class, SetupRow.ID), code));
    }

    private boolean isOpenedBy(EntityManager em, @Nullable SetupRow row, String code) {
        return row != null && row.isOpenedBy(code) && !hasAdmin(em);
    }

    private boolean hasAdmin(EntityManager em) {
        return admins.isThere(em, Scope.site(Sites.MAIN), tools.clock().instant());
    }

    private static @Nullable SetupRow locked(EntityManager em) {
        return em.find(SetupRow.class, SetupRow.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Outcome<SignedIn> finish(Visitor who, Wish wish) {
        // Before anything is said of the form: a stranger learns nothing, and costs no hash.
        if (!isOpen(wish.code())) {
            return Outcome.refused(over(who));
        }
        List<Refusal> wrong = check(who, wish);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        String hash = passwords.hash(wish.password());
        return tools.store().write(em -> finish(em, who, wish, hash));
    }

    private List<Refusal> check(Visitor who, Wish wish) {
        List<Refusal> wrong = new ArrayList<>();
        if (wish.community().isBlank()) {
            wrong.add(refusals.invalid(who, "community", "community"));
        }
        if (!PersonName.isValid(wish.name())) {
            wrong.add(form.invalid(who, "name", "name"));
        }
        if (!Login.isValid(wish.login())) {
            wrong.add(form.invalid(who, "login", "login"));
        }
        rule.refuses(who, "password", wish.password(), wish.login(), wish.name())
                .ifPresent(wrong::add);
        return wrong;
    }

    private Refusal over(Visitor who) {
        return refusals.no(who, Kind.NOT_FOUND, "not_found", "over");
    }

    private Outcome<SignedIn> finish(EntityManager em, Visitor who, Wish wish, String hash) {
        @Nullable SetupRow row = locked(em);
        if (row == null || !isOpenedBy(em, row, wish.code())) {
            return Outcome.refused(over(who));
        }
        if (book.isTaken(em, wish.login())) {
            return Outcome.refused(form.no(who, Kind.CONFLICT, "duplicate", "taken"));
        }
        Visitor portal = Visitor.portal(Sites.MAIN).speaking(who.language());
        Outcome<Site> named = sites.save(portal, renamed(sites.main(), wish.community()));
        if (!named.isDone()) {
            return Outcome.refused(
                    named.refusals().stream().map(JpaSetup::ofForm).toList());
        }
        PersonRow person = book.enter(em, wish.login(), wish.name(), Registrations.spoken(who.language()));
        em.flush();
        AccountRow account = book.account(em, person, hash);
        em.flush();
        Outcome<Grant> admin =
                access.grant(portal, new GrantWish(person.id(), LastAdmin.ROLE, Scope.site(Sites.MAIN), null));
        if (!admin.isDone()) {
            return Outcome.refused(admin.refusals());
        }
        em.remove(row);
        book.changed(who, "community.setup", person.person(), Set.of(Change.Aspect.ACCESS), Map.of());
        return Outcome.done(new SignedIn(person.person(), account.stamp()));
    }

    /** The site's name is this form's community; its name is the administrator's. */
    private static Refusal ofForm(Refusal no) {
        return Refusal.invalid("name".equals(no.field()) ? "community" : String.valueOf(no.field()), no.words());
    }

    private static Site renamed(Site site, String name) {
        return new Site(
                site.slug(),
                name.strip(),
                "",
                site.motto(),
                site.mottoEn(),
                site.languages(),
                site.zone(),
                site.theme(),
                site.phone(),
                site.email(),
                site.address(),
                site.filing(),
                site.area(),
                site.host());
    }
}
