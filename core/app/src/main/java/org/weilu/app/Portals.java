package org.weilu.app;

import jakarta.servlet.Servlet;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.wicket.protocol.http.WebApplication;
import org.weilu.portal.Portal;
import org.weilu.portal.PortalOptions;
import org.weilu.spi.Extensions;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Sites;
import org.weilu.spi.search.Search;
import org.weilu.spi.store.Store;
import org.weilu.web.api.ApiServices;
import org.weilu.web.api.PortalApi;

/** Opens the portal that a configuration describes. */
record Portals(Portal portal) implements RunningPortal {

    static RunningPortal open(Configuration configuration) {
        return new Portals(Portal.open(new PortalOptions(
                configuration.data(),
                configuration.content(),
                configuration.plugins(),
                configuration.themes(),
                configuration.baseUrl(),
                configuration.dbUrl(),
                configuration.dbUser(),
                configuration.dbPassword(),
                configuration.smtpUrl(),
                configuration.demoPassword(),
                configuration.empty(),
                configuration.safe(),
                configuration.development(),
                configuration.clock())));
    }

    @Override
    public <S> S service(Class<S> type) {
        return portal.service(type);
    }

    @Override
    public Extensions extensions() {
        return portal.extensions();
    }

    @Override
    public WebApplication application() {
        return portal.application();
    }

    @Override
    public Servlet api() {
        return new PortalApi(new ApiServices(
                extensions(),
                service(Accounts.class),
                service(Access.class),
                service(People.class),
                service(Households.class),
                service(Sites.class),
                service(Search.class),
                service(Store.class),
                service(Clock.class)));
    }

    @Override
    public Optional<String> seed(Consumer<String> progress) {
        return portal.seed(progress);
    }

    @Override
    public void close() {
        portal.close();
    }
}
