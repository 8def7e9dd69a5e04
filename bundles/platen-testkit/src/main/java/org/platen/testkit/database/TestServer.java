package org.platen.testkit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.MariaDbDataSource;
import org.platen.database.DatabaseSettings;
import org.platen.database.Login;
import org.platen.database.embedded.EmbeddedMariaDb;
import org.platen.database.embedded.EmbeddedSettings;

/** The server of this JVM: embedded, or the external one of the environment, whose user may create schemas and users. */
final class TestServer implements AutoCloseable {
    private final @Nullable EmbeddedMariaDb embedded;
    private final @Nullable Path directory;
    private final String url;
    private final Login admin;

    private TestServer(@Nullable EmbeddedMariaDb embedded, @Nullable Path directory, String url, Login admin) {
        this.embedded = embedded;
        this.directory = directory;
        this.url = url;
        this.admin = admin;
    }

    static TestServer start() {
        String external = System.getenv("PLATEN_TEST_DB_URL");
        if (external != null && !external.isEmpty()) {
            Login admin = new Login(variable("PLATEN_TEST_DB_USER"), variable("PLATEN_TEST_DB_PASSWORD"));
            return new TestServer(null, null, external.replaceFirst("/[^/]*$", "/"), admin);
        }
        try {
            Path directory = Files.createTempDirectory("platen-test-mariadb");
            EmbeddedMariaDb embedded = EmbeddedMariaDb.start(EmbeddedSettings.forTests(directory));
            // A build that is broken off must not leave servers behind.
            Runtime.getRuntime().addShutdownHook(new Thread(embedded::stop));
            return new TestServer(embedded, directory, embedded.url(""), embedded.admin());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings for a schema; on an external server one user does everything, so rights are not tested there. */
    DatabaseSettings settings(String schema) {
        return embedded == null ? new DatabaseSettings(url + schema, admin, admin) : embedded.settings(schema);
    }

    Connection connectAsAdmin() throws SQLException {
        MariaDbDataSource source = new MariaDbDataSource(url + "?allowMultiQueries=true");
        source.setUser(admin.user());
        source.setPassword(admin.password());
        return source.getConnection();
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.stop();
        }
        if (directory != null) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}
