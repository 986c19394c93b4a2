package org.weilu.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How Han characters are read, in Latin letters without tones, ü as v. The table of characters is ICU's Han-Latin,
 * written out for the reason that {@link Simplified} gives; a character that is read in several ways is read as in the
 * longest word of a table of our own that stands there, and else as it mostly is.
 */
final class Pinyin {
    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';
    private static final @Nullable String[] CHARACTERS = characters();
    private static final Map<String, String[]> WORDS = words();
    private static final int LONGEST =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

    private Pinyin() {}

    /** Runs of characters that have a reading, each as its syllables; what has none lies between runs. */
    static List<List<String>> runs(String text) {
        List<List<String>> runs = new ArrayList<>();
        List<String> run = new ArrayList<>();
        String simple = simplified(text);
        for (int i = 0; i < simple.length(); ) {
            List<String> read = at(simple, i);
            if (read.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            run.addAll(read);
            i += Math.max(1, read.size());
        }
        runs.add(run);
        runs.removeIf(List::isEmpty);
        return runs;
    }

    /** The syllables of a text of which every character has one; empty if one has none, or if there is one alone. */
    static String sound(String text) {
        List<List<String>> runs = runs(text);
        boolean whole = runs.size() == 1 && runs.getFirst().size() == text.length() && text.length() > 1;
        return whole ? String.join("", runs.getFirst()) : "";
    }

    private static List<String> at(String text, int start) {
        for (int length = Math.min(LONGEST, text.length() - start); length > 1; length--) {
            String[] word = WORDS.get(text.substring(start, start + length));
            if (word != null) {
                return Arrays.asList(word);
            }
        }
        String syllable = usual(text.charAt(start));
        return syllable == null ? List.of() : List.of(syllable);
    }

    private static String simplified(String text) {
        return text.codePoints()
                .map(Simplified::of)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static @Nullable String[] characters() {
        @Nullable String[] table = new String[LAST - FIRST + 1];
        lines("readings.txt", (syllable, characters) -> {
            for (int i = 0; i < characters.length(); i++) {
                table[characters.charAt(i) - FIRST] = syllable;
            }
        });
        return table;
    }

    /** Each line names a character, how it is read, and the words in which it is read so. */
    private static Map<String, String[]> words() {
        Map<String, String[]> table = new HashMap<>();
        lines("words.txt", (character, rest) -> {
            String[] reading = rest.split(" ");
            for (String word : List.of(reading).subList(1, reading.length)) {
                String[] syllables = table.computeIfAbsent(word, Pinyin::usual);
                for (int i = 0; i < word.length(); i++) {
                    if (word.charAt(i) == character.charAt(0)) {
                        syllables[i] = reading[0];
                    }
                }
            }
        });
        return table;
    }

    private static String[] usual(String word) {
        return word.chars()
                .mapToObj(character -> String.valueOf(usual((char) character)))
                .toArray(String[]::new);
    }

    private static @Nullable String usual(char character) {
        return character < FIRST || character > LAST ? null : CHARACTERS[character - FIRST];
    }

    /** Lines of a key, a space, and the rest. */
    private static void lines(String file, BiConsumer<String, String> taker) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Pinyin.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(" ", 2);
                taker.accept(parts[0], parts[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
