package org.weilu.spi.operation;

/** Absolute addresses, from the configured base URL and never from a request. */
public interface Links {
    /** @param path within the portal, starts with a slash */
    String absolute(String path);
}
