package org.weilu.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody's program at the portal's API. */
final class ApiCaller {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client;
    private final String server;
    private final @Nullable String token;

    private ApiCaller(HttpClient client, String server, @Nullable String token) {
        this.client = client;
        this.server = server;
        this.token = token;
    }

    static ApiCaller stranger(String server) {
        return new ApiCaller(HttpClient.newHttpClient(), server, null);
    }

    ApiCaller signIn(String login, String password) {
        Answer answer = post("/tokens", Map.of("login", login, "password", password));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return new ApiCaller(client, server, answer.text("token"));
    }

    Answer get(String path) {
        return ask("GET", "/api/v1" + path, null);
    }

    Answer post(String path, Object body) {
        return ask("POST", "/api/v1" + path, body);
    }

    Answer delete(String path) {
        return ask("DELETE", "/api/v1" + path, null);
    }

    /** A page or a feed, as its text. */
    String page(String path) {
        return ask("GET", path, null).body();
    }

    private Answer ask(String method, String path, @Nullable Object body) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(60));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            request.method(
                    method,
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)));
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    record Answer(int status, String body) {
        JsonNode json() {
            try {
                return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }

        String text(String field) {
            return json().path(field).asText();
        }

        /** What it is, if it answered with the status. */
        Answer with(int wanted) {
            assertThat(status).as(body).isEqualTo(wanted);
            return this;
        }
    }
}
