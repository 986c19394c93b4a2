package org.weilu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Fingerprints fingerprints;

    Migrations(Database database) {
        this.database = database;
        fingerprints = new Fingerprints(database);
    }

    /** Runs what is new; returns true if something was. Scripts that were all seen are not looked at again. */
    boolean run(String plugin, ClassLoader loader) {
        List<String> folders = folders(plugin, loader);
        Optional<String> fingerprint = Scripts.fingerprint(folders, loader);
        if (fingerprint.filter(now -> fingerprints.isKnown(plugin, now)).isPresent()) {
            return false;
        }
        boolean changed = migrate(plugin, folders, loader);
        fingerprint.ifPresent(now -> fingerprints.keep(plugin, now));
        return changed;
    }

    private boolean migrate(String plugin, List<String> folders, ClassLoader loader) {
        FluentConfiguration flyway = Flyway.configure(loader)
                .dataSource(database.pool())
                .locations(folders.stream().map(folder -> "classpath:" + folder).toArray(String[]::new))
                .table(plugin + "_history")
                .placeholders(database.isPostgres() ? POSTGRES : DERBY)
                .outOfOrder(true)
                .baselineOnMigrate(true)
                .baselineVersion("0");
        return flyway.load().migrate().migrationsExecuted > 0;
    }

    private List<String> folders(String plugin, ClassLoader loader) {
        String vendor = database.isPostgres() ? "db-postgresql/" : "db-derby/";
        List<String> found = new ArrayList<>(List.of("db/" + plugin));
        if (loader.getResource(vendor + plugin) != null) {
            found.add(vendor + plugin);
        }
        return found;
    }
}
