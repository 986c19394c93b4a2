package org.weilu.community.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Refusal;

/** Finds the line of a file that a refusal is about: the one it names, else the one where its key stands. */
final class ContentLine {
    private static final Pattern NAMED = Pattern.compile("第 ([0-9]{1,7}) 行|(?i)line ([0-9]{1,7})");

    private ContentLine() {}

    static int of(String raw, Refusal no) {
        Matcher named = NAMED.matcher(no.words());
        if (named.find()) {
            return Integer.parseInt(named.group(1) == null ? named.group(2) : named.group(1));
        }
        @Nullable String field = no.field();
        if (field == null) {
            return 1;
        }
        Matcher key = Pattern.compile("(?m)^\\s*(?:- )?" + Pattern.quote(field) + "\\s*:")
                .matcher(raw);
        return key.find() ? lineAt(raw, key.start()) : lineOfValue(raw, no);
    }

    /** A time that nobody understands stands quoted in the words. */
    private static int lineOfValue(String raw, Refusal no) {
        Matcher quoted = Pattern.compile("“([^”]{1,80})”").matcher(no.words());
        int at = quoted.find() ? raw.indexOf(quoted.group(1)) : -1;
        return at < 0 ? 1 : lineAt(raw, at);
    }

    private static int lineAt(String raw, int position) {
        // A key may be matched from the line break before it.
        int start = position;
        while (start < raw.length() && Character.isWhitespace(raw.charAt(start))) {
            start++;
        }
        return 1 + (int) raw.substring(0, start).chars().filter(c -> c == '\n').count();
    }
}
