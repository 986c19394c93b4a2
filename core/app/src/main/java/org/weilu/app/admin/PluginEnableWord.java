package org.weilu.app.admin;

import org.weilu.spi.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code plugin enable}. */
@Command(name = "enable", description = "Switches a plugin on.")
final class PluginEnableWord extends AdminWord {
    @Parameters(paramLabel = "ID", description = "The plugin.")
    private String id = "";

    @Override
    int work() {
        use(Plugins.class).enable(itself(), id, true);
        say("plugin.enabled", id);
        return DONE;
    }
}
