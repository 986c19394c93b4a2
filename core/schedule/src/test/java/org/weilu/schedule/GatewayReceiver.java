package org.weilu.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An example of a gateway: checks the signature and its age, and does nothing twice. */
final class GatewayReceiver implements AutoCloseable {
    private static final Pattern SIGNATURE = Pattern.compile("t=(\\d{1,18}),v1=([0-9a-f]{64})");
    private static final long OLDEST_SECONDS = 300;

    final List<String> bodies = new CopyOnWriteArrayList<>();
    volatile int answer = 204;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private final String secret;
    private final Clock clock;

    GatewayReceiver(String secret, Clock clock) throws IOException {
        this.secret = secret;
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/weilu", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/weilu";
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String signature = exchange.getRequestHeaders().getFirst("Weilu-Signature");
            if (!isGenuine(signature == null ? "" : signature, body)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            if (answer == 204 && known.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"))) {
                bodies.add(new String(body, UTF_8));
            }
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    private boolean isGenuine(String signature, byte[] body) {
        Matcher parts = SIGNATURE.matcher(signature);
        if (!parts.matches()
                || Math.abs(clock.instant().getEpochSecond() - Long.parseLong(parts.group(1))) > OLDEST_SECONDS) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update((parts.group(1) + ".").getBytes(UTF_8));
            return MessageDigest.isEqual(mac.doFinal(body), HexFormat.of().parseHex(parts.group(2)));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
