package org.weilu.spi.document;

/** Markdown as residents' pages show it; the HTML is sanitized: no scripts, styles, frames or foreign handlers. */
public interface Markdown {
    String html(String markdown);

    /** The words alone, one line a paragraph, for search and feeds. */
    String text(String markdown);
}
