package org.weilu.app.admin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /admin-api}: a call in, lines out. Who has no token learns nothing but that. */
final class AdminHandler extends Handler.Abstract {
    static final String PATH = "/admin-api";
    private static final Logger LOG = LoggerFactory.getLogger(AdminHandler.class);
    private static final int MOST_BYTES = 32 << 20;
    /** What only browsers and proxies send. */
    private static final List<String> OTHERS =
            List.of("Origin", "Referer", "Cookie", "Sec-Fetch-Site", "X-Forwarded-For", "Forwarded");

    private final byte[] secret;
    private final Work work;

    /** Does what is asked, and writes what came of it. */
    @FunctionalInterface
    interface Work {
        void work(AdminCall call, OutputStream out);
    }

    AdminHandler(String token, Work work) {
        this.secret = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.work = work;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (!isAllowed(request)) {
            LOG.warn("refused at the admin door: {}", Request.getRemoteAddr(request));
            return end(response, HttpStatus.FORBIDDEN_403, callback);
        }
        if (!PATH.equals(Request.getPathInContext(request)) || !HttpMethod.POST.is(request.getMethod())) {
            return end(response, HttpStatus.NOT_FOUND_404, callback);
        }
        byte[] body = Content.Source.asInputStream(request).readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return end(response, HttpStatus.PAYLOAD_TOO_LARGE_413, callback);
        }
        AdminCall call;
        try {
            call = AdminCall.decoded(new String(body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return end(response, HttpStatus.BAD_REQUEST_400, callback);
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            work.work(call, out);
        }
        callback.succeeded();
        return true;
    }

    /** From this machine, from no page, and with the token of this start. */
    private boolean isAllowed(Request request) {
        String given = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.AUTHORIZATION), "");
        boolean known = MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret);
        String host = Request.getServerName(request);
        return known
                && OTHERS.stream().noneMatch(name -> request.getHeaders().contains(name))
                && List.of("127.0.0.1", "localhost", "[::1]").contains(host);
    }

    private static boolean end(Response response, int status, Callback callback) {
        response.setStatus(status);
        response.write(true, null, callback);
        return true;
    }
}
