package org.weilu.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged over HTTP outlasts kill -9, and the next start is clean, also after kills in the first. */
@Timeout(1200)
final class KillIT {
    private static final boolean LONG = "true".equals(System.getenv("WEILU_TEST_LONG"));
    private static final int FIRST_STARTS = LONG ? 4 : 1;
    private static final int WRITING = LONG ? 5 : 1;
    private static final String NEW_PASSWORD = "orchard ladder 77 rain";
    private static final List<String> DEMO = List.of(
            "resident", "neighbour", "elder", "editor", "chief", "manager", "deputy", "leader", "clerk", "admin");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostAndEveryNextStartIsClean() throws Exception {
        for (int i = 0; i < FIRST_STARTS; i++) {
            long millis = ThreadLocalRandom.current().nextLong(500, 8_000);
            RunningServer.kill(folder, Duration.ofMillis(millis));
        }
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Queue<String> comes = new ConcurrentLinkedQueue<>();
        Queue<String> shown = new ConcurrentLinkedQueue<>();
        String occasion = "";
        for (int i = 0; i < WRITING; i++) {
            RunningServer server = RunningServer.start(folder);
            demoAccountsSignIn(server);
            String here = occasion.isEmpty() ? occasion(server) : occasion;
            occasion = here;
            int before = acknowledged.size();
            Thread writer = Thread.ofPlatform().start(() -> write(server, here, acknowledged, comes, shown));
            while (acknowledged.size() < before + 20 && writer.isAlive()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            server.kill();
            writer.join();
            assertThat(acknowledged).as("acknowledged before the kill").hasSizeGreaterThan(before + 19);
        }
        try (RunningServer server = RunningServer.start(folder)) {
            demoAccountsSignIn(server);
            String admin = token(server, "admin", RunningServer.PASSWORD);
            for (String login : acknowledged) {
                HttpResponse<String> again = create(server, admin, login);
                assertThat(again.statusCode())
                        .as(login + " is there: " + again.body())
                        .isEqualTo(409);
            }
            assertThat(comes).as("sign-ups acknowledged before the kills").hasSizeGreaterThan(WRITING * 15);
            for (String person : comes) {
                assertThat(signUp(server, admin, occasion, person).body())
                        .as(person + " still has a place")
                        .contains("\"duplicate\"");
            }
            searchFindsExactly(server, shown);
            assertThat(token(server, List.copyOf(acknowledged).getLast(), NEW_PASSWORD))
                    .isNotEmpty();
        }
    }

    private void demoAccountsSignIn(RunningServer server) throws Exception {
        for (String login : DEMO) {
            assertThat(token(server, login, RunningServer.PASSWORD)).as(login).isNotEmpty();
        }
    }

    /** Until the server is gone. */
    private void write(
            RunningServer server,
            String occasion,
            Queue<String> acknowledged,
            Queue<String> comes,
            Queue<String> shown) {
        try {
            String leader = token(server, "leader", RunningServer.PASSWORD);
            String admin = token(server, "admin", RunningServer.PASSWORD);
            for (int i = acknowledged.size(); ; i++) {
                String login = "killed-" + i + "-" + Long.toString(System.nanoTime(), 36);
                HttpResponse<String> made = create(server, admin, login);
                if (made.statusCode() == 201) {
                    acknowledged.add(login);
                    String person = JSON.readTree(made.body()).path("id").asText();
                    if (signUp(server, admin, occasion, person).statusCode() == 201) {
                        comes.add(person);
                    }
                }
                if (i % 4 == 3) {
                    HttpResponse<String> told = tell(server, leader, "院子里又见面");
                    if (told.statusCode() == 201) {
                        shown.add(JSON.readTree(told.body()).path("activity").asText());
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            // The kill: what was under way was not acknowledged.
        }
    }

    /** Something with room for all of them. */
    private String occasion(RunningServer server) throws IOException, InterruptedException {
        String leader = token(server, "leader", RunningServer.PASSWORD);
        HttpResponse<String> made = tell(server, leader, "院子里照张相");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body()).path("id").asText();
    }

    private HttpResponse<String> tell(RunningServer server, String token, String title)
            throws IOException, InterruptedException {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20);
        String body =
                "{\"title\":\"%s\",\"summary\":\"都来。\",\"starts\":\"%sT10:00\",\"ends\":\"%sT11:00\",\"place\":\"院子\",\"capacity\":1000}"
                        .formatted(title, day, day);
        return client.send(
                post(server, "/activities", body)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    /** The index says what the database says, whatever of it was written before the kill. */
    private void searchFindsExactly(RunningServer server, Queue<String> shown) throws Exception {
        String query = "/search?q=%E9%99%A2%E5%AD%90%E9%87%8C%E5%8F%88%E8%A7%81%E9%9D%A2&limit=100";
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/api/v1" + query))
                        .build(),
                BodyHandlers.ofString());
        List<String> found = JSON.readTree(answer.body()).findValuesAsText("id");
        assertThat(shown).isNotEmpty();
        assertThat(found).containsAll(shown).doesNotHaveDuplicates();
        assertThat(found).as("and what the kills cut off").hasSizeLessThanOrEqualTo(shown.size() + WRITING);
    }

    private HttpResponse<String> signUp(RunningServer server, String token, String occasion, String person)
            throws IOException, InterruptedException {
        return client.send(
                post(server, "/activities/" + occasion + "/signups", "{\"people\":[\"" + person + "\"]}")
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> create(RunningServer server, String token, String login)
            throws IOException, InterruptedException {
        String body = "{\"login\":\"%s\",\"name\":\"罗一舟\",\"password\":\"%s\"}".formatted(login, NEW_PASSWORD);
        return client.send(
                post(server, "/people", body)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private String token(RunningServer server, String login, String password) throws IOException, InterruptedException {
        String body = "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password);
        HttpResponse<String> answer = client.send(post(server, "/tokens", body).build(), BodyHandlers.ofString());
        JsonNode json = JSON.readTree(answer.body());
        return json.path("token").asText();
    }

    private static HttpRequest.Builder post(RunningServer server, String path, String body) {
        return HttpRequest.newBuilder(URI.create(server.address() + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }
}
