package org.weilu.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.Extensions;
import org.weilu.spi.Plugins;
import org.weilu.spi.PortalException;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.Refusal;

/**
 * Finds, starts and keeps the plugins of a portal. Used in this order: {@link #offer} and {@link #builtIn}, then
 * {@link #start}, then everything else; {@link #stop} at the end.
 */
public final class Kernel {
    private static final Logger LOG = LoggerFactory.getLogger(Kernel.class);

    private final ClassLoader host = Kernel.class.getClassLoader();
    private final KernelOptions options;
    private final String version = readVersion();
    private final Failures failures = new Failures();
    private final Registry registry = new Registry(failures);
    private final Services services = new Services();
    private final Launch launch;
    private final Map<String, PortalPlugin> parts = new LinkedHashMap<>();
    private final List<String> startedParts = new ArrayList<>();
    private final PluginSet plugins;
    private final Roster roster;
    private volatile Lookup<Class<?>> classes = classLookup(List.of());
    private volatile Lookup<URL> resources = resourceLookup(List.of());

    public Kernel(KernelOptions options) {
        this.options = options;
        this.launch = new Launch(registry, services, new Settings(options.settings()));
        this.plugins = new PluginSet(options.dataDir(), host, version, parts.keySet(), launch);
        this.roster = new Roster(plugins, registry, new Switches(options.dataDir()), failures, services);
        offer(Extensions.class, registry);
        offer(Plugins.class, roster);
    }

    /** The portal's version, of which plugins require a range. */
    public String version() {
        return version;
    }

    /** Offers a service of the application's engines, before the start. */
    public <S> void offer(Class<S> type, S service) {
        services.offer(Services.PORTAL, type, service);
    }

    /**
     * Adds a part of the application that is written like a plugin: started before all plugins in the order given,
     * never disabled, not listed. Its id is taken, its names are free.
     */
    public void builtIn(String id, PortalPlugin part) {
        if (parts.putIfAbsent(id, part) != null) {
            throw PortalException.fault("two parts are named " + id);
        }
    }

    /**
     * Loads, checks and starts everything, then freezes the registry. A plugin that is refused or fails costs itself
     * and its dependents, see {@link Plugins#list()}.
     *
     * @throws PortalException FAULT, if a part of the portal itself fails
     */
    public void start() {
        parts.forEach(this::startPart);
        if (options.safe()) {
            LOG.warn("Safe mode: no plugins");
        } else {
            plugins.load(options.pluginRoots(), options.dataDir());
            plugins.start();
        }
        roster.settle();
        registry.freeze();
        forgetLookups();
        LOG.info("Plugins: {}", plugins.started());
    }

    private void startPart(String id, PortalPlugin part) {
        try {
            launch.start(id, part, host, true);
            startedParts.add(id);
        } catch (RuntimeException | LinkageError e) {
            throw PortalException.fault("The part " + id + " of the portal does not start", e);
        }
    }

    /** Stops plugins and parts, the last started first; one that fails hinders no other. */
    public void stop() {
        plugins.stop();
        for (String id : startedParts.reversed()) {
            PortalPlugin part = parts.get(id);
            try {
                if (part != null) {
                    part.stop();
                }
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("The part {} did not stop cleanly", id, e);
            }
        }
        startedParts.clear();
    }

    public Extensions extensions() {
        return registry;
    }

    public Plugins plugins() {
        return roster;
    }

    /**
     * A service for pages and API.
     *
     * @throws PortalException FAULT, naming the type, if nobody offers it; NOT_FOUND, if its plugin is switched off
     */
    public <S> S service(Class<S> type) {
        Services.Offer offer = services.offer(type)
                .orElseThrow(() -> PortalException.fault("Nobody offers the service " + type.getName()));
        if (!isOn(offer.owner())) {
            throw Gate.switchedOff(Refusal.Kind.NOT_FOUND, "not_found");
        }
        return type.cast(offer.service());
    }

    /** A service, if somebody who is not switched off offers it. */
    public <S> Optional<S> find(Class<S> type) {
        return services.offer(type).filter(offer -> isOn(offer.owner())).map(offer -> type.cast(offer.service()));
    }

    private boolean isOn(String owner) {
        return owner.equals(Services.PORTAL) || parts.containsKey(owner) || roster.isActive(owner);
    }

    /**
     * Takes a started plugin out, because it cannot do its work: its migration failed. It and its dependents stop,
     * their extensions and services are gone.
     *
     * @return the ids of all that were left out, in the order in which they stopped
     */
    public List<String> leaveOut(String plugin, String reason) {
        if (!plugins.started().contains(plugin)) {
            throw PortalException.fault("cannot leave out " + plugin + ", which is no started plugin: " + reason);
        }
        List<String> out = new ArrayList<>(plugins.dependents(plugin).reversed());
        out.forEach(id -> plugins.fail(id, Reason.of("needs-failed", plugin)));
        plugins.fail(plugin, Reason.of("given", reason));
        out.add(plugin);
        out.forEach(launch::withdraw);
        roster.settle();
        forgetLookups();
        return List.copyOf(out);
    }

    /** A class by name, of the application or of any started plugin, switched off or not; answers are remembered. */
    public Optional<Class<?>> resolve(String className) {
        return classes.find(className);
    }

    /** A resource by name, likewise. */
    public Optional<URL> resource(String name) {
        return resources.find(name);
    }

    private void forgetLookups() {
        classes = classLookup(loaders());
        resources = resourceLookup(loaders());
    }

    private Lookup<Class<?>> classLookup(List<ClassLoader> more) {
        return new Lookup<>(withHost(more), Kernel::load);
    }

    private Lookup<URL> resourceLookup(List<ClassLoader> more) {
        return new Lookup<>(withHost(more), ClassLoader::getResource);
    }

    private List<ClassLoader> withHost(List<ClassLoader> more) {
        List<ClassLoader> all = new ArrayList<>(List.of(host));
        all.addAll(more);
        return all;
    }

    private static @Nullable Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    /** Ids of the plugins that run, switched off or not, in start order. */
    public List<String> started() {
        return plugins.started();
    }

    /** The class loaders of these, in the same order. */
    public List<ClassLoader> loaders() {
        return started().stream().map(this::loader).toList();
    }

    /** The class loader of a plugin; the application's for a part of the portal. */
    public ClassLoader loader(String plugin) {
        return parts.containsKey(plugin)
                ? host
                : plugins.loader(plugin).orElseThrow(() -> PortalException.fault("no plugin " + plugin));
    }

    /** Guarded calls into a plugin or a part that failed since the start. */
    public long failures(String plugin) {
        return failures.of(plugin);
    }

    /** Is told the id of each plugin that a switch made active or silent, after it took effect. */
    public void onSwitch(Consumer<String> listener) {
        roster.onSwitch(listener);
    }

    /** Where the sources of a plugin of the tree stand, for development; empty for a jar or zip. */
    public Optional<Path> sources(String plugin) {
        return Optional.ofNullable(plugins.loaded().get(plugin))
                .map(found -> found.folder().resolve("src/main/java"))
                .filter(Files::isDirectory);
    }

    private static String readVersion() {
        try (InputStream in = Kernel.class.getResourceAsStream("portal.properties")) {
            Properties keys = new Properties();
            keys.load(in);
            return keys.getProperty("version");
        } catch (IOException e) {
            throw PortalException.fault("no portal.properties", e);
        }
    }
}
