package org.platen.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.database.DatabaseSettings;
import org.platen.database.Login;
import org.platen.database.embedded.EmbeddedSettings;

/** Which database the operator wants: environment before configuration file before default. */
final class DatabaseChoice {
    private final DatabaseConfig config;
    private final Map<String, String> environment;

    DatabaseChoice(DatabaseConfig config, Map<String, String> environment) {
        this.config = config;
        this.environment = environment;
    }

    boolean external() {
        return !url().isEmpty();
    }

    DatabaseSettings externalSettings() {
        Login app = new Login(either("PLATEN_DB_USER", config.user()), either("PLATEN_DB_PASSWORD", config.password()));
        String migrateUser = either("PLATEN_DB_MIGRATE_USER", config.migrate_user());
        Login migrate = migrateUser.isEmpty()
                ? app
                : new Login(migrateUser, either("PLATEN_DB_MIGRATE_PASSWORD", config.migrate_password()));
        return pooled(new DatabaseSettings(url(), app, migrate));
    }

    DatabaseSettings pooled(DatabaseSettings settings) {
        return settings.withPool(
                config.pool_size(),
                Duration.ofMillis(config.connect_timeout()),
                Duration.ofMillis(config.socket_timeout()));
    }

    /** @param karafHome where the distribution lies, with the server's archive in its folder {@code mariadb} */
    EmbeddedSettings embeddedSettings(Path karafHome, Path karafData) {
        Path data = Path.of(either("PLATEN_DATA", karafData.toString()));
        Path directory =
                config.embedded_directory().isEmpty() ? data.resolve("mariadb") : Path.of(config.embedded_directory());
        Path shipped = karafHome.resolve("mariadb");
        // Beside the archive one copy serves every data folder; an installation may be read-only, though.
        Path binaries = Files.isWritable(shipped) ? shipped : directory;
        return new EmbeddedSettings(
                directory,
                archive(shipped),
                binaries,
                config.embedded_port(),
                either("PLATEN_DB_BUFFER_POOL", config.embedded_buffer_pool()),
                true);
    }

    private static @Nullable Path archive(Path shipped) {
        if (!Files.isDirectory(shipped)) {
            return null;
        }
        try (Stream<Path> files = Files.list(shipped)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url() {
        return either("PLATEN_DB_URL", config.url());
    }

    private String either(String variable, String configured) {
        String value = environment.getOrDefault(variable, "");
        return value.isEmpty() ? configured : value;
    }
}
