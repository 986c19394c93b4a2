package org.weilu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.weilu.spi.PortalException;

/** How far each follower of events has heard, in a table: also those of plugins that are switched off just now. */
final class EventCursors {
    private final Database database;
    private final Map<String, Cursor> places = new ConcurrentHashMap<>();
    private final Set<String> kinds = ConcurrentHashMap.newKeySet();

    EventCursors(Database database) {
        this.database = database;
        load();
    }

    Set<String> kinds() {
        return kinds;
    }

    Collection<Cursor> places() {
        return List.copyOf(places.values());
    }

    boolean knows(String follower) {
        return places.containsKey(follower);
    }

    Cursor place(String follower) {
        return places.getOrDefault(follower, Cursor.OLDEST);
    }

    /** Another node may have moved them. What is unchanged keeps the times at which its gaps were seen. */
    void load() {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT follower, kind, place FROM event_cursor");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                String text = found.getString(3);
                kinds.add(found.getString(2));
                places.merge(
                        found.getString(1),
                        Cursor.of(text, System.nanoTime()),
                        (known, loaded) -> known.text().equals(text) ? known : loaded);
            }
        } catch (SQLException e) {
            throw PortalException.fault("cannot read the cursors of events", e);
        }
    }

    void begin(String follower, String kind, Cursor now) {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO event_cursor (follower, kind, place) VALUES (?, ?, ?)")) {
            insert.setString(1, follower);
            insert.setString(2, kind);
            insert.setString(3, now.text());
            insert.executeUpdate();
        } catch (SQLException e) {
            if (Trouble.of(e) != Trouble.DUPLICATE) {
                throw PortalException.fault("cannot write the cursor of " + follower, e);
            }
        }
        load();
    }

    void move(String follower, Cursor next) {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE event_cursor SET place = ? WHERE follower = ?")) {
            update.setString(1, next.text());
            update.setString(2, follower);
            update.executeUpdate();
            places.put(follower, next);
        } catch (SQLException e) {
            throw PortalException.fault("cannot write the cursor of " + follower, e);
        }
    }
}
