package org.platen.database.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the embedded server lives and how much it may take.
 *
 * @param directory data, passwords, log and configuration of this server
 * @param archive the jar with the server's binaries; null looks on the class path
 * @param binaries where the binaries are unpacked to, shared by all servers of this machine that name it
 * @param port 0 takes a free one and keeps it
 * @param bufferPool memory for rows and indexes, such as {@code 512M}
 * @param durable false only in tests: no binlog and no sync, so a crash of the machine loses data
 */
public record EmbeddedSettings(
        Path directory, @Nullable Path archive, Path binaries, int port, String bufferPool, boolean durable) {

    /** A server for tests, as quick as can be. */
    public static EmbeddedSettings forTests(Path directory) {
        Path binaries =
                Path.of(System.getProperty("java.io.tmpdir"), "platen-mariadb-" + System.getProperty("user.name"));
        return new EmbeddedSettings(directory, null, binaries, 0, "128M", false);
    }
}
