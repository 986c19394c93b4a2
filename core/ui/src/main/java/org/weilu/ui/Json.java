package org.weilu.ui;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, numbers, truths and words as JSON: for what pages say of themselves, and for lists to take along. */
public final class Json {
    private Json() {}

    /** @param value entries without a value are left out; what is no map, list, number or truth is written as words */
    public static String of(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Number number -> out.append(number);
            case Boolean truth -> out.append(truth);
            case Map<?, ?> map -> writeMap(out, map);
            case Collection<?> list -> writeList(out, list);
            default -> writeWords(out, value.toString());
        }
    }

    private static void writeMap(StringBuilder out, Map<?, ?> map) {
        out.append('{');
        String between = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getValue() != null) {
                out.append(between);
                writeWords(out, String.valueOf(entry.getKey()));
                write(out.append(':'), entry.getValue());
                between = ",";
            }
        }
        out.append('}');
    }

    private static void writeList(StringBuilder out, Collection<?> list) {
        out.append('[');
        for (Iterator<?> each = list.iterator(); each.hasNext(); ) {
            write(out, each.next());
            out.append(each.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private static void writeWords(StringBuilder out, String words) {
        out.append('"');
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            if (sign == '"' || sign == '\\') {
                out.append('\\').append(sign);
            } else if (sign < ' ' || sign == '\u2028' || sign == '\u2029') {
                out.append("\\u%04x".formatted((int) sign));
            } else {
                out.append(sign);
            }
        }
        out.append('"');
    }
}
