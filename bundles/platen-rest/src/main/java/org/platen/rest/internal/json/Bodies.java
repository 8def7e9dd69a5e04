package org.platen.rest.internal.json;

import java.io.IOException;
import java.io.InputStream;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** Reads request bodies up to a limit. */
public final class Bodies {
    /** A client that is still sending when it is refused may never read why, so some of the rest is taken off its hands. */
    private static final long DRAIN_BYTES = 16L << 20;

    private Bodies() {}

    /**
     * The whole body.
     *
     * @throws PlatenException TOO_LARGE when it is larger than the limit
     */
    public static byte[] read(InputStream body, int limit) {
        try {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length <= limit) {
                return bytes;
            }
            drain(body);
        } catch (IOException e) {
            throw new PlatenException(Errors.MALFORMED, "The body broke off", e);
        }
        throw new PlatenException(Errors.TOO_LARGE, "The body is larger than " + limit + " bytes");
    }

    private static void drain(InputStream body) throws IOException {
        byte[] scrap = new byte[64 << 10];
        long left = DRAIN_BYTES;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = body.read(scrap);
            left -= read;
        }
    }
}
