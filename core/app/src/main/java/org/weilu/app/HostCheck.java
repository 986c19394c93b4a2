package org.weilu.app;

import java.util.Locale;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses requests for other hosts (a rebound DNS name, a forged Host header), and methods nobody needs. */
final class HostCheck extends Handler.Wrapper {
    private final String host;
    private final boolean loopbackToo;

    HostCheck(Configuration configuration, Handler next) {
        super(next);
        host = plain(configuration.baseUrl().getHost());
        loopbackToo = Configuration.isLoopback(configuration.host());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (HttpMethod.TRACE.is(request.getMethod()) || HttpMethod.CONNECT.is(request.getMethod())) {
            Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
            return true;
        }
        String asked = plain(Request.getServerName(request));
        if (asked.equals(host) || (loopbackToo && Configuration.isLoopback(asked))) {
            return super.handle(request, response, callback);
        }
        Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400, "unknown host");
        return true;
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("[") ? lower.substring(1, lower.length() - 1) : lower;
    }
}
