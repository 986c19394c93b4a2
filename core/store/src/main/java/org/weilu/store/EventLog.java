package org.weilu.store;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.store.Follower;
import org.weilu.spi.store.Subscriber;

/** Tells subscribers at once, and writes down what followers shall hear after the commit. */
final class EventLog {
    private static final Duration LONGEST = Duration.ofDays(90);

    private final Extensions extensions;
    private final LogTable table;
    private final EventCursors cursors;

    EventLog(Extensions extensions, LogTable table, EventCursors cursors) {
        this.extensions = extensions;
        this.table = table;
        this.cursors = cursors;
    }

    void tellSubscribers(Record event) {
        for (Extension<Subscriber<Record>> subscriber : subscribers()) {
            if (subscriber.value().subscribesTo() == event.getClass()) {
                subscriber.join(each -> {
                    each.on(event);
                    return true;
                });
            }
        }
    }

    boolean write(Connection connection, List<Record> events) {
        if (events.isEmpty()) {
            return false;
        }
        Set<String> followed = new TreeSet<>(cursors.kinds());
        followers(extensions)
                .forEach(each -> followed.add(each.value().follows().getName()));
        boolean any = false;
        for (Record event : events) {
            String kind = event.getClass().getName();
            if (followed.contains(kind)) {
                table.add(connection, kind, event);
                any = true;
            }
        }
        return any;
    }

    /** Takes away what everybody has heard, and what a follower that stays away has let lie for too long. */
    void purge(Duration keep) {
        long heard = cursors.places().stream().mapToLong(Cursor::stable).min().orElse(Long.MAX_VALUE);
        table.purge(Math.max(Math.min(heard, table.highest(keep)), table.highest(LONGEST)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<Extension<Subscriber<Record>>> subscribers() {
        return (List) new ArrayList<>(extensions.of(Subscriber.class));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static List<Extension<Follower<Record>>> followers(Extensions extensions) {
        return (List) new ArrayList<>(extensions.of(Follower.class));
    }
}
