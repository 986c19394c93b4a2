package org.weilu.store;

import com.github.f4b6a3.tsid.TsidFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import javax.sql.DataSource;
import org.weilu.spi.PortalException;
import org.weilu.spi.store.Ids;

/** Time-sorted ids; the node's part of them is drawn from the database at each start. */
final class TsidIds implements Ids {
    private static final int NODE_BITS = 10;

    private final TsidFactory factory;

    private TsidIds(int node, Clock clock) {
        factory = TsidFactory.builder()
                .withNodeBits(NODE_BITS)
                .withNode(node)
                .withClock(clock)
                .build();
    }

    static TsidIds drawn(DataSource database, Clock clock) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO store_node (started) VALUES (?)", PreparedStatement.RETURN_GENERATED_KEYS)) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return new TsidIds((int) (keys.getLong(1) % (1 << NODE_BITS)), clock);
            }
        } catch (SQLException e) {
            throw PortalException.fault("cannot draw a number for this node", e);
        }
    }

    @Override
    public String next() {
        return factory.create().toString().toLowerCase(Locale.ROOT);
    }
}
