package org.platen.decoration.dtf;

import java.nio.ByteBuffer;

/**
 * The fields of IHDR, which must make sense together (PNG specification, third edition, 11.2.1).
 *
 * @param depth bits of a sample
 * @param colour 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha
 */
record PngHeader(int width, int height, int depth, int colour, boolean interlaced) {
    private static final int LENGTH = 13;
    /** So that a row has 320 kB at most, however flat the picture is. */
    private static final int MAX_SIDE = 40_000;

    static PngHeader of(byte[] chunk, long maxPixels) throws PngFault {
        if (chunk.length != LENGTH) {
            throw new PngFault("the file has no PNG header");
        }
        ByteBuffer fields = ByteBuffer.wrap(chunk);
        PngHeader header =
                new PngHeader(fields.getInt(), fields.getInt(), fields.get(), fields.get(), chunk[LENGTH - 1] == 1);
        boolean methods = chunk[10] == 0 && chunk[11] == 0 && (chunk[12] == 0 || chunk[12] == 1);
        if (!methods || !header.depthFits() || header.width < 1 || header.height < 1) {
            throw new PngFault("the PNG header makes no sense");
        }
        if ((long) header.width * header.height > maxPixels) {
            throw new PngFault("the design has " + header.width + " x " + header.height + " px, more than "
                    + maxPixels / 1_000_000 + " megapixels");
        }
        if (header.width > MAX_SIDE || header.height > MAX_SIDE) {
            throw new PngFault("the design has " + header.width + " x " + header.height + " px, more than " + MAX_SIDE
                    + " px on a side");
        }
        return header;
    }

    boolean alphaChannel() {
        return colour == 4 || colour == 6;
    }

    boolean palette() {
        return colour == 3;
    }

    /** Bytes of a whole pixel, at least 1: the distance to the left neighbour that filters look at. */
    int stride() {
        return Math.max(1, channels() * depth / 8);
    }

    /** Bytes of a row of so many pixels, without its filter byte. */
    int rowBytes(int pixels) {
        return (pixels * channels() * depth + 7) / 8;
    }

    private int channels() {
        return switch (colour) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    private boolean depthFits() {
        boolean part = depth == 1 || depth == 2 || depth == 4;
        return switch (colour) {
            case 0 -> part || depth == 8 || depth == 16;
            case 3 -> part || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
    }
}
