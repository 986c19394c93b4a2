package org.weilu.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.weilu.spi.PortalException;

/** A table of numbered rows that only grow and are purged. */
final class LogTable {
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int MOST = 500;

    private final String name;
    private final Database database;

    LogTable(String name, Database database) {
        this.name = name;
        this.database = database;
    }

    record Row(long number, String kind, String content) {}

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw PortalException.fault("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    Row add(Connection connection, String kind, Object value) {
        String content = json(value);
        String[] key = {database.isPostgres() ? "number" : "NUMBER"};
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + name + " (kind, content) VALUES (?, ?)", key)) {
            insert.setString(1, kind);
            insert.setString(2, content);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return new Row(keys.getLong(1), kind, content);
            }
        } catch (SQLException e) {
            throw PortalException.fault("cannot write to " + name, e);
        }
    }

    /** Committed rows above a number, in order, a bounded lot of them. */
    List<Row> after(long number) {
        String query = "SELECT number, kind, content FROM " + name + " WHERE number > ? ORDER BY number"
                + " FETCH FIRST " + MOST + " ROWS ONLY";
        try (Connection connection = database.pool().getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, number);
            List<Row> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(found.getLong(1), found.getString(2), found.getString(3)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw PortalException.fault("cannot read " + name, e);
        }
    }

    /** Stands behind everything committed, but not over numbers that may still come. */
    Cursor now(Duration oldest) {
        long settled = highest(oldest);
        List<Long> recent = new ArrayList<>();
        long last = settled;
        List<Row> rows = after(last);
        while (!rows.isEmpty()) {
            rows.forEach(row -> recent.add(row.number()));
            last = rows.getLast().number();
            rows = after(last);
        }
        return new Cursor(settled, List.of()).with(recent, System.nanoTime(), Long.MAX_VALUE);
    }

    /** The highest number that was written longer ago than this by the database's clock; 0 if none. */
    long highest(Duration age) {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement time = connection.prepareStatement(
                        database.isPostgres() ? "SELECT CURRENT_TIMESTAMP" : "VALUES CURRENT_TIMESTAMP");
                PreparedStatement select =
                        connection.prepareStatement("SELECT MAX(number) FROM " + name + " WHERE written < ?")) {
            try (ResultSet now = time.executeQuery()) {
                now.next();
                select.setTimestamp(
                        1, Timestamp.from(now.getTimestamp(1).toInstant().minus(age)));
            }
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw PortalException.fault("cannot read " + name, e);
        }
    }

    int purge(long upTo) {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM " + name + " WHERE number <= ?")) {
            delete.setLong(1, upTo);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw PortalException.fault("cannot purge " + name, e);
        }
    }
}
