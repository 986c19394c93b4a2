package org.weilu.portal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a portal is started with.
 *
 * @param data folder of everything that it keeps
 * @param content folder of the community that an empty portal gets
 * @param plugins folders in which plugins are looked for
 * @param themes folders in which themes are looked for
 * @param baseUrl where people reach it; the start of every link that it writes
 * @param dbUrl JDBC address of a PostgreSQL; null for the embedded Derby
 * @param smtpUrl where mail is handed in; null for a portal without mail
 * @param demoPassword of the demo accounts; null to make one
 * @param empty no content and no accounts but the one that the set-up makes
 * @param safe without plugins
 * @param development markup, texts and styles are read anew
 */
public record PortalOptions(
        Path data,
        Path content,
        List<Path> plugins,
        List<Path> themes,
        URI baseUrl,
        @Nullable String dbUrl,
        @Nullable String dbUser,
        @Nullable String dbPassword,
        @Nullable String smtpUrl,
        @Nullable String demoPassword,
        boolean empty,
        boolean safe,
        boolean development,
        Clock clock) {
    public PortalOptions {
        plugins = List.copyOf(plugins);
        themes = List.copyOf(themes);
    }
}
