package org.platen.provisioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Files of configurations in {@code etc}. File Install reads them when they appear or change, and writes changes of what came
 * from them back; a new one it only knows when it is there, so the first is written here.
 */
final class Cfg {
    /** The file that a configuration came from, as File Install notes it. */
    static final String FILE = "felix.fileinstall.filename";

    private final Path etc;

    Cfg(Path etc) {
        this.etc = etc;
    }

    Path file(String factoryPid, String name) {
        return etc.resolve(factoryPid + "-" + name + ".cfg");
    }

    Path file(String pid) {
        return etc.resolve(pid + ".cfg");
    }

    static String note(Path file) {
        return file.toAbsolutePath().toFile().toURI().toString();
    }

    static Optional<Path> noted(Map<String, Object> properties) {
        Object note = properties.get(FILE);
        return note instanceof String uri && uri.startsWith("file:")
                ? Optional.of(Path.of(URI.create(uri)))
                : Optional.empty();
    }

    /** Writes a file of the values that are text, readable by its owner alone where there was none, as it may hold secrets. */
    void write(Path file, String title, Map<String, Object> values) {
        StringBuilder text = new StringBuilder("# ").append(title).append("; made by the console or the API\n");
        new TreeMap<>(values).forEach((key, value) -> {
            if (value instanceof String plain) {
                text.append(escaped(key, true))
                        .append(" = ")
                        .append(escaped(plain, false))
                        .append('\n');
            }
        });
        try {
            Path next = Files.createTempFile(etc, ".platen-", ".new");
            Files.writeString(next, text, StandardCharsets.ISO_8859_1);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether all values are text, as a file of ours has it. */
    static boolean plain(Map<String, Object> values) {
        return values.values().stream().allMatch(String.class::isInstance);
    }

    private static String escaped(String text, boolean key) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || (key && (c == '=' || c == ':' || c == ' '))) {
                escaped.append('\\').append(c);
            } else if (c == ' ' && (i == 0 || i == text.length() - 1)) {
                escaped.append("\\u0020");
            } else if (c > 0x7e) {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
