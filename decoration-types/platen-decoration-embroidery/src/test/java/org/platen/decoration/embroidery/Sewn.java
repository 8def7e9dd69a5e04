package org.platen.decoration.embroidery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.platen.spi.decoration.JobContext.ArtFile;
import org.platen.testkit.decoration.SampleFile;

/**
 * Stitch files as a digitising program would write them. The writer knows nothing of the reader: DST movements are written
 * as balanced ternary numbers, digit by digit, by the table of the format.
 */
final class Sewn {
    /** Byte, bit for a digit of +1, bit for a digit of -1; for the digits of 1, 3, 9, 27 and 81 of x, then of y. */
    private static final int[][] X = {{0, 0, 1}, {1, 0, 1}, {0, 2, 3}, {1, 2, 3}, {2, 2, 3}};

    private static final int[][] Y = {{0, 7, 6}, {1, 7, 6}, {0, 5, 4}, {1, 5, 4}, {2, 5, 4}};

    private final boolean dst;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int records;
    private int changes;

    private Sewn(boolean dst) {
        this.dst = dst;
    }

    static Sewn dst() {
        return new Sewn(true);
    }

    static Sewn exp() {
        return new Sewn(false);
    }

    /** A rectangle of stitches of 2 mm around its edge; sides in 0.1 mm, multiples of 20. */
    Sewn frame(int width, int height) {
        return line(width, 20, 0).line(height, 0, 20).line(width, -20, 0).line(height, 0, -20);
    }

    private Sewn line(int length, int dx, int dy) {
        for (int done = 0; done < length; done += 20) {
            stitch(dx, dy);
        }
        return this;
    }

    Sewn stitches(int count) {
        for (int i = 0; i < count; i++) {
            stitch(i % 2 == 0 ? 20 : -20, 0);
        }
        return this;
    }

    Sewn stitch(int dx, int dy) {
        if (dst) {
            ternary(dx, dy, 0x03);
        } else {
            bytes(dx, dy);
        }
        return this;
    }

    Sewn jump(int dx, int dy) {
        if (dst) {
            ternary(dx, dy, 0x83);
        } else {
            bytes(0x80, 0x04, dx, dy);
        }
        return this;
    }

    Sewn change() {
        changes++;
        if (dst) {
            ternary(0, 0, 0xc3);
        } else {
            bytes(0x80, 0x01, 0, 0);
        }
        return this;
    }

    /** As such in EXP; three short jumps in DST. */
    Sewn trim() {
        if (dst) {
            return jump(2, 2).jump(-4, -4).jump(2, 2);
        }
        bytes(0x80, 0x80, 7, 0);
        return this;
    }

    Sewn sequinMode() {
        ternary(0, 0, 0x43);
        return this;
    }

    byte[] file() {
        return file(records, changes);
    }

    /** With what the header says of stitches and colours. */
    byte[] file(int headerStitches, int headerColours) {
        if (!dst) {
            return body.toByteArray();
        }
        StringBuilder header = new StringBuilder()
                .append(String.format("LA:%-16s\r", "LOGO"))
                .append(String.format("ST:%7d\r", headerStitches))
                .append(String.format("CO:%3d\r", headerColours))
                .append("+X:    0\r-X:    0\r+Y:    0\r-Y:    0\r")
                .append("AX:+    0\rAY:+    0\rMX:+    0\rMY:+    0\rPD:******\r")
                .append((char) 0x1a);
        while (header.length() < 512) {
            header.append(' ');
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(header.toString().getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(new byte[] {0, 0, (byte) 0xf3});
        return whole.toByteArray();
    }

    ArtFile on(String placement) {
        return on(placement, file());
    }

    ArtFile on(String placement, byte[] content) {
        return SampleFile.of(placement, dst ? "logo.dst" : "logo.EXP", "application/octet-stream", content);
    }

    private void ternary(int dx, int dy, int kind) {
        int[] record = {0, 0, kind};
        digits(dx, X, record);
        digits(dy, Y, record);
        bytes(record);
        records++;
    }

    private static void digits(int number, int[][] places, int[] record) {
        int left = number;
        for (int[] place : places) {
            int digit = Math.floorMod(left + 1, 3) - 1;
            if (digit != 0) {
                record[place[0]] |= 1 << place[digit > 0 ? 1 : 2];
            }
            left = (left - digit) / 3;
        }
        if (left != 0) {
            throw new IllegalArgumentException(number + " is too far for a record");
        }
    }

    private void bytes(int... values) {
        for (int value : values) {
            body.write(value);
        }
    }
}
