package org.weilu.app.admin;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.weilu.spi.PortalException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./weilu admin}: one tree of words for both ends, so that they understand the same. */
@Command(
        name = "admin",
        description = "Looks after a portal, running or not.",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        subcommands = {
            UserWord.class,
            GrantWord.class,
            PluginWord.class,
            ImportWord.class,
            ReindexWord.class,
            DoctorWord.class,
            OtherWord.class,
            CommandLine.HelpCommand.class
        })
public final class Admin implements Runnable {
    private static final String OTHER = "do";

    private final ToIntFunction<AdminWord> performing;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @param performing what becomes of a word that was understood; answers with the exit code */
    public Admin(ToIntFunction<AdminWord> performing) {
        this.performing = performing;
    }

    int perform(AdminWord word) {
        return performing.applyAsInt(word);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do.");
    }

    /**
     * The tree as a command line of its own.
     *
     * @param options that every word has, as an object with picocli's annotations
     */
    public static CommandLine line(ToIntFunction<AdminWord> performing, Object options) {
        CommandLine line = new CommandLine(new Admin(performing));
        line.addMixin("options", options);
        Objects.requireNonNull(line.getSubcommands().get(OTHER)).setStopAtPositional(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(words(failure));
            return AdminWord.REFUSED;
        });
        return line;
    }

    /** Arguments as the tree reads them: a word that is not in it may be a plugin's. */
    public static String[] arguments(CommandLine line, List<String> typed) {
        boolean unknown = !typed.isEmpty()
                && !typed.getFirst().startsWith("-")
                && !line.getSubcommands().containsKey(typed.getFirst());
        return Stream.concat(unknown ? Stream.of(OTHER) : Stream.empty(), typed.stream())
                .toArray(String[]::new);
    }

    /** Does in this process what was asked. */
    public static int work(Desk desk, AdminCall call, Object options, PrintWriter out, PrintWriter err) {
        CommandLine line = line(word -> word.work(desk, call), options);
        line.setOut(out);
        line.setErr(err);
        int code = line.execute(arguments(line, call.arguments()));
        out.flush();
        err.flush();
        return code;
    }

    /** What somebody at a terminal is told: the words of what stopped it; the trace stands in the log. */
    public static String words(Throwable failure) {
        LoggerFactory.getLogger(Admin.class).info("stopped", failure);
        return failure instanceof PortalException known ? known.refusal().words() : failure.toString();
    }
}
