package org.weilu.app.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.spi.Extension;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.Extensions;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.operation.Command;

@org.junit.jupiter.api.Timeout(60)
class AdminDoorTest {
    private static final String BAKE = "面包";

    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private AdminDoor door = AdminDoor.open(Path.of("target"), new Bakery(), NoOptions::new);

    @BeforeEach
    void open() {
        door.close();
        door = AdminDoor.open(data, new Bakery(), NoOptions::new);
    }

    @AfterEach
    void close() {
        door.close();
    }

    private String token() throws Exception {
        return Files.readString(data.resolve("admin.token")).strip();
    }

    private String address() throws Exception {
        return Files.readString(data.resolve("admin.address")).strip();
    }

    private static AdminCall call(String... arguments) {
        return new AdminCall(Locale.ENGLISH, Path.of("/"), "", List.of(arguments));
    }

    private int ask(String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + AdminHandler.PATH))
                .POST(BodyPublishers.ofString(call("bakery-bake").encoded()));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return status(request.build());
    }

    /** On a connection of its own: the next start may get the same port. */
    private static int status(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void doesWhatAPluginOffersAndTellsHowItEnded() throws Exception {
        int code = AdminClient.send(data, call("bakery-bake", "--hot", "two\nlines"), writer(out), writer(err));
        assertThat(code).isEqualTo(7);
        assertThat(out.toString()).isEqualToNormalizingNewlines(BAKE + " [--hot, two\nlines]\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void listsThePluginsWordsAndKnowsNoOthers() throws Exception {
        assertThat(AdminClient.send(data, call("do"), writer(out), writer(err))).isZero();
        assertThat(out.toString()).contains("bakery-bake\tBakes");
        assertThat(AdminClient.send(data, call("bakery-burn"), writer(out), writer(err)))
                .isEqualTo(2);
        assertThat(err.toString()).contains("No plugin knows bakery-burn");
    }

    @Test
    void refusesWhoeverHasNotTheTokenOfThisStart() throws Exception {
        String right = "Bearer " + token();
        assertThat(ask()).isEqualTo(403);
        assertThat(ask("Authorization", "Bearer wrong")).isEqualTo(403);
        assertThat(ask("Authorization", token())).isEqualTo(403);
        assertThat(ask("Authorization", right)).isEqualTo(200);
        open();
        assertThat(ask("Authorization", right)).as("after a restart").isEqualTo(403);
    }

    @Test
    void refusesBrowsersAndProxiesThoughTheyKnowTheToken() throws Exception {
        String right = "Bearer " + token();
        assertThat(ask("Authorization", right, "Origin", address())).isEqualTo(403);
        assertThat(ask("Authorization", right, "Origin", "null")).isEqualTo(403);
        assertThat(ask("Authorization", right, "Sec-Fetch-Site", "same-origin")).isEqualTo(403);
        assertThat(ask("Authorization", right, "Referer", address())).isEqualTo(403);
        assertThat(ask("Authorization", right, "X-Forwarded-For", "192.0.2.1")).isEqualTo(403);
    }

    @Test
    void listensOnLoopbackAndKeepsTheTokenFromOthers() throws Exception {
        assertThat(address()).startsWith("http://127.0.0.1:");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("admin.token"))))
                .isEqualTo("rw-------");
        assertThat(token()).hasSize(43);
        door.close();
        assertThat(data.resolve("admin.token")).doesNotExist();
        assertThatThrownBy(() -> AdminClient.send(data, call("do"), writer(out), writer(err)))
                .isInstanceOf(PortalException.class)
                .hasMessageContaining("try again");
    }

    @Test
    void takesNoHalfCall() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + AdminHandler.PATH))
                .header("Authorization", "Bearer " + token())
                .POST(BodyPublishers.ofString("-!\n-"))
                .build();
        assertThat(status(request)).isEqualTo(400);
    }

    private static PrintWriter writer(StringWriter text) {
        return new PrintWriter(text, true);
    }

    @picocli.CommandLine.Command
    static final class NoOptions {}

    /** A portal that offers one word and no service. */
    private static final class Bakery implements Desk, Extensions, Command {
        @Override
        public <S> S service(Class<S> type) {
            throw new IllegalStateException(type.getName());
        }

        @Override
        public Extensions extensions() {
            return this;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <E extends ExtensionPoint> List<Extension<E>> of(Class<E> point) {
            return point == Command.class ? List.of((Extension<E>) new Open(this)) : List.of();
        }

        @Override
        public String name() {
            return "bakery-bake";
        }

        @Override
        public String description() {
            return "Bakes";
        }

        @Override
        public int run(List<String> arguments, PrintWriter to) {
            to.println(BAKE + " " + arguments);
            return 7;
        }
    }

    private record Open(Command value) implements Extension<Command> {
        @Override
        public String plugin() {
            return "bakery";
        }

        @Override
        public <R> Optional<R> show(Function<? super Command, ? extends @Nullable R> call) {
            return Optional.ofNullable(call.apply(value));
        }

        @Override
        public Optional<Refusal> decide(Locale language, Function<? super Command, Optional<Refusal>> call) {
            return call.apply(value);
        }

        @Override
        public <R extends @Nullable Object> R join(Function<? super Command, ? extends R> call) {
            return call.apply(value);
        }
    }
}
