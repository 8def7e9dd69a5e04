package org.platen.provisioning;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/**
 * The folder {@code plugins} beside the other data: uploaded jars, each with a feature repository of one feature, and what
 * an admin wants of plugins. It outlives Karaf's cache, which a new release throws away.
 */
final class Folder {
    private static final String WISHES = "wishes.properties";

    private final Path folder;

    Folder(Path folder) {
        this.folder = folder;
    }

    /** What an admin wants of a plugin otherwise than the distribution. */
    enum Wish {
        STOPPED,
        REMOVED
    }

    /**
     * Stores an upload under a name of its own.
     *
     * @throws PlatenException TOO_LARGE, or INVALID when the bytes are not those of the digest
     */
    Path receive(InputStream jar, byte[] sha256, long limit) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, ".upload-", ".jar");
            try {
                if (!matches(jar, file, sha256, limit)) {
                    throw PlatenException.field(
                            Errors.INVALID, ContentDigest.HEADER, "is not the digest of the bytes that came");
                }
                return file;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean matches(InputStream jar, Path file, byte[] sha256, long limit) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[64 << 10];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file);
                DigestInputStream in = new DigestInputStream(jar, digest)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new PlatenException(Errors.TOO_LARGE, "The bundle is larger than " + limit + " bytes");
                }
                out.write(buffer, 0, read);
            }
        }
        return MessageDigest.isEqual(digest.digest(), sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives an upload its place, with a feature of its name. @return the feature repository */
    URI keep(Path upload, PluginFacts facts) throws IOException {
        String stem = facts.name() + "-" + facts.version();
        Path jar = folder.resolve(stem + ".jar");
        Files.move(upload, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Path repository = folder.resolve(stem + ".xml");
        Files.writeString(repository, xml(facts, jar.toUri()), StandardCharsets.UTF_8);
        return repository.toUri();
    }

    private static String xml(PluginFacts facts, URI jar) {
        String description = facts.description() == null ? facts.title() : facts.description();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <features xmlns="http://karaf.apache.org/xmlns/features/v1.6.0" name="%1$s-%2$s">
                  <feature name="%1$s" version="%2$s" description="%3$s">
                    <feature dependency="true">platen</feature>
                    <bundle>%4$s</bundle>
                  </feature>
                </features>
                """.formatted(
                        escaped(facts.name()), escaped(facts.version()), escaped(description), escaped(jar.toString()));
    }

    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Feature repositories of what was uploaded. */
    List<URI> repositories() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .map(Path::toUri)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a repository of ours away with its jar. */
    void forget(URI repository) {
        Path xml = Path.of(repository);
        String name = String.valueOf(xml.getFileName());
        try {
            Files.deleteIfExists(xml);
            Files.deleteIfExists(folder.resolve(name.substring(0, name.length() - ".xml".length()) + ".jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Wish> wishes() {
        Properties stored = read();
        Map<String, Wish> wishes = new TreeMap<>();
        for (String name : stored.stringPropertyNames()) {
            for (Wish wish : Wish.values()) {
                if (wish.name().equalsIgnoreCase(stored.getProperty(name).strip())) {
                    wishes.put(name, wish);
                }
            }
        }
        return wishes;
    }

    /** Remembers a wish; null is for what the distribution does by itself. */
    void wish(String name, @Nullable Wish wish) {
        Properties stored = read();
        if (wish == null) {
            if (stored.remove(name) == null) {
                return;
            }
        } else {
            stored.setProperty(name, wish.name());
        }
        try {
            Files.createDirectories(folder);
            Path next = Files.createTempFile(folder, ".wishes-", "");
            try (OutputStream out = Files.newOutputStream(next)) {
                stored.store(out, "Plugins that an admin stopped or removed");
            }
            Files.move(
                    next, folder.resolve(WISHES), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties read() {
        Properties stored = new Properties();
        Path file = folder.resolve(WISHES);
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                stored.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return stored;
    }
}
