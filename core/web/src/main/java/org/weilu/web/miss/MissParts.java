package org.weilu.web.miss;

import java.time.Clock;
import java.time.Duration;
import org.weilu.spi.PluginContext;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Access;
import org.weilu.spi.job.Job;
import org.weilu.spi.job.Schedule;
import org.weilu.spi.store.Entities;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;
import org.weilu.ui.DeskEntry;
import org.weilu.ui.PageMount;

/** What the words that found nothing add to the portal's own plugin. */
public final class MissParts {
    private static final Texts TEXTS = Texts.of(MissesPage.class);

    private MissParts() {}

    public static void addTo(PluginContext portal) {
        Misses misses = new Misses(
                portal.use(Store.class), portal.use(Ids.class), portal.use(Clock.class), portal.use(Access.class));
        portal.add(entities());
        portal.add(Misses.SEE);
        portal.add(new Writing(misses));
        portal.add(new PageMount("/desk/misses", MissesPage.class));
        portal.add(new DeskEntry(
                "/desk/misses",
                250,
                "search",
                language -> TEXTS.say(language, "title"),
                language -> TEXTS.say(language, "lead"),
                Misses.SEE));
        portal.provide(Misses.class, misses);
    }

    public static Entities entities() {
        return Entities.of(MissRow.class);
    }

    private record Writing(Misses misses) implements Job {
        @Override
        public String name() {
            return "web.misses";
        }

        @Override
        public Schedule schedule() {
            return Schedule.every(Duration.ofMinutes(5));
        }

        @Override
        public void run() {
            misses.write();
            misses.forgetOld();
        }
    }
}
