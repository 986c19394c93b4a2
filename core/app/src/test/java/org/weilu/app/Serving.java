package org.weilu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Sites;

/** The demo community, served within the test: page cache, plugins, content, on a free port. */
final class Serving implements AutoCloseable {
    static final String PASSWORD = "stove-and-tea-42";
    static final Visitor ITSELF = Visitor.portal(Sites.MAIN);
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]*-1\\.[^\"]*)\"");

    private final Site site;
    private final RunningPortal portal;

    private Serving(Site site, RunningPortal portal) {
        this.site = site;
        this.portal = portal;
    }

    static Serving start(Path data, Map<String, String> more) throws InterruptedException {
        Map<String, String> given = new HashMap<>(Map.of(
                "WEILU_HOME", "../..",
                "WEILU_PORT", "0",
                "WEILU_DATA", data.toString(),
                "WEILU_DEMO_PASSWORD", PASSWORD,
                "WEILU_CLOCK", "2026-12-01T02:00:00Z"));
        given.putAll(more);
        Site site = new Site(Configuration.from(given));
        assertThat(site.listen()).isTrue();
        RunningPortal[] opened = new RunningPortal[1];
        site.open(
                configuration -> {
                    opened[0] = Portals.open(configuration);
                    return opened[0];
                },
                step -> {});
        return new Serving(site, opened[0]);
    }

    <S> S service(Class<S> type) {
        return portal.service(type);
    }

    RunningPortal portal() {
        return portal;
    }

    String address() {
        return "http://127.0.0.1:" + site.port();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    /** Somebody with a browser of their own. */
    Browser browser() {
        return new Browser();
    }

    @Override
    public void close() {
        site.close();
    }

    final class Browser {
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(to(path).build(), BodyHandlers.ofString());
        }

        /** Fills in the first form of a page. */
        HttpResponse<String> submit(String path, Map<String, String> typed) throws IOException, InterruptedException {
            Matcher form = FORM.matcher(get(path).body());
            assertThat(form.find()).as("a form at " + path).isTrue();
            URI action = URI.create(address() + path).resolve(form.group(1).replace("&amp;", "&"));
            String body = typed.entrySet().stream()
                    .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            HttpRequest request = HttpRequest.newBuilder(action)
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }

        Browser signIn(String login) throws IOException, InterruptedException {
            assertThat(submit("/signin", Map.of("login", login, "password", PASSWORD))
                            .statusCode())
                    .isEqualTo(303);
            return this;
        }
    }
}
