package org.weilu.app.admin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Extension;
import org.weilu.spi.PortalException;
import org.weilu.spi.operation.Command;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code do}: a word that a plugin added; without a word it lists them. */
@CommandLine.Command(name = "do", description = "Does what a plugin offers; without a word it lists them.")
final class OtherWord extends AdminWord {
    private static final int USAGE = 2;

    @Parameters(index = "0", arity = "0..1", paramLabel = "WORD", description = "The plugin's word.")
    private @Nullable String word;

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "What it needs; after -- if it starts with -.")
    private List<String> arguments = List.of();

    @Override
    int work() {
        List<Extension<Command>> known = desk().extensions().of(Command.class);
        if (word == null) {
            known.forEach(each -> out().println(
                            name(each) + "\t" + each.show(Command::description).orElse("")));
            return DONE;
        }
        Optional<Extension<Command>> found =
                known.stream().filter(each -> name(each).equals(word)).findFirst();
        if (found.isEmpty()) {
            refuse("do.unknown", word);
            return USAGE;
        }
        return found.get().join(this::run);
    }

    private static String name(Extension<Command> each) {
        return each.show(Command::name).orElse("");
    }

    // Whatever a plugin throws, the terminal gets one line and the log the rest.
    private int run(Command command) {
        try {
            return command.run(arguments, out());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw PortalException.fault(TEXTS.say(language(), "do.failed", String.valueOf(word), e.toString()), e);
        }
    }
}
