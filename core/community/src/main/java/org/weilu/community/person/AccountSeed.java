package org.weilu.community.person;

import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.weilu.community.tools.Tools;
import org.weilu.spi.PortalException;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Person;
import org.weilu.spi.store.Change;

/** Opens accounts whose password the operator has chosen: the first administrator and the demo's people. */
public final class AccountSeed {
    private final AccountBook book;
    private final Passwords passwords;
    private final Tools tools;

    AccountSeed(Tools tools, Passwords passwords) {
        this.tools = tools;
        this.book = new AccountBook(tools);
        this.passwords = passwords;
    }

    /**
     * The person with this login; made with this name and password if there is none.
     *
     * @throws PortalException FAULT for anybody but the portal itself
     */
    public Person ensure(Visitor portal, String login, String name, String password, boolean elder) {
        if (!portal.isPortal()) {
            throw PortalException.fault("only the portal itself seeds accounts");
        }
        if (tools.store().read(em -> book.isTaken(em, login))) {
            return tools.store()
                    .read(em -> book.byLogin(em, login).orElseThrow().person());
        }
        String hash = passwords.hash(password);
        return tools.store().write(em -> ensure(em, portal, login, name, hash, elder));
    }

    private Person ensure(EntityManager em, Visitor portal, String login, String name, String hash, boolean elder) {
        return book.byLogin(em, login)
                .orElseGet(() -> {
                    PersonRow row = book.open(em, login, name, hash, Locale.SIMPLIFIED_CHINESE);
                    row.prefers(null, elder);
                    em.flush();
                    book.changed(portal, "community.account", row.person(), Set.of(Change.Aspect.ACCESS), Map.of());
                    return row;
                })
                .person();
    }
}
