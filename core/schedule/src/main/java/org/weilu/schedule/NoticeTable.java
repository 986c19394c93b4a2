package org.weilu.schedule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.weilu.spi.PortalException;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.Notices.Wish;

/**
 * Writes notices into the transaction that causes them, past the persistence context: many people's sign-ups wait for
 * that transaction, and a query of the context would first flush all that it holds.
 */
final class NoticeTable {
    private static final int AT_ONCE = 50;
    private static final String INSERT = "INSERT INTO schedule_notice"
            + " (id, site, addressee, about, subject, kind, due, next_try, state) VALUES ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SAME = " WHERE addressee = ? AND about = ? AND subject = ? AND kind = ? AND due = ?";
    private static final String TAKEN = "23505";

    private NoticeTable() {}

    /** A wish with the id that its row gets, if it is a new one. */
    record Planned(String id, Wish wish) {}

    /** New rows wait; of rows that are there, cancelled ones wait again and all others stay as they are. */
    static void insert(Connection connection, List<Planned> rows) {
        try {
            boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            for (int from = 0; from < rows.size(); from += AT_ONCE) {
                List<Planned> some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
                if (postgres) {
                    insertOrRevive(connection, some);
                } else {
                    insertEach(connection, some);
                }
            }
        } catch (SQLException e) {
            throw PortalException.fault("cannot write notices", e);
        }
    }

    private static void insertOrRevive(Connection connection, List<Planned> rows) throws SQLException {
        String sql = INSERT + String.join(", ", rows.stream().map(row -> ROW).toList())
                + " ON CONFLICT (addressee, about, subject, kind, due) DO UPDATE"
                + " SET state = 'WAITING', next_try = EXCLUDED.next_try, called_off = 0, reason = NULL"
                + " WHERE schedule_notice.state = 'CANCELLED'";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int at = 1;
            for (Planned row : rows) {
                at = set(insert, at, row);
            }
            insert.executeUpdate();
        }
    }

    /** Derby takes back the statement that meets the key, and nothing else. */
    private static void insertEach(Connection connection, List<Planned> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT + ROW)) {
            for (Planned row : rows) {
                set(insert, 1, row);
                try {
                    insert.executeUpdate();
                } catch (SQLException e) {
                    if (!TAKEN.equals(e.getSQLState())) {
                        throw e;
                    }
                    revive(connection, row.wish());
                }
            }
        }
    }

    private static void revive(Connection connection, Wish wish) throws SQLException {
        String sql = "UPDATE schedule_notice SET state = 'WAITING', next_try = due, called_off = 0, reason = NULL"
                + SAME + " AND state = 'CANCELLED'";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            key(update, 1, wish);
            update.executeUpdate();
        }
    }

    private static int set(PreparedStatement insert, int at, Planned row) throws SQLException {
        insert.setString(at, row.id());
        insert.setString(at + 1, row.wish().site());
        int next = key(insert, at + 2, row.wish());
        insert.setLong(next, row.wish().due().toEpochMilli());
        insert.setString(next + 1, Notice.State.WAITING.name());
        return next + 2;
    }

    private static int key(PreparedStatement statement, int at, Wish wish) throws SQLException {
        statement.setString(at, wish.addressee());
        statement.setString(at + 1, wish.about());
        statement.setString(at + 2, wish.subject());
        statement.setString(at + 3, wish.kind());
        statement.setLong(at + 4, wish.due().toEpochMilli());
        return at + 5;
    }
}
