package org.platen.decoration.dtf;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG, one after the other, each checked by its length and checksum. Nothing is kept but the chunk that the
 * caller asks for, and that only up to a small size, however much a file promises.
 */
final class PngChunks {
    static final int IHDR = 0x49484452;
    static final int IDAT = 0x49444154;
    static final int IEND = 0x49454e44;
    static final int TRNS = 0x74524e53;

    static final long MAX_BYTES = 512L << 20;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final DataInputStream in;
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[16 << 10];
    private long budget = MAX_BYTES;
    private int type;
    private int open;

    private PngChunks(InputStream content) {
        in = new DataInputStream(content);
    }

    static PngChunks of(InputStream content) throws IOException, PngFault {
        PngChunks chunks = new PngChunks(content);
        if (!Arrays.equals(chunks.in.readNBytes(SIGNATURE.length), SIGNATURE)) {
            throw new PngFault("the file is not a PNG");
        }
        chunks.begin();
        return chunks;
    }

    /** Type of the chunk that is open. */
    int type() {
        return type;
    }

    /** Content of the open chunk, which must be small; goes on to the next one. */
    byte[] take(int most) throws IOException, PngFault {
        if (open > most) {
            throw new PngFault("the PNG has a chunk that is too long");
        }
        byte[] content = new byte[open];
        in.readFully(content);
        crc.update(content);
        open = 0;
        next();
        return content;
    }

    /** Leaves out what is left of the open chunk, though its checksum must be right. */
    void skip() throws IOException, PngFault {
        while (open > 0) {
            read(buffer, 0, buffer.length);
        }
        next();
    }

    /** The picture: the content of this chunk and of those of its type that follow. */
    InputStream picture() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                try {
                    while (type == IDAT && open == 0) {
                        next();
                    }
                } catch (PngFault e) {
                    throw new PngFault.Carried(e);
                }
                return type == IDAT ? PngChunks.this.read(target, offset, length) : -1;
            }
        };
    }

    private int read(byte[] target, int offset, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("reading took too long and was stopped");
        }
        int count = in.read(target, offset, Math.min(open, length));
        if (count < 0) {
            throw new EOFException();
        }
        crc.update(target, offset, count);
        open -= count;
        return count;
    }

    private void next() throws IOException, PngFault {
        if (in.readInt() != (int) crc.getValue()) {
            throw new PngFault("the file is damaged: a checksum does not match");
        }
        if (type != IEND) {
            begin();
        }
    }

    private void begin() throws IOException, PngFault {
        open = in.readInt();
        type = in.readInt();
        if (open < 0 || (budget -= open + 12L) < 0) {
            throw new PngFault("the file is larger than " + (MAX_BYTES >> 20) + " MB");
        }
        crc.reset();
        for (int shift = 24; shift >= 0; shift -= 8) {
            crc.update(type >>> shift);
        }
    }
}
