package org.weilu.spi.document;

/** Makes PDFs of HTML and CSS 2.1; its fonts are embedded, and all text can be copied. */
public interface Pdf {
    /**
     * One is made at a time; who waits too long is refused with {@code busy}, a page that is too long with {@code
     * invalid}.
     */
    byte[] write(PdfPage page);

    /** The characters of a text that no font of the portal has, each once; they are printed as {@code 〓}. */
    String missing(String text);
}
