package org.weilu.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.weilu.store.ListExtensions;
import org.weilu.store.TestDatabase;
import org.weilu.store.TestStore;
import org.weilu.web.api.ApiParts;
import org.weilu.web.api.ApiServices;
import org.weilu.web.api.PortalApi;

@Timeout(60)
class PortalApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Fakes fakes = new Fakes();
    private final EchoResource echo = new EchoResource();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final ListExtensions extensions = new ListExtensions();
    private final TestStore store =
            TestStore.with(TestDatabase.DERBY, new ListExtensions().add("web", ApiParts.entities()));

    @BeforeEach
    void start() throws Exception {
        extensions.add("echo", echo);
        ApiServices services = new ApiServices(
                extensions,
                fakes.accounts(),
                fakes.access(),
                fakes.people(),
                fakes.households(),
                fakes.sites(),
                fakes.search(),
                store.store(),
                store.clock());
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new PortalApi(services)), "/api/v1/*");
        context.addServlet(new ServletHolder(new PortalApi(services, 5)), "/small/*");
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void end() throws Exception {
        server.stop();
        store.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/api/v1" + path)
                        .normalize())
                .timeout(Duration.ofSeconds(20));
    }

    private HttpRequest.Builder anna(String path) {
        return to(path).header("Authorization", "Bearer anna-token");
    }

    private HttpRequest.Builder post(HttpRequest.Builder to, String body) {
        return to.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    @Test
    void knowsWhoAsksByTokenAndNeverByCookie() throws Exception {
        assertThat(json(send(anna("/echo"))).at("/items/0/by").asText()).isEqualTo("anna");
        assertThat(json(send(to("/echo").header("Cookie", "weilu=anna-token")))
                        .at("/items/0/by")
                        .asText())
                .isEqualTo("stranger");
        HttpResponse<String> wrong = send(to("/echo").header("Authorization", "Bearer nonsense"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(json(wrong).get("code").asText()).isEqualTo("unauthenticated");
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(send(to("/me")).statusCode()).isEqualTo(401);
        assertThat(json(send(anna("/me"))).at("/household/0/name").asText()).isEqualTo("小安");
    }

    @Test
    void writesListsAndTimesInTheSitesZone() throws Exception {
        HttpResponse<String> answer = send(to("/echo?limit=7"));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .contains("limit 7", "2026-12-05T14:00:00+08:00")
                .doesNotContain("next");
        assertThat(json(send(to("/echo?after=x"))).get("next").asText()).isEqualTo("x");
        for (String limit : List.of("0", "101", "x", "-1", "")) {
            HttpResponse<String> refused = send(to("/echo?limit=" + limit));
            assertThat(refused.statusCode()).as(limit).isEqualTo(422);
            assertThat(json(refused).at("/errors/0/field").asText()).isEqualTo("limit");
        }
        HttpResponse<String> nowhere = send(to("/echo?after=garbage").header("Accept-Language", "en"));
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(json(nowhere).at("/errors/0/field").asText()).isEqualTo("after");
        assertThat(json(nowhere).get("detail").asText()).startsWith("This after is no next");
    }

    @Test
    void turnsRefusalsIntoProblems() throws Exception {
        HttpResponse<String> full = send(post(anna("/echo"), "{\"word\":\"a\",\"times\":9}"));
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(full).get("code").asText()).isEqualTo("full");
        assertThat(json(full).at("/wayOn/path").asText()).isEqualTo("/wait");
        assertThat(json(full).at("/alternatives/0/word").asText()).isEqualTo("later");
        assertThat(json(full).at("/alternatives/0/at").asText()).isEqualTo("1970-01-01T08:00:00+08:00");
        HttpResponse<String> weak = send(post(anna("/people"), "{\"login\":\"a\",\"name\":\"A\",\"password\":\"x\"}"));
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(json(weak).get("errors")).hasSize(2);
    }

    @Test
    void saysWhatIsWrongWithABody() throws Exception {
        HttpResponse<String> broken = send(post(anna("/echo"), "{\"word\":"));
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(json(broken).get("code").asText()).isEqualTo("invalid");
        assertThat(json(broken).get("detail").asText()).isEqualTo("JSON 写得不对：读到第 1 行第 9 个字读不下去了");
        HttpResponse<String> unfit = send(post(anna("/echo"), "{\"word\":\"a\",\"times\":\"many\"}"));
        assertThat(unfit.statusCode()).isEqualTo(422);
        assertThat(json(unfit).at("/errors/0/field").asText()).isEqualTo("times");
        assertThat(json(unfit).get("detail").asText()).isEqualTo("“times”的值不对");
        HttpResponse<String> unlikely = send(post(anna("/echo"), "{\"word\":\"never\",\"times\":1}"));
        assertThat(unlikely.statusCode()).isEqualTo(422);
        assertThat(unlikely.body()).doesNotContain("our own secret");
        assertThat(send(post(to("/tokens"), "")).statusCode()).isEqualTo(422);
        assertThat(send(post(to("/tokens"), "{}")).statusCode()).isEqualTo(422);
    }

    @Test
    void answersHttpErrorsAsProblemsInTheAskedLanguage() throws Exception {
        HttpResponse<String> nowhere = send(to("/nowhere").header("Accept-Language", "en-GB,en;q=0.9"));
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(json(nowhere).get("detail").asText()).startsWith("There is no such address");
        assertThat(json(send(to("/nowhere"))).get("detail").asText()).startsWith("没有这个地址");
        assertThat(send(to("/echo").DELETE()).statusCode()).isEqualTo(405);
        assertThat(send(to("/echo").DELETE()).headers().firstValue("Allow")).isPresent();
        assertThat(json(send(to("/echo").DELETE())).get("code").asText()).isEqualTo("method_not_allowed");
        assertThat(send(anna("/echo").header("Content-Type", "text/xml").POST(BodyPublishers.ofString("<a/>")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(send(to("/echo/notanumber")).statusCode()).isEqualTo(404);
    }

    @Test
    void hidesFaultsBehindANumber() throws Exception {
        HttpResponse<String> fault = send(to("/echo/7"));
        assertThat(fault.statusCode()).isEqualTo(500);
        assertThat(json(fault).get("reference").asText()).hasSize(8);
        assertThat(fault.body()).doesNotContain("secret", "IllegalState", "at org.");
    }

    @Test
    void signsInAndMakesPeople() throws Exception {
        HttpResponse<String> token = send(post(to("/tokens"), "{\"login\":\"anna\",\"password\":\"right\"}"));
        assertThat(token.statusCode()).isEqualTo(201);
        assertThat(json(token).get("expires").asText()).isEqualTo("2026-12-31T08:00:00+08:00");
        assertThat(send(post(to("/tokens"), "{\"login\":\"anna\",\"password\":\"wrong\"}"))
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> one =
                send(post(anna("/people"), "{\"login\":\"b\",\"name\":\"B\",\"password\":\"long enough\"}"));
        assertThat(one.statusCode()).isEqualTo(201);
        assertThat(json(one).get("id").asText()).isEqualTo("b");
        HttpResponse<String> several =
                send(post(anna("/people"), "[{\"login\":\"c\",\"name\":\"C\",\"password\":\"long enough\"}]"));
        assertThat(json(several).at("/0/login").asText()).isEqualTo("c");
        assertThat(fakes.made).containsExactly("b", "c");
    }

    @Test
    void searches() throws Exception {
        JsonNode found = json(send(to("/search?q=%E7%A6%81%E6%AF%92&from=2026-12-01")));
        assertThat(found.at("/items/0/title").asText()).isEqualTo("禁毒");
        assertThat(found.at("/items/0/starts").asText()).isEqualTo("2026-12-05T14:00:00+08:00");
        assertThat(found.at("/facets/kind/craft").asLong()).isEqualTo(1);
        assertThat(found.at("/counts/page").asLong()).isEqualTo(1);
        for (String wrong : List.of("from=soon", "age=old", "facet=craft")) {
            assertThat(send(to("/search?q=x&" + wrong)).statusCode()).as(wrong).isEqualTo(422);
        }
        JsonNode narrowed = json(send(to("/search?area=a1&area=a2&venue=hall&age=8&free=true&facet=kind:craft")));
        assertThat(narrowed.at("/items/0/snippet").asText())
                .contains("area=[a1, a2]", "venue=[hall]", "age=[8]", "kind=[craft]", "free");
    }

    @Test
    void answersARepeatedRequestOnceAndTheSame() throws Exception {
        String body = "{\"word\":\"a\",\"times\":2}";
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(client.sendAsync(
                    post(anna("/echo").header("Idempotency-Key", "k1"), body).build(), BodyHandlers.ofString()));
        }
        List<HttpResponse<String>> answers =
                sent.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(HttpResponse::body))
                .containsOnly(answers.getFirst().body());
        assertThat(answers.getFirst().body()).contains("aa");
        assertThat(echo.runs).hasValue(1);
        assertThat(send(post(anna("/echo").header("Idempotency-Key", "k1"), "{\"word\":\"b\",\"times\":2}"))
                        .statusCode())
                .isEqualTo(422);
        store.clock().advance(Duration.ofHours(25));
        send(post(anna("/echo").header("Idempotency-Key", "k1"), body));
        assertThat(echo.runs).hasValue(2);
    }

    /** The answer is written down after the outcome was opened, never the other way round. */
    @Test
    void refusesARepeatedRequestTheSameWay() throws Exception {
        String body = "{\"word\":\"a\",\"times\":4}";
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> refused = send(post(anna("/echo").header("Idempotency-Key", "k2"), body));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(json(refused).get("code").asText()).isEqualTo("full");
        }
        assertThat(echo.runs).hasValue(1);
    }

    @Test
    void namesEachSchemaForOneType() throws Exception {
        JsonNode api = json(send(to("/openapi.json")));
        assertThat(api.at("/paths/~1echo/post/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .endsWith("/EchoWish");
        assertThat(api.at("/components/schemas/EchoWish/properties/times").isMissingNode())
                .isFalse();
    }

    @Test
    void runsEachRequestWithoutAKey() throws Exception {
        String body = "{\"word\":\"a\",\"times\":1}";
        send(post(anna("/echo"), body));
        send(post(anna("/echo"), body));
        assertThat(echo.runs).hasValue(2);
    }

    @Test
    void followsThePluginsThatAreEnabled() throws Exception {
        extensions.enable("echo", false);
        assertThat(send(to("/echo")).statusCode()).isEqualTo(404);
        assertThat(send(to("/openapi.json")).body()).doesNotContain("/echo");
        extensions.enable("echo", true);
        assertThat(send(to("/echo")).statusCode()).isEqualTo(200);
    }

    @Test
    void describesWhatRuns() throws Exception {
        JsonNode document = json(send(to("/openapi.json")));
        assertThat(document.at("/paths/~1echo/post/responses/201").isMissingNode())
                .isFalse();
        assertThat(document.at("/paths/~1echo/post/responses/4XX").isMissingNode())
                .isFalse();
        assertThat(document.at("/paths/~1echo/get/parameters")).hasSize(2);
        List<String> paths = new ArrayList<>();
        document.get("paths").fieldNames().forEachRemaining(paths::add);
        assertThat(paths).containsExactlyInAnyOrder("/echo", "/echo/{id}", "/me", "/people", "/search", "/tokens");
    }

    @Test
    void throttlesWhoRunsAway() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            statuses.add(send(anna("/../../small/echo")).statusCode());
        }
        assertThat(statuses.subList(0, 5)).containsOnly(200);
        assertThat(statuses).contains(429);
        assertThat(send(to("/../../small/echo")).statusCode()).isEqualTo(200);
    }
}
