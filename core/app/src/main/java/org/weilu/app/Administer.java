package org.weilu.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.weilu.app.admin.Admin;
import org.weilu.app.admin.AdminCall;
import org.weilu.app.admin.AdminClient;
import org.weilu.app.admin.AdminWord;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;
import picocli.CommandLine;

/** The terminal of {@code ./weilu admin}: has a word done by the portal that runs, or opens one that does not. */
final class Administer {
    private static final Texts TEXTS = Texts.of(Administer.class);

    private final Map<String, String> environment;
    private final Path folder;
    private final InputStream input;
    private final Function<Configuration, RunningPortal> opening;
    private final Settings settings = new Settings();

    /** @param folder in which somebody stands */
    Administer(
            Map<String, String> environment,
            Path folder,
            InputStream input,
            Function<Configuration, RunningPortal> opening) {
        this.environment = environment;
        this.folder = folder;
        this.input = input;
        this.opening = opening;
    }

    /** @return 0 if it is done, 1 if it was refused, 2 if it was not understood */
    int run(List<String> arguments, PrintWriter out, PrintWriter err) {
        CommandLine line = Admin.line(word -> perform(word, arguments, out, err), settings);
        line.setOut(out);
        line.setErr(err);
        return line.execute(Admin.arguments(line, arguments));
    }

    private int perform(AdminWord word, List<String> arguments, PrintWriter out, PrintWriter err) {
        Configuration configuration = settings.over(environment);
        Main.logTo(configuration.data(), "admin");
        Locale language = Configuration.language(environment);
        if (!Files.exists(configuration.data().resolve("portal.lock"))) {
            throw invalid(language, "none", configuration.data());
        }
        AdminCall call = AdminCall.of(language, folder, taken(word, language), arguments);
        try (RunningPortal portal = opening.apply(configuration)) {
            return Admin.work(portal, call, new Settings(), out, err);
        } catch (PortalException e) {
            if (!e.refusal().code().equals("in_use")) {
                throw e;
            }
        }
        return send(configuration, call, out, err);
    }

    private static int send(Configuration configuration, AdminCall call, PrintWriter out, PrintWriter err) {
        try {
            return AdminClient.send(configuration.data(), call, out, err);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private byte[] taken(AdminWord word, Locale language) {
        try {
            return switch (word.takes()) {
                case NOTHING -> new byte[0];
                case STANDARD_INPUT -> input.readAllBytes();
                case FILE -> read(folder.resolve(word.file()), language);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file, Locale language) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw invalid(language, "file", file);
        }
    }

    private static PortalException invalid(Locale language, String key, Path path) {
        return new PortalException(Refusal.invalid(key, TEXTS.say(language, key, path.toString())));
    }
}
