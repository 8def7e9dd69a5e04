package org.platen.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The distribution, unpacked once. The system property {@code platen.assembly} names the archive and {@code platen.work}
 * the folder to work in.
 */
final class Distribution {
    private Distribution() {}

    static Path work() {
        return Path.of(property("platen.work")).toAbsolutePath();
    }

    /** Folder of the unpacked distribution. */
    static synchronized Path home() {
        Path archive = Path.of(property("platen.assembly"));
        Path home = work().resolve("distribution");
        Path stamp = home.resolve(".unpacked");
        try {
            String now = archive + " " + Files.getLastModifiedTime(archive) + " " + Files.size(archive);
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(now)) {
                delete(home);
                Files.createDirectories(home);
                Commands.run(home, List.of("tar", "-xzf", archive.toString(), "--strip-components=1"));
                Files.writeString(stamp, now);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), () -> "the system property " + name + " is missing");
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> inside = Files.walk(from)) {
            for (Path path : inside.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
