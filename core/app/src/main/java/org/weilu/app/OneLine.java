package org.weilu.app;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/** Writes message and stack trace in one line, whatever they contain: nobody forges a line by their name. */
public final class OneLine extends ClassicConverter {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private final ThrowableProxyConverter traces = new ThrowableProxyConverter();

    @Override
    public void start() {
        traces.setOptionList(getOptionList());
        traces.start();
        super.start();
    }

    @Override
    public String convert(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null ? "" : " ⏎ " + traces.convert(event);
        return BREAKS.matcher((event.getFormattedMessage() + trace).strip()).replaceAll(" ⏎ ");
    }
}
