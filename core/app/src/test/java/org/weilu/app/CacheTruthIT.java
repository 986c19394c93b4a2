package org.weilu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.app.PublicAddresses.Answer;

/** After any write every public address says the same with the page cache and past it, byte for byte. */
@org.junit.jupiter.api.Timeout(1800)
final class CacheTruthIT {
    private static final boolean LONG = "true".equals(System.getenv("WEILU_TEST_LONG"));
    private static final int ROUNDS = LONG ? 16 : 1;
    private static final int ADDRESSES = LONG ? 500 : 70;
    /** A parameter that no page knows leads past the cache. */
    private static final String PAST = "x-past=1";

    @TempDir
    Path folder;

    @Test
    void everyPublicAddressSaysTheSameWithAndWithoutTheCache() throws Exception {
        Path content = copy(Path.of("../../content"), folder.resolve("content"));
        Map<String, String> settings = Map.of("WEILU_CONTENT", content.toString());
        long seed = new Random().nextLong();
        try (Serving portal = Serving.start(folder.resolve("data"), settings)) {
            PublicAddresses addresses = new PublicAddresses(portal.address());
            RandomWrites writes = new RandomWrites(portal, content, new Random(seed));
            Set<String> all = addresses.find(ADDRESSES);
            assertThat(all).contains("/", "/brands", "/pages/privacy", "/hello");
            assertThat(differences(addresses, all, "nothing")).isEmpty();
            assertThat(kept(addresses, all)).as("pages that are kept").isGreaterThan(10);
            for (int i = 0; i < ROUNDS * writes.kinds(); i++) {
                String what = writes.next();
                assertThat(differences(addresses, all, what))
                        .as("seed %d, write %d", seed, i)
                        .isEmpty();
            }
        }
    }

    private static List<String> differences(PublicAddresses addresses, Set<String> all, String what) throws Exception {
        List<String> differences = new ArrayList<>();
        for (String path : all) {
            for (Map.Entry<String, String> version : PublicAddresses.VERSIONS.entrySet()) {
                Answer cached = addresses.get(path, version.getValue());
                String past = path + (path.contains("?") ? "&" : "?") + PAST;
                Answer fresh = addresses.get(past, version.getValue());
                assertThat(fresh.kept()).as(past + " is past the cache").isFalse();
                String body = fresh.body().replaceAll("(\\?|&amp;|&)" + PAST, "");
                if (cached.status() != fresh.status() || !cached.body().equals(body)) {
                    differences.add("after " + what + ": " + path + " (" + version.getKey() + ") " + cached.status()
                            + "/" + fresh.status() + " " + around(cached.body(), body));
                }
            }
        }
        return differences;
    }

    private static String around(String kept, String fresh) {
        int at = 0;
        while (at < kept.length() && at < fresh.length() && kept.charAt(at) == fresh.charAt(at)) {
            at++;
        }
        return "“" + piece(kept, at) + "” is “" + piece(fresh, at) + "”";
    }

    private static String piece(String text, int at) {
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 60));
    }

    private static long kept(PublicAddresses addresses, Set<String> all) throws Exception {
        long kept = 0;
        for (String path : all) {
            kept += addresses.get(path, "").kept() ? 1 : 0;
        }
        return kept;
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path there = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(path, there);
                }
            }
        }
        return to;
    }
}
