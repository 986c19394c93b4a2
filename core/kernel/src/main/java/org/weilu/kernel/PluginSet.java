package org.weilu.kernel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.pf4j.PluginDependency;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugins of this run: found, judged, loaded and started, and for each that is not among them the reason. */
final class PluginSet {
    private static final Logger LOG = LoggerFactory.getLogger(PluginSet.class);
    private final Map<String, Candidate> loaded = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<String, Reason> failed = new ConcurrentSkipListMap<>();
    private final PluginHost host;
    private final Admission admission;

    PluginSet(Path dataDir, ClassLoader host, String portalVersion, Set<String> portalIds, Launch launch) {
        this.host = new PluginHost(dataDir.resolve("plugins"), host, launch);
        this.admission = new Admission(host, portalVersion, portalIds);
    }

    void load(List<Path> roots, Path dataDir) {
        Discovery discovery = new Discovery(roots, dataDir);
        discovery.refused().forEach(this::refuse);
        List<Candidate> good = new ArrayList<>();
        for (Candidate plugin : discovery.found()) {
            attempt(plugin, () -> {
                admission.judge(plugin);
                good.add(plugin);
            });
        }
        StartOrder order = new StartOrder(good);
        order.circles().forEach(this::refuse);
        for (Candidate plugin : order.ordered()) {
            attempt(plugin, () -> {
                plugin.about().getDependencies().forEach(this::requireLoaded);
                host.load(plugin);
                loaded.put(plugin.id(), plugin);
            });
        }
    }

    private void attempt(Candidate plugin, Runnable step) {
        try {
            step.run();
        } catch (LeftOut e) {
            refuse(plugin, e.reason());
        } catch (PluginRuntimeException e) {
            refuse(plugin, Reason.of("unreadable", e));
        }
    }

    private void requireLoaded(PluginDependency dependency) {
        String id = dependency.getPluginId();
        Candidate other = loaded.get(id);
        if (other == null && !dependency.isOptional()) {
            boolean known = refused.stream().anyMatch(one -> one.id().equals(id));
            throw new LeftOut(Reason.of(known ? "needs-refused" : "needs-unknown", id));
        }
        String range = dependency.getPluginVersionSupport();
        if (other != null && !admission.fits(other.about().getVersion(), range)) {
            throw new LeftOut(
                    Reason.of("needs-version", id, range, other.about().getVersion()));
        }
    }

    private void refuse(Candidate plugin, Reason why) {
        refuse(new Refused(plugin.id(), plugin.about().getVersion(), plugin.place(), why));
    }

    private void refuse(Refused plugin) {
        refused.add(plugin);
        LOG.warn("Plugin {} ({}) is refused: {}", plugin.id(), plugin.place(), plugin.why());
    }

    /** Starts them in order; PF4J goes on after one that fails, so each is asked afterwards. */
    void start() {
        host.startPlugins();
        for (PluginWrapper plugin : host.getResolvedPlugins()) {
            if (plugin.getPluginState() != PluginState.STARTED) {
                Throwable cause = plugin.getFailedException();
                Reason why = cause instanceof LeftOut out ? out.reason() : Reason.of("start", String.valueOf(cause));
                fail(plugin.getPluginId(), why);
            }
        }
    }

    /** Says that a plugin, loaded or even started, takes no part after all. */
    void fail(String id, Reason why) {
        if (failed.putIfAbsent(id, why) == null) {
            LOG.warn("Plugin {} failed: {}", id, why);
            host.stopOne(id);
        }
    }

    void stop() {
        started().reversed().forEach(host::stopOne);
    }

    /** Ids in start order. */
    List<String> started() {
        return loaded.keySet().stream().filter(id -> !failed.containsKey(id)).toList();
    }

    Map<String, Candidate> loaded() {
        return loaded;
    }

    Map<String, Reason> failed() {
        return failed;
    }

    List<Refused> refused() {
        return refused;
    }

    /** Those of the running ones that cannot do without this one, however many steps away, in start order. */
    List<String> dependents(String id) {
        List<String> found = new ArrayList<>(List.of(id));
        for (String other : started()) {
            Candidate plugin = loaded.get(other);
            if (plugin != null
                    && !found.contains(other)
                    && plugin.needed().stream().anyMatch(found::contains)) {
                found.add(other);
            }
        }
        return List.copyOf(found.subList(1, found.size()));
    }

    Optional<ClassLoader> loader(String id) {
        return Optional.ofNullable(host.getPlugin(id)).map(PluginWrapper::getPluginClassLoader);
    }
}
