package org.platen.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.mariadb.jdbc.MariaDbDataSource;
import org.platen.database.DatabaseException;
import org.platen.database.DatabaseSettings;
import org.platen.database.Login;

/** A MariaDB server of our own on loopback, in a process that outlives us: found again by whoever starts next. */
public final class EmbeddedMariaDb {
    /** A server that recovers after a crash reads its redo log first. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration LOOK_EVERY = Duration.ofMillis(25);

    private final ProcessHandle process;
    private final int port;
    private final Passwords passwords;
    private final boolean reused;

    private EmbeddedMariaDb(ProcessHandle process, int port, Passwords passwords, boolean reused) {
        this.process = process;
        this.port = port;
        this.passwords = passwords;
        this.reused = reused;
    }

    /** Takes over the server that runs in this folder, or starts one on its data, or makes the data first. */
    public static EmbeddedMariaDb start(EmbeddedSettings settings) {
        ServerFiles files =
                new ServerFiles(settings.directory().toAbsolutePath().normalize());
        try {
            makePrivate(files.directory());
            Passwords passwords = Passwords.in(files.directory());
            Optional<ProcessHandle> running = ServerProcess.find(files);
            if (running.isPresent()) {
                int port = files.port()
                        .orElseThrow(() -> new DatabaseException("A database server (process "
                                + running.get().pid() + ") runs in " + files.directory()
                                + ", but its settings are gone; end it before a new one can start there"));
                return await(new EmbeddedMariaDb(running.get(), port, passwords, true), files);
            }
            ServerBinaries binaries = ServerBinaries.find(settings);
            int port = choosePort(settings, files);
            files.writeConfig(binaries, settings, port);
            if (!Files.isDirectory(files.data())) {
                ServerBootstrap.createData(binaries, files, passwords);
            }
            ProcessHandle process = ServerProcess.start(binaries, files);
            return await(new EmbeddedMariaDb(process, port, passwords, false), files);
        } catch (IOException e) {
            throw new DatabaseException("The embedded database cannot be started in " + files.directory(), e);
        }
    }

    /** The settings for a schema of this server; the schema {@code platen} is there from the start. */
    public DatabaseSettings settings(String schema) {
        return new DatabaseSettings(url(schema), passwords.app(), passwords.migrate());
    }

    /** May do everything, for tests and tools; Platen itself never works with it. */
    public Login admin() {
        return passwords.admin();
    }

    public String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, schema);
    }

    public long pid() {
        return process.pid();
    }

    /** Whether it ran already when we came. */
    public boolean reused() {
        return reused;
    }

    /** Done when the server is gone, for whatever reason. */
    public CompletableFuture<?> onExit() {
        return process.onExit();
    }

    /** Shuts the server down cleanly and waits for it. */
    public void stop() {
        ServerProcess.stop(process);
    }

    private static EmbeddedMariaDb await(EmbeddedMariaDb server, ServerFiles files) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (Connection connection = server.connectAsAdmin()) {
                if (connection.isValid(1)) {
                    return server;
                }
            } catch (SQLException e) {
                if (!server.process.isAlive()) {
                    throw new DatabaseException("The embedded database ended at its start: " + lastErrors(files), e);
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new DatabaseException("Interrupted while the embedded database started", e);
                }
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
            }
        }
        throw new DatabaseException("The embedded database does not answer, see " + files.log());
    }

    private Connection connectAsAdmin() throws SQLException {
        MariaDbDataSource source = new MariaDbDataSource(url("") + "?connectTimeout=2000&socketTimeout=5000");
        source.setUser(passwords.admin().user());
        source.setPassword(passwords.admin().password());
        return source.getConnection();
    }

    private static String lastErrors(ServerFiles files) throws IOException {
        if (!Files.exists(files.log())) {
            return "it wrote no log; see mariadb.out in " + files.directory();
        }
        try (Stream<String> lines = Files.lines(files.log())) {
            return lines.filter(line -> line.contains("[ERROR]"))
                    .reduce((first, second) -> second)
                    .orElse("see " + files.log());
        }
    }

    /** The port of last time stays, so that what the operator wrote down stays true; unless somebody took it since. */
    private static int choosePort(EmbeddedSettings settings, ServerFiles files) throws IOException {
        if (settings.port() != 0) {
            return settings.port();
        }
        int former = files.port().orElse(0);
        return former != 0 && isFree(former) ? former : freePort();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void makePrivate(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
}
