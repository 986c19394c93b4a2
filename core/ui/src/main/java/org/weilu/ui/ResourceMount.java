package org.weilu.ui;

import org.apache.wicket.request.resource.IResource;
import org.weilu.spi.ExtensionPoint;

/**
 * Something at an address that is no page: a feed, a calendar, a file to download.
 *
 * @param path as for {@link PageMount}; its first part may carry an ending: {@code /activities.ics}
 * @param resource asked for by many requests at once; finds the visitor through {@link PortalHost}
 */
public record ResourceMount(String path, IResource resource) implements ExtensionPoint {}
