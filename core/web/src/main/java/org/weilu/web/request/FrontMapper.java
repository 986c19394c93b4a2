package org.weilu.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.IRequestMapper;
import org.apache.wicket.request.Request;
import org.apache.wicket.request.Url;
import org.apache.wicket.request.cycle.RequestCycle;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.web.WebParts;
import org.weilu.web.security.OriginListener;
import org.weilu.web.theme.Statics;

/** Every request comes through here: tricks are refused, the site is found, then files, mounts and Wicket answer. */
public final class FrontMapper implements IRequestMapper {
    private final WebParts parts;
    private final Statics statics;
    private final Mounts mounts;
    private final IRequestMapper wicket;

    public FrontMapper(WebParts parts, Statics statics, IRequestMapper wicket) {
        this.parts = parts;
        this.statics = statics;
        this.mounts = new Mounts(parts.extensions());
        this.wicket = wicket;
    }

    @Override
    public @Nullable IRequestHandler mapRequest(Request request) {
        refuseTricks((HttpServletRequest) request.getContainerRequest());
        if (OriginListener.isElsewhere(request)) {
            return null;
        }
        Request within = withinSite(request);
        List<String> path = within.getUrl().getSegments();
        String first = path.isEmpty() ? "" : path.getFirst();
        if (first.equals(Statics.PREFIX)) {
            return statics.handler(String.join("/", path.subList(1, path.size())))
                    .orElseThrow(FrontMapper::notFound);
        }
        boolean resource =
                first.equals("wicket") && path.size() > 1 && path.get(1).equals("resource");
        IRequestHandler found = mounts.mapper().mapRequest(within);
        if (found == null && resource) {
            found = wicket.mapRequest(within);
        }
        if (found == null) {
            throw notFound();
        }
        return found;
    }

    private static void refuseTricks(HttpServletRequest servlet) {
        String uri = servlet.getRequestURI();
        String path = uri == null ? "" : uri.toLowerCase(Locale.ROOT);
        if (path.contains("..")
                || path.contains("\\")
                || path.contains("%2e")
                || path.contains("%5c")
                || path.contains("%2f")
                || path.contains("%00")
                || path.contains(";")) {
            throw notFound();
        }
    }

    private Request withinSite(Request request) {
        List<String> path = request.getUrl().getSegments();
        if (path.size() < 2 || !path.getFirst().equals("s")) {
            return request;
        }
        if (!Asking.of(RequestCycle.get(), parts).enter(path.get(1))) {
            throw notFound();
        }
        Url rest = new Url(request.getUrl());
        rest.removeLeadingSegments(2);
        if (rest.getSegments().equals(List.of(""))) {
            rest.getSegments().clear();
        }
        return request.cloneWithUrl(rest);
    }

    private static PortalException notFound() {
        return new PortalException(Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", "nothing is here"));
    }

    @Override
    public int getCompatibilityScore(Request request) {
        return Integer.MAX_VALUE;
    }

    @Override
    public @Nullable Url mapHandler(IRequestHandler handler) {
        Url url = mounts.mapper().mapHandler(handler);
        if (url == null) {
            return wicket.mapHandler(handler);
        }
        url.prependLeadingSegments(Asking.of(RequestCycle.get(), parts).prefix());
        return url;
    }
}
