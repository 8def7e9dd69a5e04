package org.platen.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A server of the built distribution: a process of its own, with a data folder of its own, on a free loopback port. */
public final class PlatenServer implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(90);

    private final Path home;
    private final Path base;
    private final ServerSettings settings;
    private final int port = freePort();
    private final Shell shell;
    private final ServerLog log;
    private final Optional<TestDatabase> database = TestDatabase.external();
    private final Thread onExit = new Thread(this::end);
    private @Nullable Process process;
    private @Nullable String admin;

    private PlatenServer(Path home, Path base, ServerSettings settings) {
        this.home = home;
        this.base = base;
        this.settings = settings;
        this.shell = new Shell(home, base, freePort());
        this.log = new ServerLog(base.resolve("log/karaf.log"));
    }

    /** A new server, not started yet. What an earlier one of this name left is gone. */
    public static PlatenServer fresh(String name, ServerSettings settings) {
        Path home = Distribution.home();
        Path base = Distribution.work().resolve(name);
        try {
            Distribution.delete(base);
            for (String folder : List.of("log", "karaf", "deploy")) {
                Files.createDirectories(base.resolve(folder));
            }
            Distribution.copy(home.resolve("etc"), base.resolve("etc"));
            PlatenServer server = new PlatenServer(home, base, settings);
            for (Map.Entry<String, Map<String, String>> file : settings.files().entrySet()) {
                server.configure(file.getKey(), file.getValue());
            }
            server.shell.makeKey();
            Runtime.getRuntime().addShutdownHook(server.onExit);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a configuration file; a server that runs takes it at once. */
    public void configure(String pid, Map<String, String> values) {
        String text = values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(base.resolve("etc/" + pid + ".cfg"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a configuration file away; a server that runs takes it at once. */
    public void unconfigure(String pid) {
        try {
            Files.deleteIfExists(base.resolve("etc/" + pid + ".cfg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, on the data that are there, and waits until it is ready. */
    public PlatenServer start() {
        launch();
        awaitReady();
        return this;
    }

    /** Starts it and comes back at once. */
    public void launch() {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        base.resolve("log/console.log").toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PLATEN_") || name.startsWith("KARAF_"));
        environment.putAll(shell.environment());
        environment.put("KARAF_OPTS", "-Dkaraf.instances=" + base.resolve("karaf/instances"));
        // The first compiler alone halves the time of a start, which is what tests do most.
        environment.put("EXTRA_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        environment.put("JAVA_MAX_MEM", "512M");
        environment.put("PLATEN_DATA", base.toString());
        environment.put("PLATEN_HTTP_PORT", String.valueOf(port));
        environment.put("PLATEN_FIRST_PASSWORD_FILE", firstPasswordFile().toString());
        environment.put("PLATEN_DB_BUFFER_POOL", "128M");
        database.ifPresent(external -> environment.putAll(external.environment()));
        environment.putAll(settings.environment());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitReady() {
        try {
            Waiting.until("the server is ready", START, () -> {
                if (!running()) {
                    throw new AssertionError("The server ended at its start");
                }
                return ready();
            });
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + read("log/console.log") + "\n" + log.tail(), e);
        }
    }

    public boolean ready() {
        try {
            return rest().get("/health/ready").status() == 200;
        } catch (Rest.NoAnswer | AssertionError e) {
            // While it starts, what answers may not be ours yet.
            return false;
        }
    }

    public boolean running() {
        return process != null && process.isAlive();
    }

    /** Ends the process without a word to it, as a power cut would. */
    public void kill() {
        Process running = Objects.requireNonNull(process, "not started");
        running.destroyForcibly();
        await(running, Duration.ofSeconds(20));
    }

    /** Lets it stand still, as a machine that is swapped out: its connections stay open. */
    public void pause() {
        signal("-STOP");
    }

    /** Lets it go on after {@link #pause}. */
    public void resume() {
        signal("-CONT");
    }

    private void signal(String signal) {
        Process running = Objects.requireNonNull(process, "not started");
        try {
            new ProcessBuilder("kill", signal, String.valueOf(running.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to stop and waits until it has; its database goes with it. */
    public void stop() {
        Process running = Objects.requireNonNull(process, "not started");
        running.destroy();
        if (!await(running, STOP)) {
            throw new AssertionError("The server did not stop within " + STOP.toSeconds() + " s\n" + log.tail());
        }
    }

    private static boolean await(Process process, Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** REST as a stranger. */
    public Rest rest() {
        return new Rest(address(), Map.of());
    }

    /** REST with an admin's token, which the first call makes from the one-time password. */
    public synchronized Rest admin() {
        if (admin == null) {
            admin = token(rest().as("admin", firstPassword()), "tests", "ADMIN");
        }
        return rest().as(admin);
    }

    /** REST with a new token of these roles. */
    public Rest with(String... roles) {
        return rest().as(token(admin(), String.join(" ", roles), roles));
    }

    private static String token(Rest as, String name, String... roles) {
        return as.post("/tokens", Json.of("name", name, "roles", List.of(roles)))
                .expect(201)
                .json()
                .path("secret")
                .asText();
    }

    /** The one-time password of the first start. */
    public String firstPassword() {
        // Making its hash takes a moment longer than becoming ready.
        Waiting.until(
                "the one-time password", START, () -> read("first-password").endsWith("\n"));
        List<String> lines = new ArrayList<>(read("first-password").lines().toList());
        lines.removeIf(String::isBlank);
        return lines.get(lines.size() - 1).strip();
    }

    public Path firstPasswordFile() {
        return base.resolve("first-password");
    }

    public ServerLog log() {
        return log;
    }

    public Shell shell() {
        return shell;
    }

    /** Folder of its data, configuration and logs. */
    public Path folder() {
        return base;
    }

    private String read(String file) {
        try {
            return Files.exists(base.resolve(file)) ? Files.readString(base.resolve(file)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of it is left running. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(onExit);
        end();
        database.ifPresent(TestDatabase::close);
    }

    private void end() {
        Process running = process;
        if (running != null && running.isAlive()) {
            running.destroy();
            if (!await(running, STOP)) {
                running.destroyForcibly();
            }
        }
        // The database outlives a server that was killed.
        databaseProcess().ifPresent(ProcessHandle::destroy);
    }

    private Optional<ProcessHandle> databaseProcess() {
        String pid = read("mariadb/mariadb.pid").strip();
        return pid.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(pid))
                        .filter(one -> commandLine(one.pid()).contains(base.toString()));
    }

    /** Empty where the pid was given to somebody else or the system does not tell. */
    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
