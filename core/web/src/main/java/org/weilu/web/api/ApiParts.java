package org.weilu.web.api;

import java.time.Clock;
import java.time.Duration;
import org.weilu.spi.PluginContext;
import org.weilu.spi.job.Job;
import org.weilu.spi.job.Schedule;
import org.weilu.spi.store.Entities;
import org.weilu.spi.store.Store;

/** What the API adds to the portal's own plugin: the table of answers, and the job that empties it. */
public final class ApiParts {
    private ApiParts() {}

    public static void addTo(PluginContext portal) {
        portal.add(entities());
        AnswerBook book = new AnswerBook(portal.use(Store.class), portal.use(Clock.class));
        portal.add(new Forgetting(book));
    }

    public static Entities entities() {
        return Entities.of(Answer.class);
    }

    private record Forgetting(AnswerBook book) implements Job {
        @Override
        public String name() {
            return "web.forget-answers";
        }

        @Override
        public Schedule schedule() {
            return Schedule.every(Duration.ofHours(1));
        }

        @Override
        public void run() {
            book.forgetOld();
        }
    }
}
