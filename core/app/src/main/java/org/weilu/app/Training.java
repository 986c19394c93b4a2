package org.weilu.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** What a portal does that runs only to show which classes one needs. */
final class Training {
    static final String PROPERTY = "weilu.training";

    private static final List<String> PATHS =
            List.of("/", "/search?q=%E8%8C%B6", "/nowhere", "/sitemap.xml", "/api/v1/search?q=%E8%8C%B6", "/api/v1/me");
    private static final int ROUNDS = 40;

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

    static void walk(String address) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            for (String path : PATHS) {
                get(URI.create(address + path));
            }
        }
    }

    private static void get(URI uri) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        try (InputStream body =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (body != null) {
                body.readAllBytes();
            }
        }
    }
}
