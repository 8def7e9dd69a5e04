package org.platen.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of one embedded server: what lies where, and the server's own configuration. */
record ServerFiles(Path directory) {
    private static final Pattern PORT = Pattern.compile("port=(\\d+)");

    Path config() {
        return directory.resolve("my.cnf");
    }

    Path data() {
        return directory.resolve("data");
    }

    Path log() {
        return directory.resolve("mariadb.log");
    }

    /** Also read by {@code ./platen stop}. */
    Path pid() {
        return directory.resolve("mariadb.pid");
    }

    Path temp() {
        return directory.resolve("tmp");
    }

    /** The port that the server was started with last. */
    OptionalInt port() throws IOException {
        if (!Files.exists(config())) {
            return OptionalInt.empty();
        }
        try (Stream<String> lines = Files.lines(config())) {
            return lines.map(PORT::matcher)
                    .filter(Matcher::matches)
                    .mapToInt(port -> Integer.parseInt(port.group(1)))
                    .findFirst();
        }
    }

    void writeConfig(ServerBinaries binaries, EmbeddedSettings settings, int port) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# Written by Platen at every start of its embedded server: a change here does not last.",
                "[mariadbd]",
                "datadir=" + data(),
                "tmpdir=" + temp(),
                "pid-file=" + pid(),
                "log-error=" + log(),
                "lc-messages-dir=" + binaries.share(),
                "character-sets-dir=" + binaries.share().resolve("charsets"),
                "port=" + port,
                "bind-address=127.0.0.1",
                // A socket's path may not be longer than 107 characters; ours could be.
                "socket=",
                // On loopback only; and making a certificate takes seconds at each start.
                "skip-ssl",
                "skip-name-resolve",
                "local-infile=OFF",
                "symbolic-links=OFF",
                "character-set-server=utf8mb4",
                "collation-server=utf8mb4_bin",
                "default-time-zone=+00:00",
                "transaction-isolation=READ-COMMITTED",
                "innodb-lock-wait-timeout=3",
                "innodb-buffer-pool-size=" + settings.bufferPool(),
                "max-allowed-packet=64M",
                "performance-schema=OFF"));
        lines.addAll(settings.durable() ? DURABLE : QUICK);
        if (System.getProperty("user.name").equals("root")) {
            lines.add("user=root");
        }
        Files.createDirectories(temp());
        Files.write(config(), lines);
    }

    private static final List<String> DURABLE = List.of(
            "innodb-flush-log-at-trx-commit=1",
            "innodb-log-file-size=512M",
            "server-id=1",
            "log-bin=binlog",
            "binlog-format=ROW",
            // Rows are found by their primary keys: what changed is enough to recover to a point in time.
            "binlog-row-image=MINIMAL",
            "sync-binlog=1",
            "binlog-expire-logs-seconds=604800");

    private static final List<String> QUICK = List.of(
            "innodb-flush-log-at-trx-commit=0", "innodb-doublewrite=OFF", "innodb-log-file-size=96M", "skip-log-bin");
}
