package org.weilu.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One simplified character for each traditional one. The table is ICU's Traditional-Simplified, written out: making the
 * transliterator costs more than half a second at every start, and a test holds the two equal.
 */
final class Simplified {
    private static final Map<Integer, Integer> TABLE = read();

    private Simplified() {}

    static int of(int codePoint) {
        return TABLE.getOrDefault(codePoint, codePoint);
    }

    private static Map<Integer, Integer> read() {
        Map<Integer, Integer> table = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Simplified.class.getResourceAsStream("simplified.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int[] pairs = line.codePoints().toArray();
                for (int i = 0; i + 1 < pairs.length; i += 2) {
                    table.put(pairs[i], pairs[i + 1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
