package org.weilu.signup.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;
import org.weilu.ui.Times;

/** Times in a site's zone, as a sentence needs them. */
public final class SiteTimes {
    private final Sites sites;

    public SiteTimes(Sites sites) {
        this.sites = sites;
    }

    public ZoneId zone(String site) {
        return sites.find(site).map(Site::zone).orElseGet(() -> sites.main().zone());
    }

    public LocalDate day(String site, Instant at) {
        return LocalDate.ofInstant(at, zone(site));
    }

    public String dateTime(String site, Instant at, Locale language) {
        return Times.of(zone(site), language).dateTime(at);
    }
}
