package org.weilu.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.weilu.spi.PortalException;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.Sites;
import org.weilu.spi.notice.Channel;
import org.weilu.spi.notice.Delivery;
import org.weilu.spi.notice.Message;

/**
 * Hands messages to a gateway for telephones: a POST of JSON, signed over time and body, with the message's id as
 * {@code Idempotency-Key}. See {@code GATEWAY.md} beside this module.
 */
final class GatewayChannel implements Channel {
    private static final Texts TEXTS = Texts.of(GatewayChannel.class);
    private static final String ALGORITHM = "HmacSHA256";
    /** What no second try would change. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 404, 410, 422);

    private final GatewaySettings settings;
    private final Supplier<People> people;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    GatewayChannel(GatewaySettings settings, Supplier<People> people, Clock clock) {
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public String name(Locale language) {
        return TEXTS.say(language, "name");
    }

    @Override
    public int perMinute() {
        return Objects.requireNonNullElse(settings.gatewayRate(), Integer.MAX_VALUE);
    }

    @Override
    public Optional<String> address(String person) {
        return people.get().find(Visitor.portal(Sites.MAIN), person).map(Person::phone);
    }

    @Override
    public Delivery send(Message message) {
        byte[] body = body(message).getBytes(UTF_8);
        long time = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(URI.create(Objects.requireNonNull(settings.gateway())))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", message.messageId())
                .header("Weilu-Signature", "t=" + time + ",v1=" + signature(secret(), time, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            int status = answer.statusCode();
            if (status >= 200 && status < 300) {
                return new Delivery.Sent();
            }
            String reason = "the gateway answered " + status;
            return FOR_GOOD.contains(status) ? new Delivery.Failed(reason) : new Delivery.Later(reason);
        } catch (IOException e) {
            return new Delivery.Later(Reasons.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Later("interrupted");
        }
    }

    private String secret() {
        return Objects.requireNonNull(settings.gatewaySecret());
    }

    /** Hexadecimal HMAC-SHA256 over the time, a dot and the body. */
    static String signature(String secret, long time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            mac.update((time + ".").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw PortalException.fault("cannot sign", e);
        }
    }

    private static String body(Message message) {
        return "{\"id\":" + quoted(message.messageId()) + ",\"to\":" + quoted(message.address()) + ",\"language\":"
                + quoted(message.language().toLanguageTag()) + ",\"subject\":" + quoted(message.subject())
                + ",\"text\":" + quoted(message.text()) + ",\"link\":" + quoted(message.link()) + "}";
    }

    private static String quoted(String words) {
        StringBuilder json = new StringBuilder("\"");
        words.chars().forEach(c -> json.append(escaped((char) c)));
        return json.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            default -> c < 0x20 ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c);
        };
    }
}
