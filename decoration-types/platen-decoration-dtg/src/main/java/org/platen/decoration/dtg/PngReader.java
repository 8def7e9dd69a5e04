package org.platen.decoration.dtg;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Reads what a PNG says about itself and walks through its chunks, without ever decoding the picture: memory is one small
 * buffer however large the file claims to be. Truncated and damaged files are found by length and checksum, and headers
 * that promise more pixels than the data could hold are refused.
 */
final class PngReader {
    static final int MAX_SIDE = 40_000;
    static final long MAX_BYTES = 512L * 1024 * 1024;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454e44;
    private static final int TRNS = 0x74524e53;
    /** Deflate cannot do better, so a picture needs at least this share of its raw size. */
    private static final long BEST_COMPRESSION = 1032;

    private final DataInputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private final CRC32 crc = new CRC32();
    private long left = MAX_BYTES;

    private PngReader(InputStream content) {
        this.in = new DataInputStream(content);
    }

    static PngHeader read(InputStream content) throws IOException, PngFault {
        try {
            return new PngReader(content).read();
        } catch (EOFException e) {
            throw new PngFault("the file ends too early; it seems to be cut off");
        }
    }

    private PngHeader read() throws IOException, PngFault {
        if (!Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) {
            throw new PngFault("the file is not a PNG");
        }
        if (in.readInt() != 13 || in.readInt() != IHDR) {
            throw new PngFault("the file has no PNG header");
        }
        byte[] header = in.readNBytes(13);
        checkSum(IHDR, header);
        PngFormat format = PngFormat.of(header);
        boolean transparent = walk(format);
        return new PngHeader(format.width(), format.height(), format.alphaChannel() || transparent);
    }

    /** Goes through the chunks to the end; answers whether one declares transparency. */
    private boolean walk(PngFormat format) throws IOException, PngFault {
        boolean transparent = false;
        long data = 0;
        while (true) {
            int length = in.readInt();
            int type = in.readInt();
            if (length < 0 || (left -= length + 12L) < 0) {
                throw new PngFault("the file is larger than " + (MAX_BYTES >> 20) + " MB");
            }
            skip(type, length);
            if (type == IDAT) {
                data += length;
            } else if (type == TRNS) {
                transparent = true;
            } else if (type == IEND) {
                if (data * BEST_COMPRESSION < format.rawBytes()) {
                    throw new PngFault("the header promises " + format.width() + " x " + format.height()
                            + " px, but the file does not hold that many");
                }
                return transparent;
            }
        }
    }

    private void skip(int type, int length) throws IOException, PngFault {
        begin(type);
        int open = length;
        while (open > 0) {
            if (Thread.currentThread().isInterrupted()) {
                throw new PngFault("reading the file took too long and was stopped");
            }
            int count = in.read(buffer, 0, Math.min(open, buffer.length));
            if (count < 0) {
                throw new EOFException();
            }
            crc.update(buffer, 0, count);
            open -= count;
        }
        end();
    }

    private void checkSum(int type, byte[] content) throws IOException, PngFault {
        begin(type);
        crc.update(content);
        end();
    }

    private void begin(int type) {
        crc.reset();
        for (int shift = 24; shift >= 0; shift -= 8) {
            crc.update(type >>> shift);
        }
    }

    private void end() throws IOException, PngFault {
        if (in.readInt() != (int) crc.getValue()) {
            throw new PngFault("the file is damaged: a checksum does not match");
        }
    }
}
