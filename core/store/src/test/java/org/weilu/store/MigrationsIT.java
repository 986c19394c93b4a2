package org.weilu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.flywaydb.core.api.FlywayException;

/** Scripts that a database has seen are not looked at again; any other script is. */
class MigrationsIT {
    private final Path plugin = TestDatabase.temporaryFolder();

    @OnEachDatabase
    void doesNotAskFlywayWhereNothingChanged(TestDatabase kind) throws IOException, SQLException {
        script("V1__one", "CREATE TABLE late_one (id INT)");
        try (Database database = opened(kind)) {
            assertThat(run(database)).isTrue();
            // Flyway would run it anew and stop, because the table exists.
            execute(database, "DELETE FROM \"late_history\"");
            assertThat(run(database)).isFalse();
        }
    }

    @OnEachDatabase
    void noticesAnAddedScript(TestDatabase kind) throws IOException, SQLException {
        script("V1__one", "CREATE TABLE late_one (id INT)");
        try (Database database = opened(kind)) {
            run(database);
            script("V2__two", "CREATE TABLE late_two (id INT)");
            assertThat(run(database)).isTrue();
            execute(database, "INSERT INTO late_two VALUES (1)");
        }
    }

    @OnEachDatabase
    void noticesAScriptForThisDatabaseOnly(TestDatabase kind) throws IOException, SQLException {
        script("V1__one", "CREATE TABLE late_one (id INT)");
        try (Database database = opened(kind)) {
            run(database);
            String vendor = kind == TestDatabase.DERBY ? "db-derby" : "db-postgresql";
            script(vendor, "V2__two", "CREATE TABLE late_two (id INT)");
            assertThat(run(database)).isTrue();
            execute(database, "INSERT INTO late_two VALUES (1)");
        }
    }

    @OnEachDatabase
    void noticesAScriptChangedAfterItRan(TestDatabase kind) throws IOException {
        script("V1__one", "CREATE TABLE late_one (id INT)");
        try (Database database = opened(kind)) {
            run(database);
            script("V1__one", "CREATE TABLE late_one (it INT)");
            assertThatThrownBy(() -> run(database)).isInstanceOf(FlywayException.class);
            assertThatThrownBy(() -> run(database)).isInstanceOf(FlywayException.class);
        }
    }

    @OnEachDatabase
    void asksAgainAfterAScriptThatFailed(TestDatabase kind) throws IOException {
        script("V1__one", "CREATE TABLE late_one (id NO_SUCH_TYPE)");
        try (Database database = opened(kind)) {
            assertThatThrownBy(() -> run(database)).isInstanceOf(FlywayException.class);
            assertThatThrownBy(() -> run(database)).isInstanceOf(FlywayException.class);
        }
    }

    @OnEachDatabase
    void knowsScriptsInAJar(TestDatabase kind) throws IOException, SQLException {
        try (Database database = opened(kind)) {
            assertThat(run(database, jar("CREATE TABLE late_one (id INT)"))).isTrue();
            execute(database, "DELETE FROM \"late_history\"");
            assertThat(run(database, jar("CREATE TABLE late_one (id INT)"))).isFalse();
            assertThatThrownBy(() -> run(database, jar("CREATE TABLE late_one (it INT)")))
                    .isInstanceOf(FlywayException.class);
        }
    }

    private static Database opened(TestDatabase kind) {
        Database database = Database.open(kind.fresh());
        new Migrations(database).run("store", MigrationsIT.class.getClassLoader());
        return database;
    }

    private boolean run(Database database) throws IOException {
        return run(database, plugin);
    }

    private static boolean run(Database database, Path place) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
            return new Migrations(database).run("late", loader);
        }
    }

    private void script(String name, String sql) throws IOException {
        script("db", name, sql);
    }

    private void script(String folder, String name, String sql) throws IOException {
        Path scripts = Files.createDirectories(plugin.resolve(folder).resolve("late"));
        Files.writeString(scripts.resolve(name + ".sql"), sql);
    }

    private static Path jar(String sql) throws IOException {
        Path jar = TestDatabase.temporaryFolder().resolve("late.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("db/late/"));
            out.putNextEntry(new JarEntry("db/late/V1__one.sql"));
            out.write(sql.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
