package org.weilu.signup.notice;

import org.weilu.signup.party.Parties;
import org.weilu.signup.rule.SiteTimes;
import org.weilu.spi.PluginContext;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Sites;
import org.weilu.spi.operation.Links;
import org.weilu.spi.store.Store;

/** Wires the kinds of notices. */
public final class NoticeFeature {
    private NoticeFeature() {}

    public static void start(PluginContext portal) {
        new NoticeWords(
                        portal.use(Store.class),
                        new Parties(portal.use(People.class)),
                        new SiteTimes(portal.use(Sites.class)),
                        portal.use(Links.class))
                .kinds()
                .forEach(portal::add);
    }
}
