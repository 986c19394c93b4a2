package org.weilu.signup.place;

import java.time.Clock;
import org.weilu.signup.api.Signups;
import org.weilu.signup.notice.PartyNotices;
import org.weilu.signup.occasion.AdmissionRow;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.occasion.Occasions;
import org.weilu.signup.party.CountedRow;
import org.weilu.signup.party.GuestRow;
import org.weilu.signup.party.Parties;
import org.weilu.signup.party.PartyRow;
import org.weilu.signup.party.ShiftRow;
import org.weilu.signup.rule.AgeRule;
import org.weilu.signup.rule.GuardianRule;
import org.weilu.signup.rule.LimitRule;
import org.weilu.signup.rule.OpeningRule;
import org.weilu.signup.rule.SignupRules;
import org.weilu.signup.rule.SiteTimes;
import org.weilu.signup.rule.SizeRule;
import org.weilu.signup.rule.SomebodyRule;
import org.weilu.signup.rule.Standing;
import org.weilu.spi.Extensions;
import org.weilu.spi.PluginContext;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.Holds;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Sites;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Entities;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/** Wires the places. */
public final class PlaceFeature {
    private PlaceFeature() {}

    public static Signups start(PluginContext portal) {
        portal.add(Entities.of(
                OccasionRow.class,
                PartyRow.class,
                GuestRow.class,
                ShiftRow.class,
                AdmissionRow.class,
                CountedRow.class));
        portal.add(Signups.SEE);
        portal.add(Signups.ON_BEHALF);
        portal.add(Signups.ORDER);
        portal.add(Signups.ADMIT);
        portal.add(Signups.CHECK_IN);
        portal.add(new HostRule());
        Signups signups = signups(portal, Occasions::seat);
        portal.provide(Signups.class, signups);
        portal.add(new OfferJob(offers(portal)));
        return signups;
    }

    /** What works with places that are given already. */
    private record Back(Desk desk, SiteTimes times, PartyHolds holds, MoveUp moveUp, Cancellation cancellation) {
        static Back of(PluginContext portal) {
            Desk desk = PlaceFeature.desk(portal);
            SiteTimes times = new SiteTimes(portal.use(Sites.class));
            PartyHolds holds = new PartyHolds(portal.use(Holds.class), times);
            MoveUp moveUp = new MoveUp(desk, times);
            PartyAccess parties = new PartyAccess(portal.use(Access.class), portal.use(Households.class));
            return new Back(desk, times, holds, moveUp, new Cancellation(desk, holds, parties, moveUp));
        }

        Offers offers() {
            return new Offers(desk, cancellation, moveUp, times);
        }
    }

    /** How somebody's places are let go when they leave the community. */
    public static Leaving leaving(PluginContext portal) {
        Back back = Back.of(portal);
        return new Leaving(back.desk(), back.holds(), back.cancellation(), back.moveUp());
    }

    static Offers offers(PluginContext portal) {
        return Back.of(portal).offers();
    }

    private static Desk desk(PluginContext portal) {
        Clock clock = portal.use(Clock.class);
        return new Desk(
                portal.use(Store.class),
                portal.use(Changes.class),
                portal.use(Ids.class),
                clock,
                portal.use(Audit.class),
                new PartyNotices(portal.use(Notices.class), clock),
                new Parties(portal.use(People.class)));
    }

    static Signups signups(PluginContext portal, Seats seats) {
        Access access = portal.use(Access.class);
        People people = portal.use(People.class);
        Households households = portal.use(Households.class);
        Back back = Back.of(portal);
        Desk desk = back.desk();
        Standing standing = new Standing(people, households, portal.use(Areas.class), access, back.times());
        LimitRule limits = new LimitRule(households, people);
        OpeningRule opening = new OpeningRule(desk.clock(), back.times(), standing);
        SignupRules rules = new SignupRules(
                portal.use(Extensions.class),
                opening,
                new SomebodyRule(),
                new GuardianRule(households, people, access, back.times()),
                opening,
                new AgeRule(households, back.times()),
                new SizeRule());
        Entry entry = new Entry(desk, back.holds(), rules, standing, limits, seats);
        return new JpaSignups(
                desk,
                access,
                households,
                new SignUp(desk, back.holds(), rules, entry, new Asked(people, households), standing, limits),
                back.cancellation(),
                new Arrangement(desk, access, back.holds(), back.moveUp(), back.offers()),
                back.offers(),
                new Turns(desk, access, back.moveUp()));
    }
}
