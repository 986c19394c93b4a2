package org.weilu.signup.place;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.weilu.signup.api.Admission;
import org.weilu.signup.api.Day;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Shift;
import org.weilu.signup.api.Signups;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.occasion.Occasions;
import org.weilu.signup.party.PartyLists;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Household.Member;
import org.weilu.spi.community.Households;

/** Sign-ups in the database. */
final class JpaSignups implements Signups {
    private static final Refusals NO = Refusals.of(JpaSignups.class);

    private final Desk desk;
    private final Access access;
    private final Households households;
    private final PartyAccess parties;
    private final SignUp signUp;
    private final Cancellation cancellation;
    private final Arrangement arrangement;
    private final Offers offers;
    private final Turns turns;
    private final PartyLists lists;
    private final Counter counter;
    private final Door door;

    JpaSignups(
            Desk desk,
            Access access,
            Households households,
            SignUp signUp,
            Cancellation cancellation,
            Arrangement arrangement,
            Offers offers,
            Turns turns) {
        this.desk = desk;
        this.access = access;
        this.households = households;
        this.parties = new PartyAccess(access, households);
        this.signUp = signUp;
        this.cancellation = cancellation;
        this.arrangement = arrangement;
        this.offers = offers;
        this.turns = turns;
        this.counter = new Counter(desk, access, signUp);
        this.door = new Door(desk, access);
        this.lists = new PartyLists(desk.parties());
    }

    @Override
    public Occasion arrange(Visitor who, OccasionPlan plan) {
        return arrangement.arrange(plan);
    }

    @Override
    public Outcome<Admission> admit(Visitor who, String occasion, Admission admission) {
        return arrangement.admit(who, occasion, admission);
    }

    @Override
    public void cancelOccasion(Visitor who, String occasion, String reason) {
        arrangement.cancel(who, occasion, reason);
    }

    @Override
    public Optional<Occasion> occasion(String id) {
        return desk.store().read(em -> Occasions.find(em, id).map(OccasionRow::occasion));
    }

    @Override
    public Map<String, Occasion> occasions(Collection<String> ids) {
        Map<String, Occasion> found = new LinkedHashMap<>();
        desk.store().read(em -> Occasions.all(em, ids)).forEach(row -> found.put(row.id(), row.occasion()));
        return found;
    }

    @Override
    public Outcome<Party> signUp(Visitor who, String occasion, Collection<String> people) {
        if (!who.isSignedIn() && !who.isPortal()) {
            return Outcome.refused(unauthenticated(who, "/signup/" + occasion));
        }
        return signUp.wish(who, occasion, SignUp.named(who, people));
    }

    @Override
    public Outcome<Party> signUpFor(Visitor who, String occasion, Collection<String> people, String agreed) {
        return counter.signUp(who, occasion, people, agreed);
    }

    @Override
    public List<Occasion> ahead(Visitor who, int most) {
        return desk.store().read(em -> Occasions.ahead(em, who.site(), desk.now(), most)).stream()
                .map(OccasionRow::occasion)
                .filter(occasion -> access.allows(who, ON_BEHALF, occasion))
                .toList();
    }

    @Override
    public Outcome<Party> arrive(Visitor who, String party, Collection<String> people) {
        return door.arrive(who, party, people);
    }

    @Override
    public Outcome<Day> walkIns(Visitor who, String occasion, int people) {
        return door.walkIns(who, occasion, people);
    }

    @Override
    public Outcome<Day> day(Visitor who, String occasion) {
        return door.day(who, occasion);
    }

    @Override
    public Outcome<Party> cancel(Visitor who, String party) {
        if (!who.isSignedIn() && !who.isPortal()) {
            return Outcome.refused(unauthenticated(who, "/me/signup/" + party));
        }
        return cancellation.wish(who, party);
    }

    @Override
    public Outcome<Party> move(Visitor who, String party, int position, String reason) {
        return turns.move(who, party, position, reason);
    }

    @Override
    public List<Shift> shifts(Visitor who, String party) {
        return party(who, party).map(seen -> turns.shifts(seen.id())).orElse(List.of());
    }

    @Override
    public Outcome<Party> accept(Visitor who, String party) {
        if (!who.isSignedIn() && !who.isPortal()) {
            return Outcome.refused(unauthenticated(who, "/me/signup/" + party));
        }
        return offers.accept(who, party);
    }

    @Override
    public Outcome<Party> stay(Visitor who, String party) {
        if (!who.isSignedIn() && !who.isPortal()) {
            return Outcome.refused(unauthenticated(who, "/me/signup/" + party));
        }
        return cancellation.stay(who, party);
    }

    private static Refusal unauthenticated(Visitor who, String next) {
        return NO.no(who, Kind.UNAUTHENTICATED, "unauthenticated", "signin")
                .withWayOn(NO.way(who.language(), "signin.way", "/signin?next=" + next));
    }

    @Override
    public Optional<Party> party(Visitor who, String id) {
        return desk.store().read(em -> desk.parties().party(em, id)).filter(party -> parties.maySee(who, party));
    }

    @Override
    public Listing<Party> mine(Visitor who, Slice slice) {
        Set<String> people = people(who);
        return people.isEmpty()
                ? new Listing<>(0, List.of(), null)
                : desk.store().read(em -> lists.ahead(em, people, desk.now(), slice));
    }

    @Override
    public List<Party> undecided(Visitor who) {
        Set<String> people = people(who);
        return people.isEmpty() ? List.of() : desk.store().read(em -> lists.undecided(em, people, desk.now()));
    }

    @Override
    public Listing<Party> past(Visitor who, Slice slice) {
        Set<String> people = people(who);
        return people.isEmpty()
                ? new Listing<>(0, List.of(), null)
                : desk.store().read(em -> lists.past(em, people, desk.now(), slice));
    }

    @Override
    public List<Party> mine(Visitor who, String occasion) {
        Set<String> people = people(who);
        return people.isEmpty() ? List.of() : desk.store().read(em -> lists.of(em, people, occasion));
    }

    /** The visitor, and those for whom they act. */
    private Set<String> people(Visitor who) {
        if (!who.isSignedIn()) {
            return Set.of();
        }
        Set<String> people = new HashSet<>(Set.of(who.personId()));
        Stream<String> members = households.mine(who).members().stream().map(Member::person);
        members.filter(person -> households.mayActFor(who, person)).forEach(people::add);
        return people;
    }

    @Override
    public Outcome<Listing<Party>> coming(Visitor who, String occasion, Slice slice) {
        return desk.store().read(em -> coming(em, who, occasion, slice));
    }

    private Outcome<Listing<Party>> coming(EntityManager em, Visitor who, String id, Slice slice) {
        Optional<OccasionRow> row = Occasions.find(em, id);
        if (row.isEmpty()) {
            return Outcome.refused(SignUp.unknown(who));
        }
        Optional<Refusal> no = access.refuses(who, SEE, row.get().occasion());
        return no.<Outcome<Listing<Party>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(lists.coming(em, id, slice)));
    }
}
