package org.platen.itests.harness;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;

/** Artwork and models that the plugins accept, and some that they do not. */
public final class Samples {
    private Samples() {}

    /** A design with a transparent background; no two seeds give the same file. */
    public static byte[] design(int width, int height, int seed) {
        return png(width, height, BufferedImage.TYPE_INT_ARGB, seed);
    }

    /** A picture without transparency, which cannot be printed on a dark shirt. */
    public static byte[] opaque(int width, int height) {
        return png(width, height, BufferedImage.TYPE_INT_RGB, 1);
    }

    private static byte[] png(int width, int height, int type, int seed) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(seed % 0xFFFFFF));
        graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A box in millimetres as binary STL: twelve triangles, closed. */
    public static byte[] box(float x, float y, float z) {
        float[][] corners = new float[8][];
        for (int i = 0; i < 8; i++) {
            corners[i] = new float[] {(i & 1) * x, (i >> 1 & 1) * y, (i >> 2 & 1) * z};
        }
        List<int[]> triangles = List.of(
                new int[] {0, 2, 1},
                new int[] {1, 2, 3},
                new int[] {4, 5, 6},
                new int[] {5, 7, 6},
                new int[] {0, 1, 4},
                new int[] {1, 5, 4},
                new int[] {2, 6, 3},
                new int[] {3, 6, 7},
                new int[] {0, 4, 2},
                new int[] {2, 4, 6},
                new int[] {1, 3, 5},
                new int[] {3, 7, 5});
        ByteBuffer file = ByteBuffer.allocate(84 + 50 * triangles.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.position(80);
        file.putInt(triangles.size());
        for (int[] triangle : triangles) {
            file.putFloat(0).putFloat(0).putFloat(0);
            for (int corner : triangle) {
                for (float coordinate : corners[corner]) {
                    file.putFloat(coordinate);
                }
            }
            file.putShort((short) 0);
        }
        return file.array();
    }

    /** A Tajima file of a line of stitches of 1 mm to the right, so many millimetres long. */
    public static byte[] logo(int length) {
        String header = "LA:LOGO            \rST:%7d\rCO:  0\r".formatted(length);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(String.format("%-512s", header + (char) 0x1a).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < length; i++) {
            // +9 +1 in tenths of a millimetre
            file.writeBytes(HexFormat.of().parseHex("050003"));
        }
        file.writeBytes(HexFormat.of().parseHex("0000f3"));
        return file.toByteArray();
    }
}
