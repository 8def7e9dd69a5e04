package org.platen.decoration.print3d;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * Reads STL models, binary and ASCII, as a stream. Which of the two a file is, is told by its length: many programs begin
 * binary files with the word {@code solid} too.
 */
final class StlReader {
    private static final int HEADER = 84;
    private static final int TRIANGLE = 50;
    private static final int BUFFERED = 1000 * TRIANGLE;

    private final StlLimits limits;
    private final Clock clock;

    StlReader(StlLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Measures a model of so many bytes. */
    StlMeasure measure(InputStream content, long size) throws IOException, StlFault {
        if (size > limits.bytes()) {
            throw new StlFault("it is larger than " + (limits.bytes() >> 20) + " MB");
        }
        BufferedInputStream in = new BufferedInputStream(content, BUFFERED);
        in.mark(HEADER);
        byte[] header = in.readNBytes(HEADER);
        long count = header.length < HEADER
                ? -1
                : Integer.toUnsignedLong(
                        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(HEADER - 4));
        StlMeter meter = new StlMeter(limits, clock);
        if (count >= 0 && size == HEADER + TRIANGLE * count) {
            binary(in, count, meter);
        } else if (beginsWithSolid(header)) {
            in.reset();
            new StlText(in, limits.bytes()).read(meter);
        } else {
            throw new StlFault(
                    count < 0
                            ? "it is too short for an STL file"
                            : "it is no STL file: " + count + " triangles would need " + (HEADER + TRIANGLE * count)
                                    + " bytes, but it has " + size);
        }
        return meter.measure();
    }

    private void binary(InputStream in, long count, StlMeter meter) throws IOException, StlFault {
        if (count > limits.triangles()) {
            throw new StlFault("it has " + count + " triangles, more than " + limits.triangles());
        }
        byte[] bytes = new byte[BUFFERED];
        ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        double[] at = new double[9];
        long left = count;
        while (left > 0) {
            int chunk = (int) Math.min(left, BUFFERED / TRIANGLE);
            if (in.readNBytes(bytes, 0, chunk * TRIANGLE) < chunk * TRIANGLE) {
                throw new StlFault("it ends too early; it seems to be cut off");
            }
            for (int triangle = 0; triangle < chunk; triangle++) {
                // The first 12 bytes are the normal, which the corners tell better.
                int begin = triangle * TRIANGLE + 12;
                for (int i = 0; i < 9; i++) {
                    at[i] = numbers.getFloat(begin + 4 * i);
                }
                meter.add(at);
            }
            left -= chunk;
        }
    }

    private static boolean beginsWithSolid(byte[] header) {
        return new String(header, StandardCharsets.ISO_8859_1).stripLeading().regionMatches(true, 0, "solid", 0, 5);
    }
}
