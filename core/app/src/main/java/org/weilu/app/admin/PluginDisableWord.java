package org.weilu.app.admin;

import java.util.List;
import org.weilu.spi.Plugins;
import org.weilu.spi.Plugins.Consequences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plugin disable}: names first what falls silent with it. */
@Command(name = "disable", description = "Switches a plugin off, at once, with those that need it.")
final class PluginDisableWord extends AdminWord {
    @Parameters(paramLabel = "ID", description = "The plugin.")
    private String id = "";

    @Option(names = "--yes", description = "Also if other plugins or rules fall silent with it.")
    private boolean sure;

    @Override
    int work() {
        Plugins plugins = use(Plugins.class);
        Consequences silent = plugins.disabling(id);
        name("plugin.dependents", silent.dependents());
        name("plugin.rules", silent.rules());
        if (!sure && !(silent.dependents().isEmpty() && silent.rules().isEmpty())) {
            return refuse("plugin.sure", id);
        }
        plugins.enable(itself(), id, false);
        say("plugin.off", id);
        return DONE;
    }

    private void name(String key, List<String> names) {
        if (!names.isEmpty()) {
            say(key, String.join(", ", names));
        }
    }
}
