package org.weilu.signup.place;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.notice.PartyNotices;
import org.weilu.signup.party.Parties;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Audit;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.Change.Aspect;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/** What giving and letting go of places works with. */
record Desk(Store store, Changes changes, Ids ids, Clock clock, Audit audit, PartyNotices notices, Parties parties) {

    Instant now() {
        return clock.instant();
    }

    /** Pages that show numbers are made anew. */
    void counted(OccasionPlan plan) {
        changes.add(new Change(plan.type(), plan.subject(), Set.of(), Set.of(Aspect.NUMBERS)));
    }

    void note(Visitor who, String what, String party, Map<String, String> details) {
        audit.record(who, what, "signup/" + party, details);
    }
}
