package org.weilu.ui;

import org.apache.wicket.request.component.IRequestablePage;
import org.weilu.spi.ExtensionPoint;

/**
 * A page at an address.
 *
 * @param path {@code /activities/${slug}}, {@code #{slug}} where it may be missing; starts with the plugin's id or with
 *     {@code /desk}, {@code /admin} or {@code /me} followed by it
 */
public record PageMount(String path, Class<? extends IRequestablePage> page) implements ExtensionPoint {}
