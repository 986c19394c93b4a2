package org.weilu.signup.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Visitor;

/** Sign-ups for anything with a capacity. Knows no calendar. */
public interface Signups {
    /** See who comes, with names in full. Hosts may without a grant. */
    Permission SEE = new Permission("signup.see", "leader", "clerk", "admin");

    /** Sign others up and off. */
    Permission ON_BEHALF = new Permission("signup.on-behalf", "clerk", "admin");

    /** Give who waits another turn. Hosts may without a grant. */
    Permission ORDER = new Permission("signup.order", "leader", "clerk", "admin");

    /** Say who may come and how many of whom. Hosts may without a grant. */
    Permission ADMIT = new Permission("signup.admit", "leader", "clerk", "admin");

    /** Write down who has come. Hosts may without a grant. */
    Permission CHECK_IN = new Permission("signup.check-in", "leader", "clerk", "admin");

    /**
     * Makes an occasion or changes it, within the caller's write; the caller has asked whether this visitor may. A
     * moved one moves holds and reminders, and every party is told and asked whether it still comes; who is then in two
     * places stays signed up and is told. More capacity moves
     * the waiting up; less than is taken leaves all who have a place.
     */
    Occasion arrange(Visitor who, OccasionPlan plan);

    /**
     * Says who may come to an entry, for the occasion that is named and all other dates of it: with {@link #ADMIT} there
     * or as a host. Who has a place keeps it; more seats for somebody move them up.
     */
    Outcome<Admission> admit(Visitor who, String occasion, Admission admission);

    /** Cancels an occasion within the caller's write: everybody who has a place or waits is told, holds are let go. */
    void cancelOccasion(Visitor who, String occasion, String reason);

    Optional<Occasion> occasion(String id);

    /** By id; unknown ones are left out. */
    Map<String, Occasion> occasions(Collection<String> ids);

    /**
     * Signs people up, all or none: places if there are enough and nobody waits, else the waiting list.
     *
     * @param people ids of the visitor themselves or of those for whom they may act; empty for the visitor alone
     * @return refused with {@code unauthenticated}, {@code not_found}, {@code forbidden}, {@code invalid},
     *     {@code duplicate}, {@code overlap}, {@code closed}, {@code full} or what a {@link SignupRule} says
     */
    Outcome<Party> signUp(Visitor who, String occasion, Collection<String> people);

    /**
     * Signs others up at the counter, with {@link #ON_BEHALF}.
     *
     * @param agreed what was read to them, and they agreed to; it stays with the party
     */
    Outcome<Party> signUpFor(Visitor who, String occasion, Collection<String> people, String agreed);

    /** What has not begun yet on the visitor's site and they may sign others up for, next start first. */
    List<Occasion> ahead(Visitor who, int most);

    /**
     * Writes down who of a party has come, in place of what was there: with {@link #CHECK_IN} or as a host, from two
     * hours before the start until a day after the end.
     *
     * @param people ids of those of the party who are there
     */
    Outcome<Party> arrive(Visitor who, String party, Collection<String> people);

    /** Writes down how many came without having signed up: who may {@link #arrive}. */
    Outcome<Day> walkIns(Visitor who, String occasion, int people);

    /** How it went: with {@link #SEE} there, or as a host. */
    Outcome<Day> day(Visitor who, String occasion);

    /** Takes a party back: who made it, who may act for its people, or {@link #ON_BEHALF}. Again changes nothing. */
    Outcome<Party> cancel(Visitor who, String party);

    /**
     * Says yes to the place that is offered: who may cancel the party. Again changes nothing; refused with
     * {@code closed} once the deadline is over.
     */
    Outcome<Party> accept(Visitor who, String party);

    /**
     * Gives a waiting party another turn, with {@link #ORDER} there or as a host. It is written down with its reason,
     * and everybody whose turn changes can read it.
     *
     * @param position 1 is next; beyond the end is last
     */
    Outcome<Party> move(Visitor who, String party, int position, String reason);

    /** How a party's turn was changed by hand, newest first; empty for one that the visitor may not see. */
    List<Shift> shifts(Visitor who, String party);

    /** Answers, after the time was changed, that a party still comes: who may cancel it. Again changes nothing. */
    Outcome<Party> stay(Visitor who, String party);

    /** One that the visitor may see: made by them, with them or theirs in it, or with {@link #SEE} there. */
    Optional<Party> party(Visitor who, String id);

    /** The parties with the visitor or somebody for whom they act, cancelled ones left out, next start first. */
    Listing<Party> mine(Visitor who, Slice slice);

    /** Those of them that wait for an answer: to an offer, or to a change of the time. Next start first. */
    List<Party> undecided(Visitor who);

    /** What is over, newest first; cancelled ones left out. */
    Listing<Party> past(Visitor who, Slice slice);

    /** The same for one occasion, by when they were made. */
    List<Party> mine(Visitor who, String occasion);

    /** Who comes and who waits, by status and then in order: with {@link #SEE} there, or as a host. */
    Outcome<Listing<Party>> coming(Visitor who, String occasion, Slice slice);
}
