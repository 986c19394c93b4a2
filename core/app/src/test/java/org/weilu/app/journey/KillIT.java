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
        for (int i = 0; i < WRITING; i++) {
            RunningServer server = RunningServer.start(folder);
            demoAccountsSignIn(server);
            int before = acknowledged.size();
            Thread writer = Thread.ofPlatform().start(() -> write(server, before, acknowledged));
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
    private void write(RunningServer server, int from, Queue<String> acknowledged) {
        try {
            String admin = token(server, "admin", RunningServer.PASSWORD);
            for (int i = from; ; i++) {
                String login = "killed-" + i + "-" + Long.toString(System.nanoTime(), 36);
                if (create(server, admin, login).statusCode() == 201) {
                    acknowledged.add(login);
                }
            }
        } catch (IOException | InterruptedException e) {
            // The kill: what was under way was not acknowledged.
        }
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
