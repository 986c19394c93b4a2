package org.weilu.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.wicket.util.tester.WicketTester;
import org.weilu.community.Bootstrap;
import org.weilu.community.Bootstrap.PersonSeed;
import org.weilu.community.Bootstrap.RoleSeed;
import org.weilu.portal.Portal;
import org.weilu.portal.PortalOptions;
import org.weilu.spi.Plugins.PluginInfo;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.Sites;
import org.weilu.store.StoreOptions;
import org.weilu.store.TestClock;
import org.weilu.store.TestDatabase;
import org.weilu.web.request.PortalSession;
import org.weilu.web.request.Preferences;

/**
 * A whole portal in a test: every engine, an empty database, a clock that stands still, no content and no mail. Who is
 * made here has the password {@link #PASSWORD}.
 */
public final class PortalTester implements AutoCloseable {
    public static final String PASSWORD = "kettle-lantern-91";
    private static final String FROM = "192.0.2.7";

    private final TestClock clock = TestClock.at("2026-12-01T08:00:00Z");
    private final Portal portal;
    private final WicketTester pages;
    private Locale language = Locale.SIMPLIFIED_CHINESE;

    private PortalTester(TestDatabase database, List<Path> plugins) {
        StoreOptions fresh = database.fresh();
        Path data = fresh.dataDir();
        portal = Portal.open(new PortalOptions(
                data,
                data.resolve("no-content"),
                plugins,
                List.of(),
                URI.create("http://127.0.0.1:8080"),
                fresh.url(),
                fresh.user(),
                fresh.password(),
                null,
                null,
                true,
                false,
                false,
                clock));
        pages = new WicketTester(portal.application());
    }

    /** @param plugins module folders, or folders of jars and zips; none for the bare portal */
    public static PortalTester open(Path... plugins) {
        return new PortalTester(TestDatabase.DERBY, List.of(plugins));
    }

    /**
     * With the plugins on the class path: in a plugin's own tests this is the plugin itself and those that its module
     * depends on.
     *
     * @throws AssertionError naming the plugin and the reason, if one of them does not start
     */
    public static PortalTester withPlugins(Path... more) {
        return withPlugins(TestDatabase.DERBY, more);
    }

    /** The same on a database of choice: what holds in a race has to hold on each. */
    public static PortalTester withPlugins(TestDatabase database, Path... more) {
        PortalTester tester = new PortalTester(
                database,
                Stream.concat(PluginFolders.onClassPath().stream(), Stream.of(more))
                        .toList());
        List<PluginInfo> silent = tester.portal.plugins().list().stream()
                .filter(plugin -> !plugin.is(PluginInfo.State.ACTIVE))
                .toList();
        if (!silent.isEmpty()) {
            tester.close();
            throw new AssertionError("not every plugin runs: " + silent);
        }
        return tester;
    }

    public Portal portal() {
        return portal;
    }

    public TestClock clock() {
        return clock;
    }

    public <S> S service(Class<S> type) {
        return portal.service(type);
    }

    /** How a plugin fares. */
    public PluginInfo plugin(String id) {
        return portal.plugins().list().stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no plugin " + id));
    }

    /** The portal itself, which may everything. */
    public Visitor itself() {
        return Visitor.portal(Sites.MAIN);
    }

    public Visitor stranger() {
        return Visitor.stranger(Sites.MAIN, language, FROM);
    }

    /** Somebody with these roles on the main site; found again by login. */
    public Person person(String login, String... roles) {
        return person(login, Scope.site(Sites.MAIN), roles);
    }

    /** Somebody with these roles in a scope: an area, a brand, an entry. */
    public Person person(String login, Scope scope, String... roles) {
        List<RoleSeed> seeds =
                Stream.of(roles).map(role -> new RoleSeed(role, scope)).toList();
        return service(Bootstrap.class)
                .ensure(itself(), new PersonSeed(login, "程果", null, null, false, seeds, List.of()), PASSWORD);
    }

    /** A person as the visitor that they are at this moment. */
    public Visitor visitor(Person person) {
        return service(Access.class).visitor(Sites.MAIN, person.id(), language, FROM);
    }

    /** Pages, as a browser without scripts has them; {@link #get} is the short way. */
    public WicketTester pages() {
        return pages;
    }

    /** Speaks another language from now on; Chinese at first. */
    public PortalTester speaking(Locale other) {
        language = other;
        return this;
    }

    /** Pages are this person's from now on, as after the form at {@code /signin}. */
    public PortalTester signIn(Person person) {
        Accounts.SignedIn signedIn = service(Accounts.class)
                .signIn(stranger(), String.valueOf(person.login()), PASSWORD)
                .orThrow();
        ((PortalSession) pages.getSession()).begin(signedIn);
        return this;
    }

    /** Asks for an address: {@code /hello?name=Li}. */
    public Answer get(String path) {
        return ask("GET", path);
    }

    /** Sends a form of the portal's own: values by name. */
    public Answer post(String path, Map<String, String> typed) {
        pages.getRequest().addHeader("Sec-Fetch-Site", "same-origin");
        typed.forEach((name, value) -> pages.getRequest().getPostParameters().setParameterValue(name, value));
        return ask("POST", path);
    }

    private Answer ask(String method, String path) {
        pages.getRequest().setMethod(method);
        pages.getRequest().addCookie(Preferences.cookie(Preferences.LANGUAGE, language.getLanguage(), false));
        pages.executeUrl("." + path);
        return new Answer(pages.getLastResponse().getStatus(), pages.getLastResponseAsString());
    }

    /** What came back for an address. */
    public record Answer(int status, String body) {}

    @Override
    public void close() {
        pages.destroy();
        portal.close();
    }
}
