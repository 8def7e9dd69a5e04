package org.platen.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** The console's files by their paths, read once: what is not among them is not served. */
final class ConsoleFiles {
    private static final String FOLDER = "/console";
    private static final String LASTING = "/assets/";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    private static final Set<String> ENDINGS = Stream.concat(
                    MEDIA_TYPES.keySet().stream(), Stream.of("br", "gz", "ico", "map", "txt", "xml"))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, ConsoleFile> files;

    private ConsoleFiles(Map<String, ConsoleFile> files) {
        this.files = files;
    }

    static ConsoleFiles of(Bundle bundle) throws IOException {
        Map<String, byte[]> contents = new HashMap<>();
        for (URL url : Collections.list(bundle.findEntries(FOLDER, "*.*", true))) {
            String path = url.getPath();
            contents.put(path.substring(path.indexOf(FOLDER) + FOLDER.length()), read(url));
        }
        return of(contents);
    }

    /** Files with what they hold; {@code /a.js.br} is {@code /a.js} in another encoding. */
    static ConsoleFiles of(Map<String, byte[]> contents) {
        Map<String, ConsoleFile> files = new HashMap<>();
        contents.forEach((path, bytes) -> {
            String type = MEDIA_TYPES.get(ending(path));
            if (type != null) {
                Map<Encoding, byte[]> bodies = new EnumMap<>(Encoding.class);
                for (Encoding encoding : Encoding.values()) {
                    byte[] body = contents.get(path + encoding.ending());
                    if (body != null) {
                        bodies.put(encoding, body);
                    }
                }
                files.put(path, new ConsoleFile(type, path.startsWith(LASTING), etag(bytes), bodies));
            }
        });
        return new ConsoleFiles(Map.copyOf(files));
    }

    /** A file whose address changes with its content, of a known kind. */
    static ConsoleFile lasting(String name, byte[] bytes) {
        String type = MEDIA_TYPES.getOrDefault(ending(name), "application/octet-stream");
        return new ConsoleFile(type, true, etag(bytes), Map.of(Encoding.PLAIN, bytes));
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Whether an address has the ending of a file, or lies where only files do. */
    static boolean isFile(String path) {
        return path.startsWith(LASTING) || path.startsWith("/plugins/") || ENDINGS.contains(ending(path));
    }

    @Nullable
    ConsoleFile find(String path) {
        return files.get(path);
    }

    private static byte[] read(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return in.readAllBytes();
        }
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
