package org.weilu.app;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Believes a proxy on this machine about whom it serves, and only the last address that it added: those before it are
 * what the client said of itself.
 */
final class LocalProxy implements HttpConfiguration.Customizer {
    private final boolean https;

    LocalProxy(boolean https) {
        this.https = https;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        List<String> addresses = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
        boolean fromProxy =
                Configuration.isLoopback(Request.getRemoteAddr(request).replaceAll("[\\[\\]]", ""));
        return fromProxy && !addresses.isEmpty() ? new Forwarded(request, addresses.getLast(), https) : request;
    }

    private static final class Forwarded extends Request.Wrapper {
        private final ConnectionMetaData connection;
        private final boolean secure;

        Forwarded(Request request, String address, boolean secure) {
            super(request);
            this.secure = secure;
            SocketAddress client = InetSocketAddress.createUnresolved(address, 0);
            connection = new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
                @Override
                public SocketAddress getRemoteSocketAddress() {
                    return client;
                }
            };
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }
    }
}
