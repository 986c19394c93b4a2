package org.weilu.app.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weilu.spi.store.Change;
import org.weilu.store.TestClock;
import org.weilu.store.Together;
import org.weilu.ui.PageTags;
import org.weilu.web.request.Asking;

class PageCacheTest {
    private final AtomicInteger rendered = new AtomicInteger();
    private final TestClock clock = TestClock.at("2026-12-01T08:00:00Z");
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final PageCache cache = new PageCache(new Page(), "weilu", clock);
    private volatile String words = "tea";
    private volatile Runnable whileRendering = () -> {};
    private volatile @Nullable PageTags tags =
            new PageTags(Set.of("page/1", "site:main"), Set.of("activity/1"), Instant.parse("2026-12-01T16:00:00Z"));
    private volatile boolean cookie;

    private final class Page extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            rendered.incrementAndGet();
            String now = words;
            whileRendering.run();
            request.setAttribute(Asking.TAGS, tags);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
            if (cookie) {
                response.getHeaders().put(HttpHeader.SET_COOKIE, "weilu=1");
            }
            response.write(
                    true, java.nio.ByteBuffer.wrap(now.getBytes(java.nio.charset.StandardCharsets.UTF_8)), callback);
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(cache);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private HttpResponse<String> ask(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + connector.getLocalPort() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String page(String path, String... headers) throws Exception {
        return ask("GET", path, headers).body();
    }

    private void change(Change change) {
        cache.follower().on(List.of(change), "1");
    }

    @Test
    void rendersOnceAndShowsAChangeAtOnce() throws Exception {
        assertThat(page("/")).isEqualTo("tea");
        words = "milk";
        assertThat(page("/")).isEqualTo("tea");
        assertThat(rendered).hasValue(1);
        change(Change.words("page", "1"));
        assertThat(page("/")).isEqualTo("milk");
        words = "water";
        change(Change.words("page", "2", "site:main"));
        assertThat(page("/")).as("by a tag of the change").isEqualTo("water");
    }

    @Test
    void numbersTouchOnlyWhoShowsThem() throws Exception {
        page("/");
        change(Change.numbers("page", "1"));
        change(Change.words("page", "3"));
        page("/");
        assertThat(rendered).hasValue(1);
        change(Change.numbers("activity", "1"));
        page("/");
        assertThat(rendered).hasValue(2);
        change(Change.access("plugin", "hello"));
        page("/");
        assertThat(rendered).hasValue(3);
    }

    @Test
    void aChangeWhileItIsRenderedKeepsItOut() throws Exception {
        whileRendering = () -> {
            words = "milk";
            change(Change.words("page", "1"));
        };
        assertThat(page("/")).isEqualTo("tea");
        whileRendering = () -> {};
        assertThat(page("/")).isEqualTo("milk");
    }

    @Test
    void endsWithTheNextInstant() throws Exception {
        page("/");
        clock.advance(Duration.ofHours(8));
        page("/");
        assertThat(rendered).hasValue(2);
    }

    @Test
    void aStampedeRendersOnce() throws Exception {
        whileRendering = () -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        assertThat(Together.run(24, () -> page("/"))).containsOnly("tea");
        assertThat(rendered).hasValue(1);
    }

    @Test
    void keepsNothingOfTheSignedInOrOfAnAnswerWithACookie() throws Exception {
        page("/", "Cookie", "weilu=abc");
        page("/", "Authorization", "Bearer x");
        page("/?unknown=1");
        assertThat(rendered).hasValue(3);
        cookie = true;
        page("/");
        page("/");
        assertThat(rendered).hasValue(5);
        cookie = false;
        tags = null;
        page("/");
        page("/");
        assertThat(rendered).hasValue(7);
        ask("POST", "/");
        assertThat(rendered).hasValue(8);
    }

    @Test
    void tellsLanguageElderAndParametersApart() throws Exception {
        page("/");
        page("/", "Cookie", "lang=en");
        page("/", "Cookie", "elder=1");
        page("/?after=2&type=page");
        page("/other");
        assertThat(rendered).hasValue(5);
        page("/?type=page&after=2");
        page("/", "Cookie", "lang=en; other=1");
        assertThat(rendered).as("order and foreign cookies do not matter").hasValue(5);
    }

    @Test
    void answersHeadConditionsAndWhoWantsGzip() throws Exception {
        HttpResponse<String> first = ask("GET", "/");
        assertThat(first.headers().firstValue("ETag"))
                .as("the first comes as it was made")
                .isEmpty();
        HttpResponse<String> kept = ask("GET", "/");
        String etag = kept.headers().firstValue("ETag").orElseThrow();
        assertThat(kept.headers().firstValue("Vary")).contains("Accept-Encoding, Cookie");
        HttpResponse<String> same = ask("GET", "/", "If-None-Match", etag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        HttpResponse<String> head = ask("HEAD", "/");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).contains("3");
        HttpResponse<String> packed = ask("GET", "/", "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(ask("GET", "/", "Accept-Encoding", "gzip;q=0").body()).isEqualTo("tea");
        assertThat(rendered).hasValue(1);
    }
}
