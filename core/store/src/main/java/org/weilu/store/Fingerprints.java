package org.weilu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which scripts this database has seen, so that a start asks it once and not Flyway for each plugin. */
final class Fingerprints {
    private static final Logger LOG = LoggerFactory.getLogger(Fingerprints.class);
    private static final String PREFIX = "scripts of ";

    private final Database database;
    private final Map<String, String> known = new HashMap<>();

    Fingerprints(Database database) {
        this.database = database;
        try (Connection connection = database.pool().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT name, content FROM store_state WHERE name LIKE ?")) {
            select.setString(1, PREFIX + "%");
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    known.put(found.getString(1), found.getString(2));
                }
            }
        } catch (SQLException e) {
            LOG.debug("a new database", e);
        }
    }

    boolean isKnown(String plugin, String fingerprint) {
        return fingerprint.equals(known.get(PREFIX + plugin));
    }

    /** If it cannot be kept, the next start asks Flyway: slower, and as right. */
    void keep(String plugin, String fingerprint) {
        String change = known.containsKey(PREFIX + plugin)
                ? "UPDATE store_state SET content = ? WHERE name = ?"
                : "INSERT INTO store_state (content, name) VALUES (?, ?)";
        try (Connection connection = database.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement(change)) {
            statement.setString(1, fingerprint);
            statement.setString(2, PREFIX + plugin);
            statement.executeUpdate();
            known.put(PREFIX + plugin, fingerprint);
        } catch (SQLException e) {
            LOG.info("cannot keep the fingerprint of the scripts of {}: {}", plugin, e.toString());
        }
    }
}
