package org.weilu.spi.document;

import java.util.Map;

/** YAML and front matter, read without any type of ours being made. */
public interface Yaml {
    /**
     * Reads a document whose top is a mapping; empty text is an empty mapping.
     *
     * @throws org.weilu.spi.PortalException INVALID, naming line and reason
     */
    Map<String, Object> read(String yaml);

    /** Splits a text that begins with {@code ---} into its keys and what follows; without front matter no keys. */
    FrontMatter split(String text);

    record FrontMatter(Map<String, Object> keys, String body) {}
}
