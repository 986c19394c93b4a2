package org.weilu.web.api;

import java.time.Clock;
import org.weilu.spi.Extensions;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Sites;
import org.weilu.spi.search.Search;
import org.weilu.spi.store.Store;

/** What the API needs of the portal. */
public record ApiServices(
        Extensions extensions,
        Accounts accounts,
        Access access,
        People people,
        Households households,
        Sites sites,
        Search search,
        Store store,
        Clock clock) {}
