package org.weilu.spi;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The place in a list that is ordered by a word and then by id. */
public record Cursor(String word, String id) {

    public String text() {
        byte[] bytes = (id + "\n" + word).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads {@link #text} back; null for none: the list then starts at its beginning.
     *
     * @throws PortalException INVALID, for what is no cursor
     */
    public static @Nullable Cursor read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 2);
            if (parts.length == 2) {
                return new Cursor(parts[1], parts[0]);
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like what can be decoded and says nothing.
        }
        throw Slice.unknownPlace();
    }
}
