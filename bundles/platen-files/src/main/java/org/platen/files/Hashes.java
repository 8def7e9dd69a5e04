package org.platen.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** Names of contents. */
final class Hashes {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private Hashes() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError("Every Java has SHA-256", e);
        }
    }

    /** Whether this is a hash and nothing else, above all no path. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
