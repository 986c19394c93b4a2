package org.weilu.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OneLineTest {
    @Test
    void staysOneLineWhateverANameContains() {
        OneLine line = new OneLine();
        line.setOptionList(List.of("full"));
        line.start();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        LoggingEvent event = new LoggingEvent(
                "test",
                context.getLogger("test"),
                Level.INFO,
                "signed in: {}",
                new IllegalStateException("two\nlines"),
                new Object[] {"eve\r\n2026-11-22 INFO signed in: admin\u2028\u0085"});
        String text = line.convert(event);
        assertThat(text.lines()).hasSize(1);
        assertThat(text)
                .contains("eve ⏎ 2026", "IllegalStateException", "OneLineTest")
                .doesNotContain("\u2028");
    }
}
