package org.weilu.app.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code user}: the words about accounts. */
@Command(
        name = "user",
        description = "Makes accounts and one-time codes.",
        subcommands = {UserAddWord.class, UserImportWord.class, UserCodeWord.class})
final class UserWord implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: add, import or code.");
    }
}
