package org.weilu.app.admin;

import java.util.Locale;
import org.weilu.spi.Plugins;
import org.weilu.spi.Plugins.PluginInfo;
import picocli.CommandLine.Command;

/** {@code plugin list}: what there is and how it fares. */
@Command(name = "list", description = "Lists the plugins.")
final class PluginListWord extends AdminWord {
    @Override
    int work() {
        for (PluginInfo plugin : use(Plugins.class).list(language())) {
            String state =
                    TEXTS.say(language(), "plugin." + plugin.state().name().toLowerCase(Locale.ROOT));
            String reason = plugin.reason() == null ? "" : "\t" + plugin.reason();
            out().println(plugin.id() + "\t" + plugin.version() + "\t" + state + reason);
        }
        return DONE;
    }
}
