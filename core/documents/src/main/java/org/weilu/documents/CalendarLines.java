package org.weilu.documents;

import java.nio.charset.StandardCharsets;

/** The lines of a calendar: folded by octets as the standard says; the library folds by characters. */
final class CalendarLines {
    private static final int OCTETS = 75;

    private CalendarLines() {}

    /** @param written with lines that may be folded in any way */
    static String folded(String written) {
        StringBuilder out = new StringBuilder(written.length() + written.length() / 20);
        for (String line : written.replace("\r\n ", "").split("\r\n")) {
            int room = OCTETS;
            for (int at = 0; at < line.length(); ) {
                int character = line.codePointAt(at);
                int octets = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
                if (octets > room) {
                    out.append("\r\n ");
                    room = OCTETS - 1;
                }
                out.appendCodePoint(character);
                room -= octets;
                at += Character.charCount(character);
            }
            out.append("\r\n");
        }
        return out.toString();
    }

    /** Words on one line, without signs that no calendar may hold. */
    static String plain(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    static String paragraphs(String words) {
        return words.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]+", " ")
                .strip();
    }
}
