package org.weilu.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;

/** The pool of connections, and what is behind it. */
final class Database implements AutoCloseable {
    private static final long WAIT_MILLIS = 10_000;

    private final HikariDataSource pool;
    private final @Nullable DerbyFolder derby;
    private final boolean transactionTimeout;

    private Database(HikariDataSource pool, @Nullable DerbyFolder derby, boolean transactionTimeout) {
        this.pool = pool;
        this.derby = derby;
        this.transactionTimeout = transactionTimeout;
    }

    static Database open(StoreOptions options) {
        DerbyFolder derby = options.url() == null ? DerbyFolder.open(options.dataDir()) : null;
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setMaximumPoolSize(options.connections());
        config.setMinimumIdle(Math.min(2, options.connections()));
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (derby != null) {
            config.setJdbcUrl(derby.url());
        } else {
            config.setJdbcUrl(options.url());
            config.setUsername(options.user());
            config.setPassword(options.password());
            config.addDataSourceProperty("ApplicationName", "weilu");
            config.addDataSourceProperty("tcpKeepAlive", "true");
        }
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException e) {
            if (derby != null) {
                derby.close();
            }
            throw PortalException.fault("cannot open the database, " + options, e);
        }
        return new Database(pool, derby, derby == null && versionOf(pool) >= 17);
    }

    private static int versionOf(HikariDataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw PortalException.fault("the database does not say its version", e);
        }
    }

    HikariDataSource pool() {
        return pool;
    }

    boolean isPostgres() {
        return derby == null;
    }

    /** PostgreSQL can end a transaction by its age since version 17. */
    boolean limitsTransactions() {
        return transactionTimeout;
    }

    @Override
    public void close() {
        pool.close();
        if (derby != null) {
            derby.close();
        }
    }
}
