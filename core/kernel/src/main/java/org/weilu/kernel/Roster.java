package org.weilu.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginDependency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.Plugins;
import org.weilu.spi.Plugins.PluginInfo.State;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Audit;

/** How the plugins fare, and the switch. */
final class Roster implements Plugins {
    private static final Logger LOG = LoggerFactory.getLogger(Roster.class);
    private final PluginSet plugins;
    private final Registry registry;
    private final Switches switches;
    private final Failures failures;
    private final Services services;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private volatile Set<String> active = Set.of();

    Roster(PluginSet plugins, Registry registry, Switches switches, Failures failures, Services services) {
        this.plugins = plugins;
        this.registry = registry;
        this.switches = switches;
        this.failures = failures;
        this.services = services;
    }

    void onSwitch(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** Works out who is active and tells the registry; returns those whose state changed. */
    synchronized Set<String> settle() {
        Set<String> before = active;
        Set<String> now = new LinkedHashSet<>();
        Set<String> silent = new HashSet<>(plugins.failed().keySet());
        for (String id : plugins.started()) {
            boolean on =
                    !switches.off().contains(id) && now.containsAll(loaded(id).needed());
            (on ? now : silent).add(id);
        }
        active = Set.copyOf(now);
        registry.silence(silent);
        Set<String> changed = new LinkedHashSet<>(plugins.started());
        changed.removeIf(id -> before.contains(id) == now.contains(id));
        return changed;
    }

    private Candidate loaded(String id) {
        Candidate plugin = plugins.loaded().get(id);
        if (plugin == null) {
            throw PortalException.fault("no plugin " + id);
        }
        return plugin;
    }

    @Override
    public boolean isActive(String id) {
        return active.contains(id);
    }

    @Override
    public void enable(Visitor who, String id, boolean enabled) {
        requirePermission(who);
        requireKnown(id);
        Set<String> changed;
        synchronized (this) {
            switches.turn(id, enabled);
            changed = settle();
        }
        LOG.info("Plugin {} is switched {}; changed: {}", id, enabled ? "on" : "off", changed);
        for (String plugin : changed) {
            listeners.forEach(listener -> tell(listener, plugin));
        }
        services.find(Audit.class)
                .ifPresent(audit -> audit.record(
                        who, enabled ? "web.plugin-enabled" : "web.plugin-disabled", "plugin/" + id, Map.of()));
    }

    /** The plugins are the whole portal's: an administrator of another site, an area or a brand leaves them alone. */
    private void requirePermission(Visitor who) {
        if (!who.isPortal()) {
            services.find(Access.class)
                    .orElseThrow(() -> PortalException.fault("nobody knows who may switch plugins"))
                    .require(who, SWITCH, Scoped.portal());
        }
    }

    private static void tell(Consumer<String> listener, String plugin) {
        try {
            listener.accept(plugin);
        } catch (RuntimeException e) {
            LOG.error("Somebody could not be told that the plugin {} was switched", plugin, e);
        }
    }

    @Override
    public synchronized Consequences disabling(String id) {
        requireKnown(id);
        List<String> dependents = plugins.dependents(id).reversed().stream()
                .filter(active::contains)
                .toList();
        Set<String> all = new LinkedHashSet<>(dependents);
        all.add(id);
        return new Consequences(dependents, RulesGiven.by(registry.from(all)));
    }

    private void requireKnown(String id) {
        boolean known = plugins.loaded().containsKey(id)
                || switches.off().contains(id)
                || plugins.refused().stream().anyMatch(plugin -> plugin.id().equals(id));
        if (!known) {
            throw new PortalException(Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", "没有插件 / no plugin: " + id));
        }
    }

    @Override
    public List<PluginInfo> list() {
        return list(Locale.ENGLISH);
    }

    @Override
    public synchronized List<PluginInfo> list(Locale language) {
        List<PluginInfo> infos = new ArrayList<>();
        plugins.started().forEach(id -> infos.add(running(id, language)));
        for (Map.Entry<String, Reason> failed : plugins.failed().entrySet()) {
            infos.add(info(loaded(failed.getKey()), State.FAILED, failed.getValue(), language));
        }
        for (Refused plugin : plugins.refused()) {
            String why = plugin.why().say(language) + " (" + plugin.place() + ")";
            infos.add(new PluginInfo(plugin.id(), plugin.version(), State.REFUSED, List.of(), why, 0));
        }
        return List.copyOf(infos);
    }

    private PluginInfo running(String id, Locale language) {
        Candidate plugin = loaded(id);
        if (active.contains(id)) {
            return info(plugin, State.ACTIVE, null, language);
        }
        Reason why = switches.off().contains(id)
                ? Reason.of("disabled")
                : plugin.needed().stream()
                        .filter(needed -> !active.contains(needed))
                        .findFirst()
                        .map(needed -> Reason.of("needs-disabled", needed))
                        .orElseGet(() -> Reason.of("disabled"));
        return info(plugin, State.DISABLED, why, language);
    }

    private PluginInfo info(Candidate plugin, State state, @Nullable Reason why, Locale language) {
        return new PluginInfo(
                plugin.id(),
                plugin.about().getVersion(),
                state,
                plugin.about().getDependencies().stream()
                        .map(PluginDependency::getPluginId)
                        .toList(),
                why == null ? null : why.say(language),
                failures.of(plugin.id()));
    }
}
