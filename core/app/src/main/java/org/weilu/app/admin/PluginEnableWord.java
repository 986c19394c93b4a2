package org.weilu.app.admin;

import java.util.Map;
import org.weilu.spi.Plugins;
import org.weilu.spi.community.Audit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code plugin enable}. */
@Command(name = "enable", description = "Switches a plugin on.")
final class PluginEnableWord extends AdminWord {
    @Parameters(paramLabel = "ID", description = "The plugin.")
    private String id = "";

    @Override
    int work() {
        use(Plugins.class).enable(id, true);
        use(Audit.class).record(itself(), "web.plugin-enabled", "plugin/" + id, Map.of());
        say("plugin.enabled", id);
        return DONE;
    }
}
