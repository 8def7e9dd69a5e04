package org.platen.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The server's shell, as an operator reaches it: on loopback, with a key. */
public final class Shell {
    private final Path home;
    private final Path base;
    private final int port;

    Shell(Path home, Path base, int port) {
        this.home = home;
        this.base = base;
        this.port = port;
    }

    /** What the command printed; it must succeed. */
    public String run(String command) {
        return Commands.run(home, client(), folders(), command + "\n");
    }

    /** What a command printed that is refused. */
    public String attempt(String command) {
        try {
            return run(command);
        } catch (AssertionError refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private List<String> client() {
        return List.of(
                "bin/client",
                "-u",
                "platen",
                "-k",
                key().toString(),
                "-h",
                "127.0.0.1",
                "-a",
                String.valueOf(port),
                "-r",
                "10",
                "-l",
                "0",
                "-b");
    }

    void makeKey() {
        String publicKey = Commands.run(
                home,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "bin/ShellKey.java",
                        key().toString()));
        try {
            Files.writeString(
                    base.resolve("etc/keys.properties"),
                    "platen = " + publicKey.strip() + ",_g_:admingroup\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path key() {
        return base.resolve("shell.key");
    }

    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>(folders());
        environment.put("PLATEN_SHELL", "true");
        environment.put("PLATEN_SHELL_PORT", String.valueOf(port));
        return environment;
    }

    private Map<String, String> folders() {
        return Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "KARAF_BASE",
                base.toString(),
                "KARAF_ETC",
                base.resolve("etc").toString(),
                "KARAF_DATA",
                base.resolve("karaf").toString(),
                "KARAF_LOG",
                base.resolve("log").toString());
    }
}
