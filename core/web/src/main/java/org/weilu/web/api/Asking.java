package org.weilu.web.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Languages;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;

/** Finds out who asks, by bearer token alone: cookies are nothing here, so that no other site can lend them. */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
final class Asking implements ContainerRequestFilter {
    static final String VISITOR = "org.weilu.visitor";
    static final String SITE = "org.weilu.site";
    private static final Texts TEXTS = Texts.of(Problems.class);

    private final ApiServices services;
    private final LoadingCache<String, Bucket> buckets;

    @Context
    @SuppressWarnings("NullAway.Init")
    private Provider<HttpServletRequest> http;

    /** @param burst how many requests a person may make at once; a twentieth of it comes back each second */
    Asking(ApiServices services, int burst) {
        this.services = services;
        buckets = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(person -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(burst).refillGreedy(Math.max(1, burst / 20), Duration.ofSeconds(1)))
                        .build());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Locale language = Languages.accepted(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Site site = site(request.getUriInfo().getBaseUri().getHost());
        request.setProperty(SITE, site);
        String person = person(request.getHeaderString(HttpHeaders.AUTHORIZATION), language);
        Visitor visitor = services.access()
                .visitor(site.slug(), person, language, http.get().getRemoteAddr());
        if (person != null && !visitor.isSignedIn()) {
            throw refused(Refusal.Kind.UNAUTHENTICATED, "unauthenticated", language, "token");
        }
        if (person != null && !buckets.get(person).tryConsume(1)) {
            throw refused(Refusal.Kind.THROTTLED, "throttled", language, "slow");
        }
        request.setProperty(VISITOR, visitor);
    }

    private @Nullable String person(@Nullable String authorization, Locale language) {
        if (authorization == null) {
            return null;
        }
        String person = authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                ? services.accounts().personOf(authorization.substring(7).strip())
                : null;
        if (person == null) {
            throw refused(Refusal.Kind.UNAUTHENTICATED, "unauthenticated", language, "token");
        }
        return person;
    }

    private Site site(@Nullable String host) {
        Sites sites = services.sites();
        return sites.all().stream()
                .filter(site -> host != null && host.equalsIgnoreCase(site.host()))
                .findFirst()
                .orElseGet(sites::main);
    }

    static PortalException refused(Refusal.Kind kind, String code, Locale language, String key) {
        return new PortalException(Refusal.of(kind, code, TEXTS.say(language, key)));
    }
}
