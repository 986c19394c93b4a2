package org.weilu.kernel;

import org.weilu.spi.PortalPlugin;

/** Starts one part or plugin, and takes back what it said if it fails. */
final class Launch {
    private final Registry registry;
    private final Services services;
    private final Settings settings;
    private final Names names = new Names();

    Launch(Registry registry, Services services, Settings settings) {
        this.registry = registry;
        this.services = services;
        this.settings = settings;
    }

    void start(String id, PortalPlugin plugin, ClassLoader loader, boolean ofPortal) {
        StartContext context = new StartContext(id, ofPortal, registry, services, settings, names);
        boolean started = false;
        try {
            within(loader, () -> plugin.start(context));
            started = true;
        } finally {
            context.close();
            if (!started) {
                withdraw(id);
            }
        }
    }

    void withdraw(String id) {
        registry.withdraw(id);
        services.withdraw(id);
        names.release(id);
    }

    /**
     * Libraries of a plugin find their own providers while it starts and stops. Later calls leave the context class
     * loader alone: EclipseLink and Wicket ask it too, and must not see one plugin in another's transaction or page.
     */
    static void within(ClassLoader loader, Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
