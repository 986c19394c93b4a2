package org.weilu.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.PortalException;
import org.weilu.spi.store.Follower;

/**
 * Brings events to followers, in the order of their numbers, on one thread of one node. Whoever fails is asked again
 * after a pause and holds up nobody else; a plugin that is switched off finds its events waiting.
 */
final class EventDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(EventDelivery.class);
    private static final long FIRST_PAUSE = Duration.ofMillis(500).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMinutes(5).toNanos();
    /** Any number that nobody else locks by: "weilu" in letters. */
    private static final long LOCK = 0x7765696c75L;

    private final Extensions extensions;
    private final Database database;
    private final LogTable table;
    private final EventCursors cursors;
    private final long oldest;
    private final AtomicBoolean news = new AtomicBoolean(true);
    private final Map<String, Pause> pauses = new HashMap<>();

    private record Pause(long until, long nanos) {}

    EventDelivery(Extensions extensions, Database database, LogTable table, EventCursors cursors, Duration oldest) {
        this.extensions = extensions;
        this.database = database;
        this.table = table;
        this.cursors = cursors;
        this.oldest = oldest.toNanos();
    }

    void expect() {
        news.set(true);
    }

    /** Gives each new follower its place: behind what has happened before. */
    void welcome() {
        for (Extension<Follower<Record>> follower : EventLog.followers(extensions)) {
            String name = follower.value().name();
            if (!cursors.knows(name)) {
                Cursor now = table.now(Duration.ofNanos(oldest).multipliedBy(2));
                cursors.begin(name, follower.value().follows().getName(), now);
                news.set(true);
            }
        }
    }

    void pass() {
        welcome();
        if (!database.isPostgres()) {
            if (news.getAndSet(false) || pauses.values().stream().anyMatch(EventDelivery::isOver)) {
                deliver();
            }
            return;
        }
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            if (says(statement, "SELECT pg_try_advisory_lock(" + LOCK + ")")) {
                try {
                    cursors.load();
                    deliver();
                } finally {
                    says(statement, "SELECT pg_advisory_unlock(" + LOCK + ")");
                }
            }
        } catch (SQLException e) {
            throw PortalException.fault("cannot take the lock of event delivery", e);
        }
    }

    private static boolean says(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void deliver() {
        List<Extension<Follower<Record>>> ready = new ArrayList<>(EventLog.followers(extensions));
        ready.removeIf(each -> !mayBeAsked(each.value().name()));
        long last = ready.stream()
                .mapToLong(each -> cursors.place(each.value().name()).stable())
                .min()
                .orElse(Long.MAX_VALUE);
        Map<String, Cursor> passed = new HashMap<>();
        List<LogTable.Row> rows = last == Long.MAX_VALUE ? List.of() : table.after(last);
        while (!rows.isEmpty()) {
            for (LogTable.Row row : rows) {
                ready.removeIf(follower -> !take(follower, row, passed));
            }
            last = rows.getLast().number();
            rows = table.after(last);
        }
        passed.forEach(cursors::move);
    }

    private boolean mayBeAsked(String name) {
        Pause pause = pauses.get(name);
        return pause == null || isOver(pause);
    }

    private static boolean isOver(Pause pause) {
        return System.nanoTime() - pause.until >= 0;
    }

    /** False if the follower failed and must not hear of later ones before this. */
    private boolean take(Extension<Follower<Record>> follower, LogTable.Row row, Map<String, Cursor> passed) {
        String name = follower.value().name();
        Cursor place = passed.getOrDefault(name, cursors.place(name));
        if (place.has(row.number())) {
            return true;
        }
        Cursor next = place.with(List.of(row.number()), System.nanoTime(), oldest);
        if (!follower.value().follows().getName().equals(row.kind())) {
            passed.put(name, next);
            return true;
        }
        try {
            Record event = read(row, follower.value().follows());
            follower.join(each -> {
                each.on(event);
                return true;
            });
            cursors.move(name, next);
            passed.remove(name);
            pauses.remove(name);
            return true;
        } catch (RuntimeException e) {
            long nanos = Math.min(LONGEST_PAUSE, pauses.containsKey(name) ? 2 * pauses.get(name).nanos : FIRST_PAUSE);
            pauses.put(name, new Pause(System.nanoTime() + nanos, nanos));
            LOG.warn("{} could not take event {}, again in {} ms", name, row.number(), nanos / 1_000_000, e);
            return false;
        }
    }

    private static Record read(LogTable.Row row, Class<Record> type) {
        try {
            return LogTable.JSON.readValue(row.content(), type);
        } catch (JsonProcessingException e) {
            throw PortalException.fault("event " + row.number() + " cannot be read", e);
        }
    }
}
