package org.weilu.spi.access;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, for whom, on which site: the first parameter of every service method. Made by {@link Access} for each
 * request, never kept.
 *
 * @param kind stranger, person, or the portal itself (jobs, seeding, the command line on a stopped portal)
 * @param person the id of who asks; null for a stranger and for the portal
 * @param onBehalfOf the id of the person for whom they ask, if it is somebody else
 * @param site the slug of the site on which they ask
 * @param language the language of the words that they get: {@code zh-CN} or {@code en}
 * @param audience the audience keys that this visitor brings, see {@link Audience}
 * @param from the network address, for the audit log and the throttles; empty for the portal
 */
public record Visitor(
        Kind kind,
        @Nullable String person,
        @Nullable String onBehalfOf,
        String site,
        Locale language,
        Set<String> audience,
        String from) {

    public enum Kind {
        STRANGER,
        PERSON,
        PORTAL
    }

    public Visitor {
        audience = Set.copyOf(audience);
        if ((kind == Kind.PERSON) != (person != null)) {
            throw new IllegalArgumentException("a person has an id, and nobody else has one");
        }
    }

    public static Visitor stranger(String site, Locale language, String from) {
        return new Visitor(Kind.STRANGER, null, null, site, language, Set.of(Audience.PUBLIC), from);
    }

    /** The portal itself: may everything, sees everything, and stands in the audit log as such. */
    public static Visitor portal(String site) {
        return new Visitor(Kind.PORTAL, null, null, site, Locale.SIMPLIFIED_CHINESE, Set.of(Audience.PUBLIC), "");
    }

    public boolean isSignedIn() {
        return kind == Kind.PERSON;
    }

    public boolean isPortal() {
        return kind == Kind.PORTAL;
    }

    /** The id of the person who asks, when the caller has made sure that there is one. */
    public String personId() {
        return Objects.requireNonNull(person, "nobody is signed in");
    }

    /** True if one of the keys is this visitor's; the portal sees everything. */
    public boolean sees(Set<String> keys) {
        return isPortal() || keys.stream().anyMatch(audience::contains);
    }

    public Visitor speaking(Locale other) {
        return new Visitor(kind, person, onBehalfOf, site, other, audience, from);
    }

    public Visitor onBehalfOf(String other) {
        return new Visitor(kind, person, other, site, language, audience, from);
    }
}
