package org.weilu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings a plugin's tables to what its classes expect. Scripts stand under {@code db/{plugin id}} and run on both
 * databases; where they must differ, under {@code db-derby/{plugin id}} and {@code db-postgresql/{plugin id}}. Types
 * that the two call differently are placeholders: {@code ${text}}, {@code ${bytes}}, {@code ${instant}}.
 */
final class Migrations {
    private static final Map<String, String> DERBY = Map.of("text", "CLOB", "bytes", "BLOB", "instant", "TIMESTAMP");
    private static final Map<String, String> POSTGRES =
            Map.of("text", "TEXT", "bytes", "BYTEA", "instant", "TIMESTAMP WITH TIME ZONE");

    private final Database database;

    Migrations(Database database) {
        this.database = database;
    }

    /** Runs what is new; returns true if something was. */
    boolean run(String plugin, ClassLoader loader) {
        FluentConfiguration flyway = Flyway.configure(loader)
                .dataSource(database.pool())
                .locations(locations(plugin, loader))
                .table(plugin + "_history")
                .placeholders(database.isPostgres() ? POSTGRES : DERBY)
                .outOfOrder(true)
                .baselineOnMigrate(true)
                .baselineVersion("0");
        return flyway.load().migrate().migrationsExecuted > 0;
    }

    private String[] locations(String plugin, ClassLoader loader) {
        String vendor = database.isPostgres() ? "db-postgresql/" : "db-derby/";
        List<String> found = new ArrayList<>(List.of("classpath:db/" + plugin));
        if (loader.getResource(vendor + plugin) != null) {
            found.add("classpath:" + vendor + plugin);
        }
        return found.toArray(String[]::new);
    }
}
