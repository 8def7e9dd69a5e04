package org.platen.itests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.platen.itests.harness.Waiting;

/** Apache Karaf as its project ships it, with the JVM flags of Platen: what a start and a server cost at least. */
final class BareKaraf implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    private final Path home;
    private final int sshPort = freePort();
    private final Process process;

    private BareKaraf(Path home) {
        this.home = home;
        try {
            configure("org.apache.karaf.shell", "sshHost", "127.0.0.1", "sshPort", sshPort);
            configure("org.apache.karaf.management", "rmiRegistryHost", "127.0.0.1", "rmiServerHost", "127.0.0.1");
            configure("org.apache.karaf.management", "rmiRegistryPort", freePort(), "rmiServerPort", freePort());
            ProcessBuilder builder = new ProcessBuilder(
                            home.resolve("bin/karaf").toString(), "daemon")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("console.log").toFile()));
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("PLATEN_") || name.startsWith("KARAF_"));
            environment.putAll(Conditions.JVM);
            environment.put("JAVA_MIN_MEM", "128M");
            environment.put("EXTRA_JAVA_OPTS", "-XX:+ExitOnOutOfMemoryError");
            environment.put("KARAF_OPTS", "-Duser.timezone=UTC -Dfile.encoding=UTF-8");
            environment.put("CHECK_ROOT_INSTANCE_RUNNING", "false");
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks it afresh. */
    static Path unpack(Path archive, Path folder) {
        try {
            delete(folder);
            Files.createDirectories(folder);
            Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "--strip-components=1")
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
            if (tar.waitFor() != 0) {
                throw new IllegalStateException("tar could not unpack " + archive);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts it and waits until all that it boots runs and its shell can be reached. */
    static BareKaraf start(Path home) {
        BareKaraf karaf = new BareKaraf(home);
        try {
            Waiting.until("bare Karaf is ready", START, karaf::ready);
            return karaf;
        } catch (Throwable e) {
            karaf.close();
            throw e;
        }
    }

    private void configure(String pid, Object... pairs) throws IOException {
        StringBuilder lines = new StringBuilder("\n");
        for (int i = 0; i < pairs.length; i += 2) {
            lines.append(pairs[i]).append(" = ").append(pairs[i + 1]).append('\n');
        }
        Files.writeString(home.resolve("etc/" + pid + ".cfg"), lines, StandardOpenOption.APPEND);
    }

    private boolean ready() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), sshPort), 500);
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    double megabytes() {
        return Machine.residentMegabytes("-Dkaraf.base=" + home);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> all = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path path : all) {
                Files.delete(path);
            }
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
