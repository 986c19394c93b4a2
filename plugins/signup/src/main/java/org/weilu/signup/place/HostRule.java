package org.weilu.signup.place;

import java.util.Optional;
import java.util.Set;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.AccessRule;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Visitor;

/** Hosts see who comes, order who waits, say who may come and mark who did, without a grant. */
final class HostRule implements AccessRule<Occasion> {
    @Override
    public Class<Occasion> protects() {
        return Occasion.class;
    }

    @Override
    public Optional<Refusal> refuses(Visitor who, Permission what, Occasion target) {
        return Optional.empty();
    }

    @Override
    public boolean allows(Visitor who, Permission what, Occasion target) {
        return Set.of(Signups.SEE, Signups.ORDER, Signups.ADMIT, Signups.CHECK_IN)
                        .contains(what)
                && who.person() != null
                && target.plan().hosts().contains(who.person());
    }
}
