package org.weilu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;

/**
 * Which log it is and how far back it reaches. A cursor carries the log's name, so that an index beside another
 * database, or one from before a restore, is found out and made anew.
 */
final class LogHistory {
    private static final String NAME = "log.name";
    private static final String PURGED = "log.purged";

    private final Database database;
    private final LogTable log;
    private final Duration oldest;
    private final String name;

    LogHistory(Database database, LogTable log, Duration oldest, String freshName) {
        this.database = database;
        this.log = log;
        this.oldest = oldest;
        String known = read(NAME);
        if (known == null) {
            write(NAME, freshName);
        }
        name = known == null ? freshName : known;
    }

    /** Behind everything committed so far; twice the age, since rows carry the time of their transaction's start. */
    Cursor now() {
        return log.now(oldest.multipliedBy(2));
    }

    String text(Cursor cursor) {
        return name + ":" + cursor.text();
    }

    Cursor parse(String text) {
        return text.isEmpty() ? Cursor.OLDEST : Cursor.of(text.substring(name.length() + 1), System.nanoTime());
    }

    /** False if the log is another one, was purged beyond the cursor, or ends before it. */
    boolean reaches(String text) {
        if (!text.isEmpty() && !text.startsWith(name + ":")) {
            return false;
        }
        Cursor cursor = parse(text);
        long purged = purged();
        long last = cursor.above().isEmpty()
                ? cursor.stable()
                : cursor.above().getLast().last();
        return cursor.stable() >= purged && last <= Math.max(purged, log.highest(Duration.ofDays(-1)));
    }

    void purge(Duration keep) {
        long upTo = log.highest(keep);
        if (upTo > purged()) {
            // First the mark: if we are stopped between, followers start over needlessly and nothing is missed.
            write(PURGED, Long.toString(upTo));
            log.purge(upTo);
        }
    }

    private long purged() {
        String purged = read(PURGED);
        return purged == null ? 0 : Long.parseLong(purged);
    }

    private @Nullable String read(String key) {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT content FROM store_state WHERE name = ?")) {
            select.setString(1, key);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getString(1) : null;
            }
        } catch (SQLException e) {
            throw PortalException.fault("cannot read " + key, e);
        }
    }

    private void write(String key, String value) {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE store_state SET content = ? WHERE name = ?");
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO store_state (content, name) VALUES (?, ?)")) {
            for (PreparedStatement statement : new PreparedStatement[] {update, insert}) {
                statement.setString(1, value);
                statement.setString(2, key);
                if (statement.executeUpdate() == 1) {
                    return;
                }
            }
        } catch (SQLException e) {
            throw PortalException.fault("cannot write " + key, e);
        }
    }
}
