package org.weilu.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.wicket.MetaDataKey;
import org.apache.wicket.Session;
import org.apache.wicket.request.cycle.RequestCycle;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;
import org.weilu.ui.PageTags;
import org.weilu.web.WebParts;

/** What is known of one request: site, visitor, language, elder version, and what its page has shown so far. */
public final class Asking {
    /** The request attribute under which the page cache finds the {@link PageTags}. */
    public static final String TAGS = "org.weilu.page";

    private static final MetaDataKey<Asking> KEY = new MetaDataKey<>() {
        private static final long serialVersionUID = 1L;
    };
    private static final Site NO_SITE = new Site(
            Sites.MAIN,
            "围炉",
            "Weilu",
            "",
            "",
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH),
            ZoneId.of("Asia/Shanghai"),
            "warm",
            "",
            "",
            "",
            "",
            null,
            null);
    private final WebParts parts;
    private final HttpServletRequest servlet;
    private final Preferences preferences;
    private @Nullable String prefix;
    private @Nullable Site site;
    private @Nullable Visitor visitor;
    private @Nullable PageTags tags;

    private Asking(WebParts parts, HttpServletRequest servlet) {
        this.parts = parts;
        this.servlet = servlet;
        this.preferences = Preferences.of(servlet);
    }

    public static Asking of(RequestCycle cycle, WebParts parts) {
        Asking asking = cycle.getMetaData(KEY);
        if (asking == null) {
            asking = new Asking(parts, (HttpServletRequest) cycle.getRequest().getContainerRequest());
            cycle.setMetaData(KEY, asking);
        }
        return asking;
    }

    public Preferences preferences() {
        return preferences;
    }

    public HttpServletRequest servlet() {
        return servlet;
    }

    /** The request came by {@code /s/{slug}}; false if there is no such site. */
    boolean enter(String slug) {
        Optional<Site> found = parts.services().find(Sites.class).flatMap(sites -> sites.find(slug));
        found.ifPresent(one -> {
            site = one;
            prefix = slug.equals(Sites.MAIN) ? null : slug;
        });
        return found.isPresent();
    }

    public String href(String path) {
        return prefix == null || !path.startsWith("/") ? path : "/s/" + prefix + path;
    }

    /** The first segments of this request's addresses. */
    List<String> prefix() {
        return prefix == null ? List.of() : List.of("s", prefix);
    }

    public Site site() {
        if (site == null) {
            site = parts.services().find(Sites.class).map(this::byHost).orElse(NO_SITE);
        }
        return site;
    }

    private Site byHost(Sites sites) {
        String host = servlet.getServerName();
        return sites.all().stream()
                .filter(one -> host.equalsIgnoreCase(one.host()))
                .findFirst()
                .orElseGet(sites::main);
    }

    public Visitor visitor() {
        if (visitor == null) {
            visitor = makeVisitor();
        }
        return visitor;
    }

    /** The visitor is asked for anew: somebody signed in or out within this request. */
    public void forget() {
        visitor = null;
    }

    private Visitor makeVisitor() {
        String from = servlet.getRemoteAddr() == null ? "" : servlet.getRemoteAddr();
        Locale language = preferences.language();
        String person = signedIn();
        String slug = site().slug();
        return parts.services()
                .find(Access.class)
                .map(access -> access.visitor(slug, person, language, from))
                .orElseGet(() -> Visitor.stranger(slug, language, from));
    }

    // A session whose stamp is no more that of the account is over: the password was changed, or the account blocked.
    private @Nullable String signedIn() {
        if (servlet.getSession(false) == null || !(Session.get() instanceof PortalSession session)) {
            return null;
        }
        String person = session.person();
        if (person == null) {
            return null;
        }
        String stamp = parts.services()
                .find(Accounts.class)
                .map(accounts -> accounts.stamp(person))
                .orElse(null);
        if (stamp != null && stamp.equals(session.stamp())) {
            return person;
        }
        session.end();
        return null;
    }

    /** A page may be stored if it is asked for by GET, without a session, and says what it shows. */
    public void tag(PageTags more) {
        boolean mayBeStored = servlet.getMethod().equals("GET") && servlet.getSession(false) == null;
        if (!mayBeStored) {
            return;
        }
        PageTags all = tags == null ? more.and(midnight()) : tags.and(more);
        tags = all;
        servlet.setAttribute(TAGS, all);
    }

    public boolean isTagged() {
        return tags != null;
    }

    private PageTags midnight() {
        ZonedDateTime now = parts.clock().instant().atZone(site().zone());
        return new PageTags(
                // Every foot leads to the standing pages. What else a page shows it says itself.
                Set.of("type:page"),
                Set.of(),
                now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()).toInstant());
    }
}
