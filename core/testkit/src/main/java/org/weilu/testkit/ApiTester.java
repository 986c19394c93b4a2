package org.weilu.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Access;
import org.weilu.spi.api.ApiResource;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.Sites;
import org.weilu.spi.search.Search;
import org.weilu.spi.store.Store;
import org.weilu.web.api.ApiServices;
import org.weilu.web.api.PortalApi;

/** The API of a portal in a test, over HTTP on a free port; callers may be many threads. */
public final class ApiTester implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PortalTester portal;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    private ApiTester(PortalTester portal, List<ApiResource> more) {
        this.portal = portal;
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new PortalApi(services(portal, more))), "/api/v1/*");
        server.setHandler(context);
    }

    /** @param more served beside the portal's own: the control of a race test */
    public static ApiTester of(PortalTester portal, ApiResource... more) {
        ApiTester api = new ApiTester(portal, List.of(more));
        try {
            api.server.start();
            return api;
        } catch (Exception e) {
            throw new IllegalStateException("the API does not start", e);
        }
    }

    private static ApiServices services(PortalTester portal, List<ApiResource> more) {
        return new ApiServices(
                new MoreResources(portal.portal().extensions(), more),
                portal.service(Accounts.class),
                portal.service(Access.class),
                portal.service(People.class),
                portal.service(Households.class),
                portal.service(Sites.class),
                portal.service(Search.class),
                portal.service(Store.class),
                portal.service(Clock.class));
    }

    /** The API as a stranger has it. */
    public Caller stranger() {
        return new Caller(null);
    }

    /** The API as a person has it that {@link PortalTester#person} made. */
    public Caller as(Person person) {
        return new Caller(portal.service(Accounts.class)
                .token(portal.stranger(), String.valueOf(person.login()), PortalTester.PASSWORD)
                .orThrow()
                .token());
    }

    /** Asks with somebody's token; paths as {@code /venues?limit=5}. */
    public final class Caller {
        private final @Nullable String token;

        private Caller(@Nullable String token) {
            this.token = token;
        }

        public Answer get(String path) {
            return send(to(path).GET());
        }

        public Answer post(String path, String json) {
            return send(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
        }

        public Answer delete(String path) {
            return send(to(path).DELETE());
        }

        private HttpRequest.Builder to(String path) {
            URI address = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/api/v1" + path);
            HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
            return token == null ? request : request.header("Authorization", "Bearer " + token);
        }

        private Answer send(HttpRequest.Builder request) {
            try {
                HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
                return new Answer(response.statusCode(), JSON.readTree(response.body()));
            } catch (IOException e) {
                throw new AssertionError("the API does not answer", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** @param json missing where nothing came: {@link JsonNode#at} says so and never fails */
    public record Answer(int status, JsonNode json) {
        /** A value by its path, as text: {@code /items/0/id}; empty if there is none. */
        public String at(String path) {
            return json.at(path).asText();
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the API does not stop", e);
        }
    }
}
