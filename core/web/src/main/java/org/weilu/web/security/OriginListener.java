package org.weilu.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.wicket.core.request.handler.ListenerRequestHandler;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.Request;
import org.apache.wicket.request.cycle.IRequestCycleListener;
import org.apache.wicket.request.cycle.RequestCycle;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;

/**
 * Lets only this portal's own pages change anything: by POST, from the same origin. Stricter than Wicket's own policy,
 * which takes {@code same-site} and top-level navigation to a listener for good.
 */
public final class OriginListener implements IRequestCycleListener {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> FETCH_SITES = Set.of("same-origin", "none");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> ELSEWHERE = Set.of("api", "health", "metrics");
    /** Asked by mail programs for their readers (RFC 8058): the address carries its right, no cookie is looked at. */
    private static final Set<String> BY_LINK = Set.of("unsubscribe");

    private final String base;

    public OriginListener(URI baseUrl) {
        this.base = origin(baseUrl.toString());
    }

    @Override
    public void onBeginRequest(RequestCycle cycle) {
        HttpServletRequest request = (HttpServletRequest) cycle.getRequest().getContainerRequest();
        if (!READING.contains(request.getMethod())
                && !isElsewhere(cycle.getRequest())
                && !isByLink(cycle.getRequest(), request)
                && !isOwn(request)) {
            throw forbidden();
        }
        if (request.getMethod().equals("POST") && !isElsewhere(cycle.getRequest())) {
            read(request);
        }
    }

    // What the server cannot read is refused here: found later, in the middle of a page, it would look like a fault.
    private static void read(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || type.startsWith("multipart/")) {
            return;
        }
        try {
            request.getParameterMap();
        } catch (RuntimeException e) {
            throw new PortalException(Refusal.of(Refusal.Kind.INVALID, "invalid", "This form cannot be read."), e);
        }
    }

    @Override
    public void onRequestHandlerResolved(RequestCycle cycle, IRequestHandler handler) {
        HttpServletRequest request = (HttpServletRequest) cycle.getRequest().getContainerRequest();
        if (handler instanceof ListenerRequestHandler && !request.getMethod().equals("POST")) {
            throw forbidden();
        }
    }

    /** True for what other servlets of this context answer; the API knows no cookies, so no origin either. */
    public static boolean isElsewhere(Request request) {
        List<String> path = request.getUrl().getSegments();
        return !path.isEmpty() && ELSEWHERE.contains(path.getFirst());
    }

    private static boolean isByLink(Request request, HttpServletRequest servlet) {
        List<String> path = request.getUrl().getSegments();
        return servlet.getMethod().equals("POST") && path.size() == 2 && BY_LINK.contains(path.getFirst());
    }

    private boolean isOwn(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return FETCH_SITES.contains(site);
        }
        String from = request.getHeader("Origin");
        if (from == null) {
            from = request.getHeader("Referer");
        }
        if (from == null) {
            return false;
        }
        String origin = origin(from);
        return !origin.isEmpty() && (origin.equals(base) || origin.equals(loopback(request)));
    }

    private static @Nullable String loopback(HttpServletRequest request) {
        String name = request.getServerName();
        return LOOPBACK.contains(name)
                ? origin(request.getScheme() + "://" + name + ":" + request.getServerPort())
                : null;
    }

    /** Scheme, host and port in one form; empty if it is no address. */
    static String origin(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getScheme() == null || uri.getHost() == null) {
                return "";
            }
            int port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
            return (uri.getScheme() + "://" + uri.getHost() + ":" + port).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static PortalException forbidden() {
        return new PortalException(
                Refusal.of(Refusal.Kind.FORBIDDEN, "other_origin", "This came from another place than this portal."));
    }
}
