package org.weilu.community.person;

import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
     * The person with this login; made with this name if there is none.
     *
     * @param hash of the password, see {@link #hash}; asked for only if somebody is made
     * @throws PortalException FAULT for anybody but the portal itself
     */
    public Person ensure(Visitor portal, String login, String name, Supplier<String> hash, boolean elder) {
        if (!portal.isPortal()) {
            throw PortalException.fault("only the portal itself seeds accounts");
        }
        if (tools.store().read(em -> book.isTaken(em, login))) {
            return tools.store()
                    .read(em -> book.byLogin(em, login).orElseThrow().person());
        }
        String made = hash.get();
        return tools.store().write(em -> ensure(em, portal, login, name, made, elder));
    }

    /** Hashes a password once for all who get it: ten hashes are a tenth of a first start. */
    public Supplier<String> hash(String password) {
        AtomicReference<@Nullable String> made = new AtomicReference<>();
        return () ->
                Objects.requireNonNull(made.updateAndGet(known -> known == null ? passwords.hash(password) : known));
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
