package org.weilu.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** The floor of every figure about pages: Jetty alone, that sends the bytes which a running portal sent once. */
final class BareHandler extends Handler.Abstract {
    private record Page(String type, String encoding, ByteBuffer body) {}

    private final Map<String, Page> pages;

    private BareHandler(Map<String, Page> pages) {
        this.pages = pages;
    }

    /** Arguments: the port, the portal's address, and the paths to take from it. */
    public static void main(String[] args) throws Exception {
        Map<String, Page> pages = new HashMap<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of(args).subList(2, args.length)) {
                pages.put(path, taken(client, URI.create(args[1] + path)));
            }
        }
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(args[0]));
        server.addConnector(connector);
        server.setHandler(new BareHandler(Map.copyOf(pages)));
        server.start();
        server.join();
    }

    private static Page taken(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(address)
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = client.send(asked, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return new Page(
                answer.headers().firstValue("Content-Type").orElse("text/html"),
                answer.headers().firstValue("Content-Encoding").orElse("identity"),
                ByteBuffer.wrap(answer.body()));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Page page = pages.get(request.getHttpURI().getPathQuery());
        if (page == null) {
            return false;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, page.type());
        response.getHeaders().put(HttpHeader.CONTENT_ENCODING, page.encoding());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, page.body().remaining());
        response.write(true, page.body().slice(), callback);
        return true;
    }
}
