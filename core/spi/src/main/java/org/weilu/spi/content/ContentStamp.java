package org.weilu.spi.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.weilu.spi.PortalException;

/** A short word for a text: two texts that have the same are the same. */
public final class ContentStamp {
    private ContentStamp() {}

    public static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw PortalException.fault("no SHA-256", e);
        }
    }
}
