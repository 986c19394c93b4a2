package org.weilu.app;

import static picocli.CommandLine.ScopeType.INHERIT;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that serving and administration share; each lies over the environment variable of its name. */
final class Settings {
    @Option(scope = INHERIT, names = "--host", paramLabel = "HOST", description = "Where to listen (127.0.0.1).")
    private @Nullable String host;

    @Option(
            scope = INHERIT,
            names = "--port",
            paramLabel = "PORT",
            description = "At which port (8080; 0 takes a free one).")
    private @Nullable String port;

    @Option(scope = INHERIT, names = "--data", paramLabel = "DIR", description = "Where everything is kept (data).")
    private @Nullable String data;

    @Option(scope = INHERIT, names = "--content", paramLabel = "DIR", description = "The community as files (content).")
    private @Nullable String content;

    @Option(scope = INHERIT, names = "--plugins", paramLabel = "DIR", description = "Folders of plugins (plugins).")
    private @Nullable String plugins;

    @Option(scope = INHERIT, names = "--themes", paramLabel = "DIR", description = "Folders of themes (themes).")
    private @Nullable String themes;

    @Option(
            scope = INHERIT,
            names = "--empty",
            description = "Start bare, without the community in content and the demo accounts.")
    private boolean empty;

    @Option(scope = INHERIT, names = "--safe", description = "Start without plugins.")
    private boolean safe;

    @Option(scope = INHERIT, names = "--development", hidden = true)
    private boolean development;

    Configuration over(Map<String, String> environment) {
        return Configuration.from(merged(environment));
    }

    private Map<String, String> merged(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        String home = System.getProperty("weilu.home");
        put(all, "WEILU_HOME", home);
        put(all, "WEILU_HOST", host);
        put(all, "WEILU_PORT", port);
        put(all, "WEILU_DATA", data);
        put(all, "WEILU_CONTENT", content);
        put(all, "WEILU_PLUGINS", plugins);
        put(all, "WEILU_THEMES", themes);
        put(all, "WEILU_EMPTY", empty ? "true" : null);
        put(all, "WEILU_SAFE", safe ? "true" : null);
        put(all, "WEILU_DEVELOPMENT", development ? "true" : null);
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, value);
        }
    }
}
