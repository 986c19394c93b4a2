package org.weilu.app.admin;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.PortalException;

/**
 * The door of a running portal for {@code ./weilu admin}: a port of its own on loopback, so that no proxy, no base URL
 * and no host name leads there, and behind it nothing without the token of this start.
 */
public final class AdminDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdminDoor.class);
    private static final int THREADS = 6;

    private final Server server;
    private final AdminFiles files;

    private AdminDoor(Server server, AdminFiles files) {
        this.server = server;
        this.files = files;
    }

    /**
     * Opens it, and leaves token and address in the data folder.
     *
     * @param options makes the options that every word has, see {@link Admin#line}
     */
    public static AdminDoor open(Path data, Desk desk, Supplier<Object> options) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 0);
        threads.setName("admin");
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, 0, 1, new HttpConnectionFactory(http));
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        String token = NewPassword.unknown();
        server.setHandler(new AdminHandler(token, (call, out) -> work(desk, call, options.get(), out)));
        AdminDoor door = new AdminDoor(server, AdminFiles.in(data));
        try {
            server.start();
            door.files.write(token, "http://" + connector.getHost() + ":" + connector.getLocalPort());
            return door;
        } catch (Exception e) {
            door.close();
            throw PortalException.fault("The door for ./weilu admin does not open", e);
        }
    }

    private static void work(Desk desk, AdminCall call, Object options, OutputStream stream) {
        int code;
        try (PrintWriter out = new PrintWriter(new Marked(stream, Marked.OUT));
                PrintWriter err = new PrintWriter(new Marked(stream, Marked.ERR))) {
            code = Admin.work(desk, call, options, out, err);
        }
        try (PrintWriter end = new PrintWriter(new Marked(stream, Marked.END))) {
            end.println(code);
        }
    }

    @Override
    public void close() {
        files.delete();
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("the door for ./weilu admin did not close in order: {}", e.toString());
        }
    }
}
