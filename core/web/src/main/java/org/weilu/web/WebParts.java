package org.weilu.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Extensions;
import org.weilu.spi.Plugins;

/**
 * What the Wicket application is made of.
 *
 * @param classes a class by name from any started plugin; null if none has it
 * @param themeDirs folders that hold theme folders, the first one that has a theme wins
 * @param sourceDirs in development the {@code src/main/java} folders, whose markup and texts win; else empty
 * @param baseUrl as configured: {@code https://example.org}
 * @param dataDir folder of this portal's data
 */
public record WebParts(
        Services services,
        Extensions extensions,
        Plugins plugins,
        Function<String, @Nullable Class<?>> classes,
        List<Path> themeDirs,
        List<Path> sourceDirs,
        URI baseUrl,
        Clock clock,
        boolean development,
        Path dataDir) {
    public WebParts {
        themeDirs = List.copyOf(themeDirs);
        sourceDirs = List.copyOf(sourceDirs);
    }

    /** The way to services, those of disabled plugins left out. */
    @FunctionalInterface
    public interface Services {
        <S> Optional<S> find(Class<S> type);
    }
}
