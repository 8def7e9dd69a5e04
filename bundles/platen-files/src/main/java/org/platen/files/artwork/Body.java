package org.platen.files.artwork;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a server sends; remembers that the sending failed, to tell it from a failure of the storing. */
final class Body extends FilterInputStream {
    private boolean broken;

    Body(InputStream in) {
        super(in);
    }

    boolean broken() {
        return broken;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        boolean answered = false;
        try {
            int count = super.read(buffer, offset, length);
            answered = true;
            return count;
        } finally {
            broken |= !answered;
        }
    }
}
