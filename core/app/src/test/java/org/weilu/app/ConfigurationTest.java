package org.weilu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    @Test
    void listensOnThisMachineOnlyIfNothingIsSaid() {
        Configuration plain = Configuration.from(Map.of("WEILU_HOME", "/srv/weilu"));
        assertThat(plain.host()).isEqualTo("127.0.0.1");
        assertThat(plain.baseUrl()).hasToString("http://127.0.0.1:8080");
        assertThat(plain.data()).hasToString("/srv/weilu/data");
        assertThat(plain.dbUrl()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "WEILU_PORT, 65536, number",
        "WEILU_PORT, eighty, number",
        "WEILU_HOST, 0.0.0.0, WEILU_BASE_URL",
        "WEILU_BASE_URL, https://portal.example/sub, without a path",
        "WEILU_BASE_URL, portal.example, without a path",
        "WEILU_CLOCK, tomorrow, 2026-12-05T06:00:00Z"
    })
    void refusesWithTheNameAndTheWayOut(String name, String value, String words) {
        assertThatThrownBy(() -> Configuration.from(Map.of(name, value))).hasMessageContaining(words);
    }

    @Test
    void speaksTheLanguageOfTheTerminal() {
        assertThatThrownBy(() -> Configuration.from(Map.of("WEILU_PORT", "x", "LANG", "zh_CN.UTF-8")))
                .hasMessageContaining("端口");
    }

    @Test
    void runsOnFromTheInstantOfARehearsal() {
        Instant start = Instant.parse("2026-12-05T06:00:00Z");
        Instant now = Configuration.from(Map.of("WEILU_CLOCK", start.toString()))
                .clock()
                .instant();
        assertThat(Duration.between(start, now)).isBetween(Duration.ZERO, Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,true",
        "127.9.9.9,true",
        "::1,true",
        "localhost,true",
        "10.0.0.1,false",
        "0.0.0.0,false",
        "localhost.example,false"
    })
    void knowsLoopbackNames(String host, boolean loopback) {
        assertThat(Configuration.isLoopback(host)).isEqualTo(loopback);
    }
}
