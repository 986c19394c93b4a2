package org.weilu.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.weilu.app.admin.Admin;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code serve} and {@code admin}. */
@Command(name = "weilu", subcommands = Serve.class, mixinStandardHelpOptions = true)
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("admin")) {
            System.exit(administer(Arrays.asList(arguments).subList(1, arguments.length)));
        }
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(Admin.words(failure));
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    private static int administer(List<String> arguments) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        Path folder = Path.of("").toAbsolutePath();
        return new Administer(System.getenv(), folder, System.in, Portals::open).run(arguments, out, err);
    }

    /** Logging begins here and not before: the log stands in the data folder, one file a process. */
    static void logTo(Path data, String name) {
        System.setProperty("weilu.log", name);
        System.setProperty("weilu.logs", data.resolve("logs").toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
