package org.weilu.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a portal does that runs only to show which classes one needs. */
final class Training {
    static final String PROPERTY = "weilu.training";

    private static final List<String> PATHS =
            List.of("/", "/search?q=%E8%8C%B6", "/nowhere", "/sitemap.xml", "/api/v1/search?q=%E8%8C%B6", "/api/v1/me");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#&]*)\"");
    private static final int MOST = 60;
    private static final int ROUNDS = 15;

    private Training() {}

    /** Ends this process with the one that started it, however that ended. */
    static void endWithParent() {
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            try {
                while (System.in.read() >= 0) {}
            } catch (IOException e) {
                // As good as the end.
            }
            Runtime.getRuntime().halt(1);
        });
    }

    /** Goes round what every portal has and wherever the home page leads: plugins' pages are classes, too. */
    static void walk(String address) throws IOException {
        Set<String> paths = new LinkedHashSet<>(PATHS);
        LINK.matcher(get(URI.create(address + "/")))
                .results()
                .map(link -> link.group(1))
                .limit(MOST)
                .forEach(paths::add);
        for (int round = 0; round < ROUNDS; round++) {
            for (String path : paths) {
                get(URI.create(address + path));
            }
        }
    }

    private static String get(URI uri) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        try (InputStream body =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
