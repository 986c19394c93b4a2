package org.weilu.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.app.admin.AdminDoor;
import org.weilu.app.cache.PageCache;
import org.weilu.spi.Extension;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Setup;
import org.weilu.spi.community.Sites;
import org.weilu.spi.operation.HealthCheck;
import org.weilu.spi.operation.HealthCheck.Health;
import org.weilu.spi.search.Search;
import org.weilu.spi.store.Changes;

/** The whole of a serving portal: the port first, then the portal behind it, and the way back down. */
final class Site implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    private final Configuration configuration;
    private final Meters meters = new Meters();
    private final WebServer web;
    private volatile @Nullable RunningPortal portal;
    private volatile @Nullable AdminDoor door;
    private volatile boolean served;

    Site(Configuration configuration) {
        this.configuration = configuration;
        web = new WebServer(configuration, this::troubles, meters);
    }

    /** @return false if the port is taken */
    boolean listen() {
        return web.start();
    }

    /**
     * Opens the portal, seeds it, lets people in, and comes back when it is ready.
     *
     * @return the password of the demo accounts, if this start made them
     */
    Optional<String> open(Function<Configuration, RunningPortal> opening, Consumer<String> progress)
            throws InterruptedException {
        RunningPortal opened = opening.apply(configuration);
        portal = opened;
        Optional<String> password = opened.seed(progress);
        door = AdminDoor.open(configuration.data(), opened, Settings::new);
        web.open(cached(PortalContext.of(configuration, opened), opened));
        served = true;
        for (int tries = 1; !troubles().isEmpty(); tries++) {
            if (tries % 600 == 0) {
                LOG.warn("not ready yet: {}", troubles());
            }
            Thread.sleep(50);
        }
        LOG.info("ready at {}", address());
        return password;
    }

    /** In development every page is made anew: markup and texts change without a change that anybody hears of. */
    private Handler cached(Handler pages, RunningPortal opened) {
        if (configuration.development()) {
            return pages;
        }
        String session = PortalContext.sessionCookie(configuration);
        PageCache cache = new PageCache(pages, session, opened.service(Clock.class));
        opened.service(Changes.class).follow(cache.follower());
        return cache;
    }

    /** Where a portal without an administrator gets one, once; anew at each call. */
    Optional<String> setupAddress() {
        RunningPortal now = portal;
        return Optional.ofNullable(now)
                .flatMap(open -> open.service(Setup.class).begin(Visitor.portal(Sites.MAIN)))
                .map(code -> address() + "/setup?code=" + code);
    }

    int port() {
        return web.port();
    }

    /** Where it is reached from this machine; a port that the system chose is filled in. */
    String address() {
        String base = configuration.baseUrl().toString();
        return configuration.port() == 0 ? base.replaceFirst(":0$", ":" + web.port()) : base;
    }

    /** What keeps it from being ready, a line each. */
    private List<String> troubles() {
        RunningPortal now = portal;
        if (now == null || !served) {
            return List.of("starting");
        }
        List<String> troubles = new ArrayList<>();
        if (!now.service(Search.class).isReady()) {
            troubles.add("search: indexing");
        }
        for (Extension<HealthCheck> check : now.extensions().of(HealthCheck.class)) {
            Health health = check.show(HealthCheck::check).orElseGet(() -> Health.bad("the check failed"));
            if (!health.healthy()) {
                troubles.add(check.plugin() + ": " + health.reason());
            }
        }
        return troubles;
    }

    /** Turns new requests away, lets running ones end, then closes the portal. */
    @Override
    public void close() {
        web.close();
        AdminDoor opened = door;
        if (opened != null) {
            opened.close();
        }
        RunningPortal now = portal;
        if (now != null) {
            now.close();
        }
        meters.close();
        LOG.info("ended");
    }
}
