package org.weilu.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pf4j.PluginDependency;

/**
 * The order in which plugins start: what one depends on, or would use if it is there, comes first; otherwise by id.
 * PF4J's own order leaves wishes out of account.
 */
final class StartOrder {
    private final Map<String, Candidate> waiting = new TreeMap<>();
    private final List<Candidate> ordered = new ArrayList<>();
    private final Map<Candidate, Reason> circles = new LinkedHashMap<>();

    StartOrder(Collection<Candidate> plugins) {
        plugins.forEach(plugin -> waiting.put(plugin.id(), plugin));
        takeReady();
        for (Candidate plugin : waiting.values()) {
            List<String> circle = circleOf(plugin);
            if (!circle.isEmpty()) {
                circles.put(plugin, Reason.of("circle", String.join(" → ", circle)));
            }
        }
        circles.keySet().forEach(plugin -> waiting.remove(plugin.id()));
        takeReady();
    }

    List<Candidate> ordered() {
        return ordered;
    }

    /** Those that depend on themselves by way of others. */
    Map<Candidate, Reason> circles() {
        return circles;
    }

    private void takeReady() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Candidate plugin : List.copyOf(waiting.values())) {
                if (before(plugin).isEmpty()) {
                    ordered.add(plugin);
                    waiting.remove(plugin.id());
                    moved = true;
                    break;
                }
            }
        }
    }

    private List<Candidate> before(Candidate plugin) {
        return waiting.values().stream()
                .filter(other -> plugin.about().getDependencies().stream()
                        .map(PluginDependency::getPluginId)
                        .anyMatch(other.id()::equals))
                .toList();
    }

    /** The shortest way from a plugin back to itself; empty if there is none. */
    private List<String> circleOf(Candidate start) {
        Deque<List<Candidate>> ways = new ArrayDeque<>(List.of(List.of(start)));
        Set<Candidate> seen = new HashSet<>();
        while (!ways.isEmpty()) {
            List<Candidate> way = ways.remove();
            for (Candidate next : before(way.getLast())) {
                List<Candidate> longer = new ArrayList<>(way);
                longer.add(next);
                if (next.equals(start)) {
                    return longer.stream().map(Candidate::id).toList();
                }
                if (seen.add(next)) {
                    ways.add(longer);
                }
            }
        }
        return List.of();
    }
}
