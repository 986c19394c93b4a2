package org.weilu.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What operators and their tools ask: {@code /health/live}, {@code /health/ready}, {@code /metrics}. */
final class Operations extends Handler.Wrapper {
    private final @Nullable String token;
    private final Supplier<List<String>> troubles;
    private final Supplier<String> metrics;

    /** @param troubles what keeps the portal from being ready, a line each; empty when it is */
    Operations(@Nullable String metricsToken, Supplier<List<String>> troubles, Supplier<String> metrics, Handler next) {
        super(next);
        token = metricsToken;
        this.troubles = troubles;
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        switch (Request.getPathInContext(request)) {
            case "/health/live" -> write(response, 200, "live\n", callback);
            case "/health/ready" -> {
                List<String> now = troubles.get();
                // Reasons are for who sits at the machine; the world gets the word alone.
                String why = isLocal(request) ? "\n" + String.join("\n", now) : "";
                write(response, now.isEmpty() ? 200 : 503, now.isEmpty() ? "ready\n" : "not ready" + why, callback);
            }
            case "/metrics" -> {
                if (isLocal(request) || hasToken(request)) {
                    write(response, 200, metrics.get(), callback);
                } else {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            }
            default -> {
                return super.handle(request, response, callback);
            }
        }
        return true;
    }

    /** From this machine, and not handed on by a proxy on it. */
    private static boolean isLocal(Request request) {
        return Configuration.isLoopback(Request.getRemoteAddr(request).replaceAll("[\\[\\]]", ""))
                && !request.getHeaders().contains(HttpHeader.X_FORWARDED_FOR)
                && !request.getHeaders().contains(HttpHeader.FORWARDED);
    }

    private boolean hasToken(Request request) {
        String given = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.AUTHORIZATION), "");
        return token != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Response response, int status, String text, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Content.Sink.write(response, true, text, callback);
    }
}
