package org.platen.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.platen.database.embedded.EmbeddedMariaDb;
import org.platen.database.embedded.EmbeddedSettings;

/** Gives a test the settings for a fresh schema on one real server that all tests of this bundle share. */
public final class TestServer implements ParameterResolver {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DatabaseSettings.class;
    }

    @Override
    public DatabaseSettings resolveParameter(ParameterContext parameter, ExtensionContext context) {
        EmbeddedMariaDb server = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .server();
        String schema = "platen_test" + SCHEMAS.incrementAndGet();
        try (Connection admin = DriverManager.getConnection(
                        server.url(""), server.admin().user(), server.admin().password());
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE DATABASE " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.settings(schema).withMigrations("classpath:db/testmigration");
    }

    private record Running(EmbeddedMariaDb server) implements AutoCloseable {
        static Running start() {
            try {
                return new Running(EmbeddedMariaDb.start(
                        EmbeddedSettings.forTests(Files.createTempDirectory("platen-database-test"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
