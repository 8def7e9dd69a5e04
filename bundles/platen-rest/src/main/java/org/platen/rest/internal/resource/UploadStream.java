package org.platen.rest.internal.resource;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** Tells an upload that broke off from a store that failed: the first is the caller's, the second ours. */
final class UploadStream extends FilterInputStream {
    UploadStream(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        return guarded(super::read);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return guarded(() -> super.read(buffer, offset, length));
    }

    private interface Reading {
        int read() throws IOException;
    }

    private static int guarded(Reading reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new PlatenException(Errors.MALFORMED, "The upload broke off", e);
        }
    }
}
