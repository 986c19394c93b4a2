package org.weilu.app.admin;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody at a terminal wants.
 *
 * @param folder in which they stand; relative paths start there
 * @param input what they handed in, the bytes of a file or a password, in Base64
 * @param arguments as typed after {@code admin}
 */
public record AdminCall(Locale language, Path folder, String input, List<String> arguments) {
    public AdminCall {
        arguments = List.copyOf(arguments);
    }

    public static AdminCall of(Locale language, Path folder, byte[] input, List<String> arguments) {
        return new AdminCall(language, folder, Base64.getEncoder().encodeToString(input), arguments);
    }

    byte[] handedIn() {
        return Base64.getDecoder().decode(input);
    }

    /** One part a line; in Base64, since arguments may hold line breaks. */
    String encoded() {
        Stream<byte[]> head = Stream.of(bytes(language.toLanguageTag()), bytes(folder.toString()), handedIn());
        return Stream.concat(head, arguments.stream().map(AdminCall::bytes))
                .map(part -> "-" + Base64.getEncoder().encodeToString(part))
                .collect(Collectors.joining("\n"));
    }

    /** @throws IllegalArgumentException for what {@link #encoded} did not write */
    static AdminCall decoded(String text) {
        List<byte[]> parts = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!line.startsWith("-")) {
                throw new IllegalArgumentException("no call");
            }
            parts.add(Base64.getDecoder().decode(line.substring(1)));
        }
        if (parts.size() < 3) {
            throw new IllegalArgumentException("no call");
        }
        List<String> arguments =
                parts.subList(3, parts.size()).stream().map(AdminCall::text).toList();
        return of(Locale.forLanguageTag(text(parts.get(0))), Path.of(text(parts.get(1))), parts.get(2), arguments);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
