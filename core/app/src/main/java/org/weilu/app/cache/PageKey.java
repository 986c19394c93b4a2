package org.weilu.app.cache;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/** What a stored page is asked by: all that a stranger's page depends on. */
record PageKey(String host, String path, String query, boolean english, boolean elder) {
    /** Parameters that pages know; a request with any other goes past the cache. */
    private static final Set<String> KNOWN = Set.of("after", "area", "brand", "column", "kind", "month", "type");

    private static final int LONGEST = 200;

    /** Null for what is never stored: writes, the signed-in, programs, and parameters that nobody knows. */
    static @Nullable PageKey of(Request request, String sessionCookie) {
        if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            return null;
        }
        HttpURI uri = request.getHttpURI();
        String path = uri.getPath();
        if (path == null
                || path.length() > LONGEST
                || uri.getParam() != null
                || request.getHeaders().contains(HttpHeader.AUTHORIZATION)) {
            return null;
        }
        boolean english = false;
        boolean elder = false;
        for (HttpCookie cookie : Request.getCookies(request)) {
            if (cookie.getName().equals(sessionCookie)) {
                return null;
            }
            english |= cookie.getName().equals("lang") && "en".equals(cookie.getValue());
            elder |= cookie.getName().equals("elder") && "1".equals(cookie.getValue());
        }
        String query = uri.getQuery() == null ? "" : known(request);
        return query == null ? null : new PageKey(host(request), path, query, english, elder);
    }

    private static String host(Request request) {
        return Request.getServerName(request) + ":" + Request.getServerPort(request);
    }

    private static @Nullable String known(Request request) {
        TreeMap<String, String> ordered = new TreeMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            List<String> values = field.getValues();
            if (!KNOWN.contains(field.getName())
                    || values.size() != 1
                    || values.getFirst().length() > LONGEST) {
                return null;
            }
            ordered.put(field.getName(), values.getFirst());
        }
        return ordered.toString();
    }
}
