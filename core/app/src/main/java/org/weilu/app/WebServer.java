package org.weilu.app;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.HotSwapHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.PortalException;

/** Jetty: has its port from the first moment, says that it is starting, and lets people in when the portal is open. */
final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int THREADS = 64;

    private final Server server;
    private final ServerConnector connector;
    private final HotSwapHandler door = new HotSwapHandler();

    WebServer(Configuration configuration, Supplier<List<String>> troubles, Meters meters) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 8);
        threads.setName("http");
        server = new Server(threads);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http(configuration)));
        connector.setHost(configuration.host());
        connector.setPort(configuration.port());
        connector.setIdleTimeout(30_000);
        server.addConnector(connector);
        server.setErrorHandler(new PlainErrors());
        door.setHandler(new Starting());
        Handler inner = new Operations(configuration.metricsToken(), troubles, meters::scrape, new BodyLimit(door));
        server.setHandler(new GracefulHandler(meters.around(new HostCheck(configuration, inner))));
        server.setStopTimeout(10_000);
    }

    private static HttpConfiguration http(Configuration configuration) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(16 * 1024);
        http.setOutputBufferSize(64 * 1024);
        http.setOutputAggregationSize(64 * 1024);
        if (!Configuration.isLoopback(configuration.baseUrl().getHost())) {
            http.addCustomizer(new LocalProxy(configuration.isHttps()));
        }
        return http;
    }

    /** @return false if somebody else has the port */
    boolean start() {
        try {
            connector.open();
        } catch (IOException e) {
            LOG.debug("cannot listen", e);
            return false;
        }
        try {
            server.start();
        } catch (Exception e) {
            throw PortalException.fault("Jetty does not start", e);
        }
        return true;
    }

    void open(Handler portal) {
        door.setHandler(portal);
    }

    /** The port that it has; chosen by the system if 0 was asked for. */
    int port() {
        return connector.getLocalPort();
    }

    /** What is under way ends first; new requests are turned away. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("Jetty did not stop in order: {}", e.toString());
        }
    }
}
