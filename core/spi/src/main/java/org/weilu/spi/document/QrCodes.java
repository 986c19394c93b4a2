package org.weilu.spi.document;

/** QR codes, error correction M, with a quiet zone of four modules. */
public interface QrCodes {
    /** PNG of about the given size in pixels. */
    byte[] png(String text, int pixels);

    /** An SVG element of one path, black on white. */
    String svg(String text);
}
