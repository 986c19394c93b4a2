package org.weilu.app;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.weilu.spi.PortalException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code serve} and {@code admin}. */
@Command(name = "weilu", subcommands = Serve.class, mixinStandardHelpOptions = true)
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(words(failure));
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    /** What somebody at a terminal is told: the words of what stopped it; the trace stands in the log. */
    private static String words(Throwable failure) {
        LoggerFactory.getLogger(Main.class).info("stopped", failure);
        return failure instanceof PortalException known ? known.refusal().words() : failure.toString();
    }

    /** Logging begins here and not before: the log stands in the data folder. */
    static void logTo(Path data) {
        System.setProperty("weilu.logs", data.resolve("logs").toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
