package org.weilu.app.admin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.weilu.spi.Extension;
import org.weilu.spi.Plugins;
import org.weilu.spi.Plugins.PluginInfo;
import org.weilu.spi.PortalException;
import org.weilu.spi.operation.HealthCheck;
import org.weilu.spi.operation.HealthCheck.Health;
import org.weilu.spi.search.Search;
import picocli.CommandLine.Command;

/** {@code doctor}: asks every part how it is. */
@Command(name = "doctor", description = "Says how the portal is; exit code 1 if something is wrong.")
final class DoctorWord extends AdminWord {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> troubles = new ArrayList<>();

    @Override
    int work() {
        note("search", isIndexed() ? Health.good() : Health.bad(TEXTS.say(language(), "doctor.indexing")));
        for (Extension<HealthCheck> check : desk().extensions().of(HealthCheck.class)) {
            String name = check.show(HealthCheck::name).orElse(check.plugin());
            note(
                    name,
                    check.show(HealthCheck::check).orElseGet(() -> Health.bad(TEXTS.say(language(), "doctor.failed"))));
        }
        use(Plugins.class).list(language()).forEach(this::note);
        troubles.forEach(this::warn);
        if (troubles.isEmpty()) {
            say("doctor.well");
        }
        return troubles.isEmpty() ? DONE : REFUSED;
    }

    private void note(String name, Health health) {
        note(name, health.healthy(), String.valueOf(health.reason()));
    }

    /** Switched off is somebody's wish; refused, failed or failing is trouble. */
    private void note(PluginInfo plugin) {
        String name = "plugin " + plugin.id() + " " + plugin.version();
        if (plugin.failures() > 0) {
            note(name, false, TEXTS.say(language(), "doctor.failures", plugin.failures()));
        } else if (plugin.is(PluginInfo.State.DISABLED)) {
            out().println("  -  " + name + ": " + TEXTS.say(language(), "plugin.disabled"));
        } else {
            note(name, plugin.is(PluginInfo.State.ACTIVE), String.valueOf(plugin.reason()));
        }
    }

    private void note(String name, boolean healthy, String reason) {
        if (healthy) {
            out().println("  ok " + name);
        } else {
            troubles.add("  !! " + name + ": " + reason);
        }
    }

    /** A portal that was opened for this question may still be catching up. */
    private boolean isIndexed() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!use(Search.class).isReady()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw PortalException.fault("interrupted", e);
            }
        }
        return true;
    }
}
