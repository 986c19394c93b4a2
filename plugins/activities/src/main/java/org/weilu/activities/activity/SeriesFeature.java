package org.weilu.activities.activity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.weilu.spi.PluginContext;
import org.weilu.spi.Texts;
import org.weilu.spi.community.HolidaysChanged;
import org.weilu.spi.job.Job;
import org.weilu.spi.job.Schedule;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.store.Follower;

/** Wires series: the job that reaches ahead, what follows a new holiday table, and what the leader is asked. */
final class SeriesFeature {
    private static final Texts TEXTS = Texts.of(SeriesFeature.class);

    private SeriesFeature() {}

    static SeriesBook start(PluginContext portal, Tools tools, Activities activities, Rooms rooms) {
        SeriesBook book = new JpaSeries(tools, activities, rooms, portal.use(Notices.class));
        portal.add(new Nightly(book));
        portal.add(new AfterHolidays(book));
        portal.add(
                new NoticeKind(JpaSeries.ASK, (notice, language) -> words(tools, activities, book, notice, language)));
        portal.provide(SeriesBook.class, book);
        return book;
    }

    private static Optional<NoticeKind.Words> words(
            Tools tools, Activities activities, SeriesBook book, Notice notice, Locale language) {
        String id = notice.subject().substring(notice.subject().indexOf('/') + 1);
        var portal = org.weilu.spi.access.Visitor.portal(notice.site());
        return activities.find(portal, id).flatMap(activity -> {
            List<SeriesBook.Waiting> waiting = book.waiting(portal, id);
            if (waiting.isEmpty() || activity.cancelled()) {
                return Optional.empty();
            }
            String title = activity.title(language);
            return Optional.of(new NoticeKind.Words(
                    TEXTS.say(language, "subject", title, waiting.size()),
                    TEXTS.say(language, "text", title, waiting.size()),
                    "/desk/activities/" + id + "/dates"));
        });
    }

    private record Nightly(SeriesBook book) implements Job {
        @Override
        public String name() {
            return "activities.series";
        }

        @Override
        public Schedule schedule() {
            return Schedule.cron("0 20 3 * * ?");
        }

        @Override
        public void run() {
            book.follow();
        }
    }

    private record AfterHolidays(SeriesBook book) implements Follower<HolidaysChanged> {
        @Override
        public String name() {
            return "activities.holidays";
        }

        @Override
        public Class<HolidaysChanged> follows() {
            return HolidaysChanged.class;
        }

        @Override
        public void on(HolidaysChanged event) {
            book.follow();
        }
    }
}
