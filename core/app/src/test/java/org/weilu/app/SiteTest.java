package org.weilu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@org.junit.jupiter.api.Timeout(60)
class SiteTest {
    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final FakePortal portal = new FakePortal();
    private Site site = new Site(Configuration.from(Map.of()));

    @AfterEach
    void end() {
        site.close();
    }

    private Site start(Map<String, String> settings) throws InterruptedException {
        listen(settings);
        site.open(configuration -> portal, step -> {});
        return site;
    }

    private void listen(Map<String, String> settings) {
        Map<String, String> given = new HashMap<>(Map.of("WEILU_PORT", "0", "WEILU_DATA", data.toString()));
        given.putAll(settings);
        site = new Site(Configuration.from(given));
        assertThat(site.listen()).isTrue();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(to(path).build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void servesPagesWithoutBannerAndWithoutSession() throws Exception {
        start(Map.of());
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("围炉");
        assertThat(page.headers().map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
    }

    @Test
    void saysThatItIsStartingUntilThePortalIsOpenAndIndexed() throws Exception {
        portal.indexed.set(false);
        listen(Map.of());
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").body()).contains("starting");
        CountDownLatch ready = new CountDownLatch(1);
        Thread opening = new Thread(() -> {
            try {
                site.open(configuration -> portal, step -> {});
                ready.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        opening.start();
        while (opening.isAlive() && get("/").statusCode() == 503) {
            Thread.onSpinWait();
        }
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").body()).contains("indexing");
        portal.indexed.set(true);
        ready.await();
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesOtherHostsAndTrace() throws Exception {
        start(Map.of());
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(raw("TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void boundsBodiesByLengthAndWhileReading() throws Exception {
        start(Map.of());
        byte[] large = new byte[(int) BodyLimit.FORM + 1];
        assertThat(post(BodyPublishers.ofByteArray(large), "application/json")).isEqualTo(413);
        assertThat(post(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)), "text/plain"))
                .isEqualTo(413);
        assertThat(post(BodyPublishers.ofByteArray(large), "multipart/form-data; boundary=x"))
                .isEqualTo(200);
        assertThat(post(BodyPublishers.ofInputStream(InputStream::nullInputStream), "multipart/form-data; boundary=x"))
                .isEqualTo(411);
        assertThat(raw("POST /api/v1/x HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                        + "Content-Length: " + (BodyLimit.UPLOAD + 1) + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    private int post(HttpRequest.BodyPublisher body, String type) throws Exception {
        HttpRequest request =
                to("/api/v1/x").header("Content-Type", type).POST(body).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void compressesWhatIsAskedForCompressed() throws Exception {
        start(Map.of());
        HttpRequest request = to("/").header("Accept-Encoding", "gzip").build();
        HttpResponse<InputStream> page = client.send(request, BodyHandlers.ofInputStream());
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        try (InputStream plain = new GZIPInputStream(page.body())) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).contains("围炉");
        }
    }

    @Test
    void keepsTheSessionInACookieThatScriptsAndOtherSitesDoNotGet() throws Exception {
        start(Map.of());
        assertThat(get("/?session=1").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        cookie -> assertThat(cookie).startsWith("weilu=").contains("HttpOnly", "SameSite=Lax"));
        site.close();
        start(Map.of("WEILU_BASE_URL", "https://portal.example"));
        assertThat(get("/?session=1").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("__Host-weilu=")
                        .contains("Secure", "Path=/;", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void believesAProxyOnThisMachineAboutTheLastAddressOnly() throws Exception {
        start(Map.of("WEILU_BASE_URL", "https://portal.example"));
        HttpRequest request = to("/api/v1/x")
                .header("X-Forwarded-For", "6.6.6.6, 203.0.113.9")
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("203.0.113.9 true");
        site.close();
        start(Map.of());
        assertThat(client.send(
                                to("/api/v1/x")
                                        .header("X-Forwarded-For", "6.6.6.6")
                                        .build(),
                                BodyHandlers.ofString())
                        .body())
                .isEqualTo("127.0.0.1 false");
    }

    @Test
    void showsMetricsToThisMachineAndToTheToken() throws Exception {
        start(Map.of("WEILU_METRICS_TOKEN", "t0k3n"));
        get("/");
        assertThat(get("/metrics").body()).contains("weilu_requests_seconds_count{status=\"2xx\"}", "jvm_memory");
        HttpRequest proxied =
                to("/metrics").header("X-Forwarded-For", "203.0.113.9").build();
        assertThat(client.send(proxied, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
        HttpRequest signed = to("/metrics")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Authorization", "Bearer t0k3n")
                .build();
        assertThat(client.send(signed, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    @Test
    void answersUnknownAddressesInPlainWords() throws Exception {
        start(Map.of());
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").body()).contains("这里没有页面").doesNotContain("Jetty", "nowhere");
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        start(Map.of());
        try (Site second = new Site(Configuration.from(Map.of("WEILU_PORT", String.valueOf(site.port()))))) {
            assertThat(second.listen()).isFalse();
        }
    }

    @Test
    void tellsTheStepsOfSeedingAndThePassword() throws Exception {
        listen(Map.of());
        List<String> steps = new ArrayList<>();
        assertThat(site.open(configuration -> portal, steps::add)).contains("told once");
        assertThat(steps).containsExactly("seeding");
    }

    @Test
    void closesThePortalAfterTheServer() throws Exception {
        start(Map.of()).close();
        assertThat(portal.closed).isTrue();
    }
}
