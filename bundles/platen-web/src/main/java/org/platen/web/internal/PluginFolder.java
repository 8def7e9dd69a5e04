package org.platen.web.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.platen.spi.ui.ConsoleContribution;

/** The files that a plugin brings for the console. Their address has the digest of them all: they may name each other. */
final class PluginFolder {
    static final int MOST_FILES = 64;
    static final int LARGEST_FILE = 2 << 20;
    static final int LARGEST_FOLDER = 8 << 20;
    static final int LARGEST_JSON = 256 << 10;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}\\.(js|css|svg|png)");

    private final SortedMap<String, byte[]> files;
    private final String digest;

    private PluginFolder(SortedMap<String, byte[]> files) {
        this.files = files;
        MessageDigest sha256 = sha256();
        files.forEach((name, bytes) -> {
            // The digest of each, so that nothing of one can pass for a part of the other.
            sha256.update((name + '\n').getBytes(StandardCharsets.UTF_8));
            sha256.update(sha256().digest(bytes));
        });
        this.digest = HexFormat.of().formatHex(sha256.digest());
    }

    /** @throws FaultyFolder when something does not belong there */
    static PluginFolder of(Map<String, byte[]> files) throws FaultyFolder {
        if (files.size() > MOST_FILES) {
            throw new FaultyFolder("there are more than " + MOST_FILES + " files");
        }
        long size = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            boolean json = file.getKey().equals(ConsoleContribution.FILE);
            if (!json && !NAME.matcher(file.getKey()).matches()) {
                throw new FaultyFolder(
                        file.getKey() + " may not be there: only js, css, svg and png files with plain names");
            }
            int largest = json ? LARGEST_JSON : LARGEST_FILE;
            if (file.getValue().length > largest) {
                throw new FaultyFolder(file.getKey() + " is larger than " + largest / 1024 + " kB");
            }
            size += file.getValue().length;
        }
        if (size > LARGEST_FOLDER) {
            throw new FaultyFolder("the files together are larger than " + LARGEST_FOLDER / 1024 + " kB");
        }
        if (!files.containsKey(ConsoleContribution.FILE)) {
            throw new FaultyFolder("there is no " + ConsoleContribution.FILE);
        }
        return new PluginFolder(new TreeMap<>(files));
    }

    /** SHA-256 of all names and contents, in hexadecimal. */
    String digest() {
        return digest;
    }

    byte[] json() {
        return files.getOrDefault(ConsoleContribution.FILE, new byte[0]);
    }

    Set<String> names() {
        return files.keySet();
    }

    /** What browsers check a file with. */
    String integrity(String name) {
        return "sha256-" + Base64.getEncoder().encodeToString(sha256().digest(files.getOrDefault(name, new byte[0])));
    }

    /** What is served, by name; not the file that is only for the server. */
    Map<String, ConsoleFile> served() {
        Map<String, ConsoleFile> served = new HashMap<>();
        files.forEach((name, bytes) -> {
            if (!name.equals(ConsoleContribution.FILE)) {
                served.put(name, ConsoleFiles.lasting(name, bytes));
            }
        });
        return served;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder cannot be used; the message says why. */
    static final class FaultyFolder extends Exception {
        private static final long serialVersionUID = 1L;

        FaultyFolder(String message) {
            super(message);
        }
    }
}
