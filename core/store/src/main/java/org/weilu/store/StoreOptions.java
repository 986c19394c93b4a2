package org.weilu.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which database: an embedded Derby in the data folder, or PostgreSQL where a url is given.
 *
 * @param url {@code jdbc:postgresql://…}; null for Derby
 * @param connections how many connections are kept at most
 */
public record StoreOptions(
        Path dataDir,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        int connections) {
    private static final int ENOUGH = 16;

    public StoreOptions {
        if (connections < 3) {
            throw new IllegalArgumentException("at least 3 connections: " + connections);
        }
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("a database url starts with jdbc:postgresql: and not " + url);
        }
    }

    public static StoreOptions derby(Path dataDir) {
        return new StoreOptions(dataDir, null, null, null, ENOUGH);
    }

    @Override
    public String toString() {
        return url == null ? "Derby in " + dataDir : "PostgreSQL at " + url;
    }
}
