package org.platen.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.platen.database.DatabaseSettings;
import org.platen.database.embedded.EmbeddedMariaDb;
import org.platen.database.embedded.EmbeddedSettings;

/** A durable MariaDB server of the test's own, which servers share and which the test may take away. */
public final class MariaDb implements AutoCloseable {
    private final EmbeddedSettings settings;
    private final Thread onExit = new Thread(this::end);
    private EmbeddedMariaDb server;

    private MariaDb(EmbeddedSettings settings) {
        this.settings = settings;
        server = EmbeddedMariaDb.start(settings);
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    /** A new one; what an earlier one of this name left is gone. */
    public static MariaDb fresh(String name) {
        Path directory = Distribution.work().resolve(name);
        Path shipped = Distribution.home().resolve("mariadb");
        try {
            Distribution.delete(directory);
            return new MariaDb(new EmbeddedSettings(directory, archive(shipped), shipped, 0, "128M", true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path archive(Path shipped) throws IOException {
        try (Stream<Path> files = Files.list(shipped)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no MariaDB in " + shipped));
        }
    }

    /** Settings of a server that works on it. */
    public ServerSettings settings() {
        DatabaseSettings schema = server.settings("platen");
        return new ServerSettings()
                .environment("PLATEN_DB_URL", schema.url())
                .environment("PLATEN_DB_USER", schema.app().user())
                .environment("PLATEN_DB_PASSWORD", schema.app().password())
                .environment("PLATEN_DB_MIGRATE_USER", schema.migrate().user())
                .environment("PLATEN_DB_MIGRATE_PASSWORD", schema.migrate().password());
    }

    /** Shuts it down, as an administrator would. */
    public void stop() {
        server.stop();
    }

    /** Ends the process without a word to it. */
    public void kill() {
        ProcessHandle.of(server.pid()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        });
    }

    /** Starts it again, on the same port. */
    public void start() {
        server = EmbeddedMariaDb.start(settings);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(onExit);
        end();
    }

    private void end() {
        ProcessHandle.of(server.pid()).ifPresent(process -> server.stop());
    }
}
