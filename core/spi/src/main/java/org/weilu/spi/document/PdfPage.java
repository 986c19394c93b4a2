package org.weilu.spi.document;

import java.util.Locale;

/**
 * What is to be printed.
 *
 * @param title of the document; stands in its properties
 * @param style CSS 2.1, without addresses; the font is set, in the weights 400 and 700
 * @param body what stands between {@code <body>} and its end, every element closed; pictures as {@code data:} addresses
 *     only, nothing else is fetched
 */
public record PdfPage(String title, Locale language, Paper paper, String style, String body) {
    /** The sheet and how it lies. */
    public enum Paper {
        A4("A4 portrait"),
        A4_LANDSCAPE("A4 landscape"),
        A3("A3 portrait"),
        A3_LANDSCAPE("A3 landscape");

        private final String size;

        Paper(String size) {
            this.size = size;
        }

        /** As CSS says it. */
        public String size() {
            return size;
        }
    }
}
