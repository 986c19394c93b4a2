package org.weilu.community.person;

import org.weilu.community.tools.Tools;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Setup;
import org.weilu.spi.community.Sites;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.store.Entities;

/** Wires people and accounts. */
public final class PersonFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        Tools tools = Tools.of(portal);
        Access access = portal.use(Access.class);
        Areas areas = portal.use(Areas.class);
        AccountBook book = new AccountBook(tools);
        Passwords passwords = new Passwords();
        PasswordRule rule = new PasswordRule();
        PersonTargets targets = new PersonTargets(tools, access);
        Throttle throttle = new Throttle(tools.clock());
        Resets resets = new Resets(
                tools, book, passwords, rule, portal.find(Notices.class).orElse(null), throttle);

        portal.add(Entities.of(PersonRow.class, AccountRow.class, TokenRow.class, SetupRow.class));
        portal.add(People.SEE);
        portal.add(People.MANAGE);
        portal.add(resets.kind());
        portal.add(new PersonRecords(tools));
        portal.provide(AccountSeed.class, new AccountSeed(tools, passwords));
        portal.provide(
                People.class,
                new JpaPeople(
                        tools,
                        targets,
                        new NewAccounts(tools, book, passwords, rule, access),
                        access,
                        areas,
                        portal.use(Households.class)));
        portal.provide(Setup.class, new JpaSetup(tools, passwords, rule, access, portal.use(Sites.class)));
        portal.provide(
                Accounts.class,
                new JpaAccounts(
                        tools,
                        passwords,
                        rule,
                        new SignIn(tools, book, passwords, throttle),
                        new Registrations(tools, book, passwords, rule, portal.use(Consents.class), throttle),
                        new Counter(tools, book, passwords, targets, access, areas),
                        resets));
    }
}
