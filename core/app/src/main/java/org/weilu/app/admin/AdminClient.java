package org.weilu.app.admin;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;

/** The terminal's side of the door. */
public final class AdminClient {
    private AdminClient() {}

    /**
     * Has a running portal do it, and tells what it says.
     *
     * @return the exit code
     * @throws PortalException UNAVAILABLE, if the portal that holds the folder has no door open, or not any more
     */
    public static int send(Path data, AdminCall call, PrintWriter out, PrintWriter err) throws InterruptedException {
        Optional<String[]> found = AdminFiles.in(data).read();
        if (found.isEmpty()) {
            throw unavailable(call, "door.closed");
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(found.get()[1] + AdminHandler.PATH))
                .header("Authorization", "Bearer " + found.get()[0])
                .POST(BodyPublishers.ofString(call.encoded()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> answer = client.send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw unavailable(call, "door.closed");
            }
            return tell(answer.body(), call, out, err);
        } catch (ConnectException e) {
            throw unavailable(call, "door.closed");
        } catch (IOException e) {
            throw unavailable(call, "door.broken");
        }
    }

    private static int tell(Stream<String> lines, AdminCall call, PrintWriter out, PrintWriter err) {
        try (lines) {
            for (String line : (Iterable<String>) lines::iterator) {
                String words = line.substring(1);
                switch (line.charAt(0)) {
                    case Marked.OUT -> out.println(words);
                    case Marked.ERR -> err.println(words);
                    default -> {
                        return Integer.parseInt(words);
                    }
                }
                out.flush();
                err.flush();
            }
        }
        throw unavailable(call, "door.broken");
    }

    private static PortalException unavailable(AdminCall call, String key) {
        return new PortalException(
                Refusal.of(Refusal.Kind.UNAVAILABLE, "unavailable", AdminWord.TEXTS.say(call.language(), key)));
    }
}
