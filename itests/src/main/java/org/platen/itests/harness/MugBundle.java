package org.platen.itests.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * The bundle {@code platen-test-mug}, which is nothing but a manifest.
 *
 * @param jar its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares bundles
public record MugBundle(byte[] jar) {
    public static final String NAME = "platen-test-mug";

    /** One that finds here what it needs. */
    public static MugBundle fitting(String version) {
        return importing(version, "org.platen.spi.decoration;version=\"[1.0,2)\"");
    }

    public static MugBundle importing(String version, String imports) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", NAME);
        main.putValue("Bundle-Version", version);
        main.putValue("Import-Package", imports);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new JarOutputStream(bytes, manifest).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MugBundle(bytes.toByteArray());
    }

    public Answer upload(Rest as) {
        return upload(as, digest());
    }

    public Answer upload(Rest as, String digest) {
        return as.with("Content-Digest", digest).post("/plugins", "application/java-archive", jar);
    }

    private String digest() {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(jar);
            return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
