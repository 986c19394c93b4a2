package org.weilu.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.weilu.spi.notice.Delivery;
import org.weilu.spi.notice.Message;

class GatewayChannelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC);
    private static final String SECRET = "sixteen-characters-or-more";
    private static final Message MESSAGE = new Message(
            "0abc",
            "main",
            "anna",
            "13800001234",
            Locale.SIMPLIFIED_CHINESE,
            "别忘了 \"茶\"",
            "水开了，𠮷。\n\\请坐\u0007",
            "http://127.0.0.1/me",
            List.of(),
            "");

    private static GatewayChannel channel(GatewayReceiver receiver, String secret, Clock clock) {
        return new GatewayChannel(new GatewaySettings(receiver.address(), secret, 60), () -> null, clock);
    }

    @Test
    void theReceiverKnowsItsPortalAndTakesNothingTwice() throws Exception {
        try (GatewayReceiver receiver = new GatewayReceiver(SECRET, CLOCK)) {
            GatewayChannel gateway = channel(receiver, SECRET, CLOCK);
            assertThat(gateway.send(MESSAGE)).isInstanceOf(Delivery.Sent.class);
            assertThat(gateway.send(MESSAGE)).isInstanceOf(Delivery.Sent.class);
            assertThat(receiver.bodies)
                    .containsExactly("{\"id\":\"0abc\",\"to\":\"13800001234\",\"language\":\"zh-CN\","
                            + "\"subject\":\"别忘了 \\\"茶\\\"\",\"text\":\"水开了，𠮷。\\n\\\\请坐\\u0007\","
                            + "\"link\":\"http://127.0.0.1/me\"}");
            assertThat(gateway.perMinute()).isEqualTo(60);
        }
    }

    @Test
    void anotherSecretAnOldTimeAndRefusalsAreNotTaken() throws Exception {
        try (GatewayReceiver receiver = new GatewayReceiver(SECRET, CLOCK)) {
            assertThat(channel(receiver, "another-secret-of-theirs", CLOCK).send(MESSAGE))
                    .isInstanceOf(Delivery.Later.class);
            Clock late = Clock.offset(CLOCK, Duration.ofMinutes(-6));
            assertThat(channel(receiver, SECRET, late).send(MESSAGE)).isInstanceOf(Delivery.Later.class);
            receiver.answer = 503;
            assertThat(channel(receiver, SECRET, CLOCK).send(MESSAGE)).isInstanceOf(Delivery.Later.class);
            receiver.answer = 422;
            assertThat(channel(receiver, SECRET, CLOCK).send(MESSAGE)).isInstanceOf(Delivery.Failed.class);
            assertThat(receiver.bodies).isEmpty();
        }
    }

    @Test
    void aShortSecretOrNoAddressIsAnError() {
        assertThatThrownBy(() -> new GatewaySettings("https://x.example", "short", null))
                .hasMessageContaining("gateway-secret");
        assertThatThrownBy(() -> new GatewaySettings("file:///etc", SECRET, null))
                .hasMessageContaining("https://");
        assertThat(new GatewaySettings(null, null, null).gateway()).isNull();
    }
}
