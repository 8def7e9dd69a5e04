package org.platen.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Reads a stored file and fails at its end when the bytes are not those that were stored. */
final class VerifiedInputStream extends FilterInputStream {
    private static final int SKIP_BUFFER = 8192;

    private final String sha256;
    private final MessageDigest digest;
    private boolean verified;

    VerifiedInputStream(InputStream in, String sha256) {
        super(in);
        this.sha256 = sha256;
        this.digest = Hashes.sha256();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            digest.update(buffer, offset, count);
        } else if (count < 0) {
            verify();
        }
        return count;
    }

    /** Skipped bytes count, too, so they are read. */
    @Override
    public long skip(long wanted) throws IOException {
        byte[] buffer = new byte[(int) Math.max(0, Math.min(SKIP_BUFFER, wanted))];
        int count = buffer.length == 0 ? 0 : read(buffer, 0, buffer.length);
        return Math.max(0, count);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void verify() throws IOException {
        if (!verified && !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new IOException("The stored file " + sha256 + " is damaged");
        }
        verified = true;
    }
}
