package org.platen.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2 with HMAC-SHA256. The parameters are stored with the hash, so raising them later leaves old hashes good. */
final class PasswordHasher {
    static final int MIN_ROUNDS = 600_000;

    private static final String SCHEME = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final int rounds;
    private final SecureRandom random;

    PasswordHasher(int rounds, SecureRandom random) {
        this.rounds = rounds;
        this.random = random;
    }

    String hash(String password) {
        byte[] salt = randomBytes(SALT_BYTES);
        return stored(salt, derive(password, salt, rounds));
    }

    /** A hash that no password fits, but that takes as long to find out as any other. */
    String unmatchable() {
        return stored(randomBytes(SALT_BYTES), randomBytes(HASH_BITS / Byte.SIZE));
    }

    boolean matches(String password, String stored) {
        List<String> parts = List.of(stored.split("\\$", -1));
        if (parts.size() != 4 || !parts.get(0).equals(SCHEME)) {
            return false;
        }
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] salt = base64.decode(parts.get(2));
        byte[] expected = base64.decode(parts.get(3));
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts.get(1))));
    }

    private String stored(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return String.join(
                "$", SCHEME, Integer.toString(rounds), base64.encodeToString(salt), base64.encodeToString(hash));
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no PBKDF2 with HMAC-SHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
