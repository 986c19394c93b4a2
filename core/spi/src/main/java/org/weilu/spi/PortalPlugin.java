package org.weilu.spi;

/** A plugin's only wiring: named in its {@code plugin.properties}, made by its constructor without parameters. */
public interface PortalPlugin {
    /**
     * Adds extensions, offers services and takes those of others. Called once, after the plugins that this one depends
     * on. What {@link PluginContext#use} gives is inert until the portal is ready.
     *
     * @throws RuntimeException leaves this plugin and its dependents out, by name; the portal starts without them
     */
    void start(PluginContext portal);

    /** Lets go of what {@link #start} took; called in reverse order when the portal ends. */
    default void stop() {}
}
