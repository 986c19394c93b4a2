package org.weilu.spi;

/**
 * Marks what a plugin may add: a record that says something, or an interface of one to three methods that does
 * something. The portal and other plugins collect extensions by type, see {@link Extensions}.
 */
public interface ExtensionPoint {}
