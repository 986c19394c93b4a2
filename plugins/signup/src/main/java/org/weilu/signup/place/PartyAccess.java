package org.weilu.signup.place;

import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Signups;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Households;

/** Who may see a party, and who may take it back. */
final class PartyAccess {
    private final Access access;
    private final Households households;

    PartyAccess(Access access, Households households) {
        this.access = access;
        this.households = households;
    }

    boolean maySee(Visitor who, Party party) {
        return isTheirs(who, party) || access.allows(who, Signups.SEE, party.occasion()) || acts(who, party.occasion());
    }

    boolean mayCancel(Visitor who, Party party) {
        return isTheirs(who, party) || acts(who, party.occasion());
    }

    private boolean acts(Visitor who, Occasion occasion) {
        return access.allows(who, Signups.ON_BEHALF, occasion);
    }

    private boolean isTheirs(Visitor who, Party party) {
        return who.isSignedIn()
                && (party.madeBy().equals(who.person())
                        || party.people().stream().anyMatch(guest -> households.mayActFor(who, guest.person())));
    }
}
