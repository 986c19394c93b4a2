package org.weilu.signup.place;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Day;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.api.Signups;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.occasion.Occasions;
import org.weilu.signup.party.GuestRow;
import org.weilu.signup.party.PartyRow;
import org.weilu.signup.party.PartyTables;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;

/** Who has come, written down at the door: from two hours before the start until a day after the end. */
final class Door {
    static final Duration BEFORE = Duration.ofHours(2);
    static final Duration AFTER = Duration.ofDays(1);
    private static final int MOST = 10_000;
    private static final Refusals NO = Refusals.of(JpaSignups.class);

    private final Desk desk;
    private final Access access;

    Door(Desk desk, Access access) {
        this.desk = desk;
        this.access = access;
    }

    Outcome<Party> arrive(Visitor who, String id, Collection<String> people) {
        return desk.store().write(em -> arrive(em, who, id, people));
    }

    private Outcome<Party> arrive(EntityManager em, Visitor who, String id, Collection<String> people) {
        @Nullable PartyRow party = PartyTables.find(em, id).orElse(null);
        if (party == null) {
            return Outcome.refused(NO.no(who, Kind.NOT_FOUND, "not_found", "noparty"));
        }
        OccasionRow row = Occasions.lock(em, party.occasion()).orElseThrow();
        em.refresh(party);
        Optional<Refusal> no = refuses(who, row);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        if (party.status() != Status.CONFIRMED) {
            return Outcome.refused(NO.no(who, Kind.CONFLICT, "closed", "noplace"));
        }
        List<GuestRow> guests = PartyTables.guests(em, List.of(id));
        if (!guests.stream().map(GuestRow::person).toList().containsAll(people)) {
            return Outcome.refused(NO.invalid(who, "people", "notinparty"));
        }
        guests.forEach(guest -> guest.arrive(people.contains(guest.person()) ? desk.now() : null));
        desk.note(who, "signup.arrive", id, Map.of("occasion", row.id(), "people", String.join(" ", people)));
        em.flush();
        return Outcome.done(desk.parties().party(em, id).orElseThrow());
    }

    /** Again with another number puts that in its place. */
    Outcome<Day> walkIns(Visitor who, String id, int people) {
        if (people < 0 || people > MOST) {
            return Outcome.refused(NO.invalid(who, "walkins", "walkins", MOST));
        }
        return desk.store().write(em -> {
            Optional<OccasionRow> row = Occasions.lock(em, id);
            if (row.isEmpty()) {
                return Outcome.refused(SignUp.unknown(who));
            }
            Optional<Refusal> no = refuses(who, row.get());
            if (no.isPresent()) {
                return Outcome.refused(no.get());
            }
            row.get().walkedIn(people);
            desk.audit().record(who, "signup.walk-ins", "signup/" + id, Map.of("people", "" + people));
            return Outcome.done(day(em, row.get()));
        });
    }

    Outcome<Day> day(Visitor who, String id) {
        return desk.store().read(em -> {
            Optional<OccasionRow> row = Occasions.find(em, id);
            if (row.isEmpty()) {
                return Outcome.refused(SignUp.unknown(who));
            }
            return access.refuses(who, Signups.SEE, row.get().occasion())
                    .<Outcome<Day>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(day(em, row.get())));
        });
    }

    private static Day day(EntityManager em, OccasionRow row) {
        return new Day(row.occasion().taken(), PartyTables.came(em, row.id()), row.walkIns());
    }

    private Optional<Refusal> refuses(Visitor who, OccasionRow row) {
        Optional<Refusal> no = access.refuses(who, Signups.CHECK_IN, row.occasion());
        if (no.isPresent()) {
            return no;
        }
        OccasionPlan plan = row.plan();
        Instant now = desk.now();
        if (row.isCancelled() || now.isAfter(plan.ends().plus(AFTER))) {
            return Optional.of(NO.no(who, Kind.CONFLICT, "closed", "doorshut"));
        }
        return now.isBefore(plan.starts().minus(BEFORE))
                ? Optional.of(NO.no(who, Kind.CONFLICT, "closed", "doornotyet", BEFORE.toHours()))
                : Optional.empty();
    }
}
