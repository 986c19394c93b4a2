package org.weilu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.wicket.protocol.http.mock.MockHttpServletRequest;
import org.apache.wicket.util.tester.WicketTester;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;
import org.weilu.web.request.Preferences;

/** The Wicket application over fakes: ask it for addresses, read what it answers. */
final class TestPortal implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-28T04:30:00Z");
    static final Site MAIN = new Site(
            Sites.MAIN,
            "柿子湾社区",
            "Persimmon Bay",
            "炉火常热，邻里常来",
            "The stove is warm",
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH),
            ZoneId.of("Asia/Shanghai"),
            "warm",
            "0000-6618",
            "desk@example.org",
            "桂花路 18 号",
            "示ICP备00000000号",
            null,
            null);
    final FakeExtensions extensions = new FakeExtensions();
    final Map<Class<?>, Object> services = new LinkedHashMap<>();
    final FakeCommunity community = new FakeCommunity();
    final FakePlugins plugins = new FakePlugins(extensions);
    final PortalApplication application;
    final WicketTester tester;
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*-1\\.[^\"]*)\"");
    private String shown = "/";
    boolean english;
    boolean elder;

    TestPortal() {
        this("http://localhost");
    }

    TestPortal(String base) {
        community.offer(services);
        services.put(org.weilu.spi.Plugins.class, plugins);
        new WebPlugin().start(extensions.as("web"));
        application = new PortalApplication(new WebParts(
                new WebParts.Services() {
                    @Override
                    public <S> Optional<S> find(Class<S> type) {
                        return Optional.ofNullable(type.cast(services.get(type)));
                    }
                },
                extensions,
                plugins,
                name -> null,
                List.of(Path.of("../../themes")),
                List.of(),
                URI.create(base),
                Clock.fixed(NOON, ZoneOffset.UTC),
                false,
                Path.of("target")));
        tester = new WicketTester(application);
        tester.setFollowRedirects(false);
    }

    /** Asks for an address as a browser does and answers the page. */
    String get(String address) {
        prepare("GET");
        shown = address;
        tester.executeUrl("." + address);
        return tester.getLastResponseAsString();
    }

    String post(String address, Map<String, String> typed) {
        MockHttpServletRequest request = prepare("POST");
        request.addHeader("Sec-Fetch-Site", "same-origin");
        typed.forEach((name, value) -> request.getPostParameters().setParameterValue(name, value));
        tester.executeUrl("." + address);
        return tester.getLastResponseAsString();
    }

    MockHttpServletRequest prepare(String method) {
        MockHttpServletRequest request = tester.getRequest();
        request.setMethod(method);
        request.addCookie(Preferences.cookie(Preferences.LANGUAGE, english ? "en" : "zh", false));
        request.addCookie(Preferences.cookie(Preferences.ELDER, elder ? "1" : "0", false));
        return request;
    }

    /** Submits the first form with a listener of the page that was shown last, as a browser does. */
    String submit(Map<String, String> typed) {
        return post(action(), typed);
    }

    /** The address to which that form is sent. */
    String action() {
        Matcher form = ACTION.matcher(tester.getLastResponseAsString());
        assertThat(form.find()).as("a form in " + shown).isTrue();
        String action = form.group(1).replace("&amp;", "&");
        URI resolved = URI.create("http://localhost" + shown).resolve(action);
        return resolved.getRawPath() + "?" + resolved.getRawQuery();
    }

    void signIn(String login) {
        get("/signin");
        submit(Map.of("login", login, "password", FakeCommunity.PASSWORD));
    }

    int status() {
        return tester.getLastResponse().getStatus();
    }

    /** Where the answer leads to. */
    String location() {
        String header = header("Location");
        return header == null ? String.valueOf(tester.getLastResponse().getRedirectLocation()) : header;
    }

    String header(String name) {
        return tester.getLastResponse().getHeader(name);
    }

    @Override
    public void close() {
        tester.destroy();
    }
}
