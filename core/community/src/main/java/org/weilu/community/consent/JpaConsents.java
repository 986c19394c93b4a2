package org.weilu.community.consent;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.weilu.community.household.Guardians;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Pages;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Sites;

/** The consents in the database. */
final class JpaConsents implements Consents {
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9.-]{0,59}");
    /** Where nobody has written a privacy page yet. */
    private static final String FIRST = "1";

    private static final int TERMS_YEARS = 10;

    private final Tools tools;
    private final Access access;
    private final Pages pages;
    private final Sites sites;
    private final Guardians guardians;
    private final Refusals refusals = Refusals.of(JpaConsents.class);

    JpaConsents(Tools tools, Access access, Pages pages, Sites sites) {
        this.tools = tools;
        this.access = access;
        this.pages = pages;
        this.sites = sites;
        this.guardians = new Guardians(tools.store());
    }

    @Override
    public String version(String purpose) {
        return pages.bySlug(Sites.MAIN, "privacy")
                .map(Pages.StandingPage::version)
                .orElse(FIRST);
    }

    @Override
    public boolean isGiven(String person, String purpose) {
        return tools.store().read(em -> !inForce(em, person, purpose).isEmpty());
    }

    private List<ConsentRow> inForce(EntityManager em, String person, String purpose) {
        Instant now = tools.clock().instant();
        return em
                .createQuery(
                        "select c from communityConsent c where c.person = :person and c.purpose = :purpose",
                        ConsentRow.class)
                .setParameter("person", person)
                .setParameter("purpose", purpose)
                .getResultList()
                .stream()
                .filter(row -> row.isInForce(now))
                .toList();
    }

    @Override
    public Outcome<Consent> give(Visitor who, String person, String purpose, String version) {
        if (!PURPOSE.matcher(purpose).matches()) {
            return Outcome.refused(refusals.invalid(who, "purpose", "purpose"));
        }
        return tools.store().write(em -> {
            if (!guardians.mayActFor(who, person)) {
                return Outcome.refused(refusals.no(who, Kind.FORBIDDEN, "forbidden", "guardian"));
            }
            if (!version(purpose).equals(version)) {
                return Outcome.refused(refusals.invalid(who, "consent", "version")
                        .withWayOn(refusals.way(who.language(), "read", "/pages/privacy")));
            }
            Instant now = tools.clock().instant();
            // A consent that is given anew takes the place of the one before.
            inForce(em, person, purpose).forEach(row -> row.withdraw(now));
            ConsentRow row = new ConsentRow(tools.ids().next(), who, person, purpose, version);
            row.lasts(now, until(purpose, now));
            em.persist(row);
            note(who, "community.consent", person, Map.of("purpose", purpose, "version", version));
            return Outcome.done(row.consent());
        });
    }

    /** Counted by the calendar of the main site. */
    private Instant until(String purpose, Instant now) {
        int years = purpose.equals(TERMS) ? TERMS_YEARS : 1;
        return now.atZone(sites.main().zone()).plusYears(years).toInstant();
    }

    private void note(Visitor who, String what, String person, Map<String, String> details) {
        Visitor asked = person.equals(who.person()) ? who : who.onBehalfOf(person);
        tools.trail().record(asked, what, "person/" + person, details);
    }

    @Override
    public Outcome<Consent> withdraw(Visitor who, String person, String purpose) {
        return tools.store().write(em -> {
            if (!guardians.mayActFor(who, person)) {
                return Outcome.refused(refusals.no(who, Kind.FORBIDDEN, "forbidden", "guardian"));
            }
            List<ConsentRow> given = inForce(em, person, purpose);
            if (given.isEmpty()) {
                return Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "gone"));
            }
            given.forEach(row -> row.withdraw(tools.clock().instant()));
            note(who, "community.consent-withdrawn", person, Map.of("purpose", purpose));
            return Outcome.done(given.getLast().consent());
        });
    }

    @Override
    public List<Consent> list(Visitor who, String person) {
        if (!guardians.mayActFor(who, person)) {
            access.require(who, People.SEE, Scoped.portal());
        }
        return tools.store()
                .read(em -> em
                        .createQuery(
                                "select c from communityConsent c where c.person = :person order by c.id desc",
                                ConsentRow.class)
                        .setParameter("person", person)
                        .getResultList()
                        .stream()
                        .map(ConsentRow::consent)
                        .toList());
    }
}
