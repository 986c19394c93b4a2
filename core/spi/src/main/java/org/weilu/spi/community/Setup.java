package org.weilu.spi.community;

import java.util.Optional;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;

/** The set-up of a bare portal: whoever has its code names the community and becomes the administrator, once. */
public interface Setup {
    /**
     * Makes a code; the one before is worth nothing from here on. Shown once, the portal keeps its hash.
     *
     * @return empty once there is an administrator
     * @throws org.weilu.spi.PortalException FAULT for anybody but the portal itself
     */
    Optional<String> begin(Visitor portal);

    /** True if this code opens the set-up: it is the last one, and there is no administrator yet. */
    boolean isOpen(String code);

    /** Names the community, makes its administrator and lets them in; NOT_FOUND for a code that opens nothing. */
    Outcome<Accounts.SignedIn> finish(Visitor who, Wish wish);

    /** @param community what the main site is called from here on */
    record Wish(String code, String community, String name, String login, String password) {}
}
