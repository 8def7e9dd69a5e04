package org.platen.decoration.dtf;

import java.util.Arrays;

/** Undoes the filters of PNG rows (PNG specification, clause 9) for the bytes that carry alpha, and counts by them. */
final class AlphaCount {
    private final FilmRules rules;
    private final PngHeader header;
    /** Alpha of each colour of the palette; solid where the file says nothing. */
    private final int[] palette = new int[256];

    private final boolean lane;
    private final int offset;
    private byte[] above;
    private byte[] here;
    private long printed;
    private long semi;

    AlphaCount(FilmRules rules, PngHeader header, byte[] transparency) {
        this.rules = rules;
        this.header = header;
        Arrays.fill(palette, 255);
        if (header.palette()) {
            for (int i = 0; i < transparency.length; i++) {
                palette[i] = transparency[i] & 0xff;
            }
        }
        // A single transparent colour of a grey or RGB picture is clear, never semi-transparent: nothing to decode.
        lane = header.alphaChannel() || header.palette();
        offset = header.palette() ? 0 : header.stride() - header.depth() / 8;
        int bytes = !lane ? 0 : header.palette() ? header.rowBytes(header.width()) : header.width();
        above = new byte[bytes];
        here = new byte[bytes];
    }

    long printed() {
        return printed;
    }

    long semi() {
        return semi;
    }

    /** A pass begins: there is no row above. */
    void begin() {
        Arrays.fill(here, (byte) 0);
    }

    /** Takes a row: its filter's number, then its bytes. */
    void add(byte[] row, int length, int pixels) throws PngFault {
        if (row[0] < 0 || row[0] > 4) {
            throw new PngFault("the file is damaged: a row has an unknown filter");
        }
        if (!lane) {
            printed += pixels;
            return;
        }
        byte[] last = above;
        above = here;
        here = last;
        int count = header.palette() ? length - 1 : pixels;
        unfilter(row, count);
        if (header.palette()) {
            indexes(pixels);
        } else {
            for (int i = 0; i < count; i++) {
                take(here[i] & 0xff);
            }
        }
    }

    private void unfilter(byte[] row, int count) {
        int stride = header.stride();
        int filter = row[0];
        int at = 1 + offset;
        int left = 0;
        int corner = 0;
        for (int i = 0; i < count; i++) {
            int up = above[i] & 0xff;
            int guess = switch (filter) {
                case 1 -> left;
                case 2 -> up;
                case 3 -> (left + up) >>> 1;
                case 4 -> paeth(left, up, corner);
                default -> 0;
            };
            left = (row[at] + guess) & 0xff;
            here[i] = (byte) left;
            corner = up;
            at += stride;
        }
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int toLeft = Math.abs(guess - left);
        int toUp = Math.abs(guess - up);
        int toCorner = Math.abs(guess - corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }

    private void indexes(int pixels) {
        int depth = header.depth();
        int mask = (1 << depth) - 1;
        for (int x = 0; x < pixels; x++) {
            int bit = x * depth;
            int index = (here[bit >> 3] & 0xff) >>> (8 - depth - (bit & 7)) & mask;
            take(palette[index]);
        }
    }

    private void take(int alpha) {
        if (alpha > rules.clearAlpha()) {
            printed++;
            if (alpha < rules.solidAlpha()) {
                semi++;
            }
        }
    }
}
