package org.weilu.spi.api;

import org.weilu.spi.ExtensionPoint;

/** Marks a JAX-RS resource; its {@code @Path} starts with the plugin's id. Ask for the visitor by {@code @Context}. */
public interface ApiResource extends ExtensionPoint {}
