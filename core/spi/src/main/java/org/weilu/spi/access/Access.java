package org.weilu.spi.access;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;

/** Who may do what. Allowed is what a grant permits in one of the target's scopes, or what the owner's rule allows. */
public interface Access {
    /** Makes the visitor of a request, with the audience keys of this moment; a blocked or unknown person is a stranger. */
    Visitor visitor(String site, @Nullable String person, Locale language, String from);

    /** Why this visitor may not, in their language; empty if they may. */
    Optional<Refusal> refuses(Visitor who, Permission what, Scoped target);

    default boolean allows(Visitor who, Permission what, Scoped target) {
        return refuses(who, what, target).isEmpty();
    }

    /**
     * Stops who may not.
     *
     * @throws PortalException UNAUTHENTICATED for a stranger, FORBIDDEN for others
     */
    default void require(Visitor who, Permission what, Scoped target) {
        refuses(who, what, target).ifPresent(no -> {
            throw new PortalException(no);
        });
    }

    /** True if the visitor has the permission in any scope at all: decides whether a menu shows. */
    boolean hasAnywhere(Visitor who, Permission what);

    /** The keys of the roles that the visitor has now, in any scope; everybody signed in is a {@code resident}. */
    Set<String> roles(Visitor who);

    /**
     * The ids of the people whose roles are named by the permission and hold in one of the target's scopes: whom to
     * tell that something waits for them. Rules are not asked; who should not tell everybody asks them one by one.
     */
    List<String> holders(Permission what, Scoped target);

    /** The roles that there are, with names in the visitor's language. */
    List<Role> allRoles(Visitor who);

    /** The grants of a person that have not ended; the person's own, or with {@code community.grants}. */
    List<Grant> grants(Visitor who, String person);

    /** Gives a role in a scope; refused without {@code community.grants} there, or for an unknown role or scope. */
    Outcome<Grant> grant(Visitor who, GrantWish wish);

    /** Takes a grant back; the last administrator of a site stays. */
    Outcome<Grant> revoke(Visitor who, String grant);

    /** @param name in the visitor's language */
    record Role(String key, String name, Set<String> permissions) {}

    /** @param until the instant at which it ends; null for no end */
    record GrantWish(
            String person,
            String role,
            Scope scope,
            @Nullable Instant until) {}

    /**
     * @param personName as shown to those who may see it
     * @param until the instant at which it ends; null for no end
     */
    record Grant(
            String id,
            String person,
            String personName,
            String role,
            Scope scope,
            @Nullable Instant until) {}
}
