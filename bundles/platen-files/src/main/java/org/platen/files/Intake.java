package org.platen.files;

import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and hashes what comes in, and ends it when it is too much. */
final class Intake {
    private final long maxBytes;
    private final MessageDigest digest = Hashes.sha256();
    private long size;

    Intake(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    void take(byte[] buffer, int count) {
        size += count;
        if (size > maxBytes) {
            throw Refusals.tooLarge(maxBytes);
        }
        digest.update(buffer, 0, count);
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
