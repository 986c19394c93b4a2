package org.weilu.app;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.apache.wicket.protocol.http.WicketFilter;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Handler;

/** The servlet context: pages by Wicket, the API by its servlet, compression around both. */
final class PortalContext {
    private static final Duration IDLE_SESSION = Duration.ofHours(2);

    private PortalContext() {}

    static Handler of(Configuration configuration, RunningPortal portal) {
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        context.setClassLoader(PortalContext.class.getClassLoader());
        context.setErrorHandler(new PlainErrors());
        context.setInitParameter("configuration", configuration.development() ? "development" : "deployment");
        sessions(context.getSessionHandler(), configuration);
        context.addServlet(new ServletHolder("api", portal.api()), "/api/v1/*");
        context.addServlet(new ServletHolder("nothing", new Nothing()), "/");
        FilterHolder wicket = new FilterHolder(new WicketFilter(portal.application()));
        wicket.setName("pages");
        wicket.setInitParameter(WicketFilter.FILTER_MAPPING_PARAM, "/*");
        wicket.setInitParameter(WicketFilter.IGNORE_PATHS_PARAM, "api/");
        context.addFilter(wicket, "/*", EnumSet.of(DispatcherType.REQUEST));
        CompressionHandler compression = new CompressionHandler(context);
        compression.putCompression(new GzipCompression());
        return compression;
    }

    /** {@code __Host-} binds the cookie to this very host under https; browsers refuse the prefix without it. */
    static String sessionCookie(Configuration configuration) {
        return configuration.isHttps() ? "__Host-weilu" : "weilu";
    }

    private static void sessions(SessionHandler sessions, Configuration configuration) {
        sessions.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        sessions.setSessionIdPathParameterName(null);
        sessions.setMaxInactiveInterval((int) IDLE_SESSION.toSeconds());
        sessions.setHttpOnly(true);
        sessions.setSameSite(HttpCookie.SameSite.LAX);
        sessions.setSecureCookies(configuration.isHttps());
        sessions.setSessionCookie(sessionCookie(configuration));
        sessions.setSessionPath("/");
    }

    /** Where no page of ours is. */
    private static final class Nothing extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
