package org.weilu.app.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plugin}: the words about plugins. */
@Command(
        name = "plugin",
        description = "Lists plugins, and switches them.",
        subcommands = {PluginListWord.class, PluginEnableWord.class, PluginDisableWord.class})
final class PluginWord implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, enable or disable.");
    }
}
