package org.platen.decoration.print3d;

import java.io.IOException;
import java.io.InputStream;

/** The ASCII form of STL. */
final class StlText {
    private static final int LONGEST_WORD = 64;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private final byte[] word = new byte[LONGEST_WORD];
    private final long mostBytes;
    private long read;
    private int at;
    private int filled;
    private int length;
    private long line = 1;

    StlText(InputStream in, long mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    void read(StlMeter meter) throws IOException, StlFault {
        expect("solid");
        skipLine();
        double[] corners = new double[9];
        while (true) {
            if (!next()) {
                throw fault("it ends without endsolid; it seems to be cut off");
            }
            if (is("facet")) {
                facet(corners);
                meter.add(corners);
            } else if (is("endsolid")) {
                skipLine();
                if (!next()) {
                    return;
                }
                if (!is("solid")) {
                    throw fault("something other than a further solid follows endsolid");
                }
                skipLine();
            } else {
                throw fault("'facet' or 'endsolid' is expected");
            }
        }
    }

    private void facet(double[] corners) throws IOException, StlFault {
        expect("normal");
        // Its numbers are not looked at: the corners tell the normal better, and flat triangles have none.
        for (int i = 0; i < 3; i++) {
            if (!next()) {
                throw fault("it ends within a facet; it seems to be cut off");
            }
        }
        expect("outer");
        expect("loop");
        for (int corner = 0; corner < 3; corner++) {
            expect("vertex");
            for (int axis = 0; axis < 3; axis++) {
                corners[3 * corner + axis] = number();
            }
        }
        expect("endloop");
        expect("endfacet");
    }

    private double number() throws IOException, StlFault {
        if (!next()) {
            throw fault("it ends within a vertex; it seems to be cut off");
        }
        double number = Decimals.parse(word, length);
        if (Double.isNaN(number)) {
            throw fault("a coordinate is no number");
        }
        return number;
    }

    private void expect(String keyword) throws IOException, StlFault {
        if (!next() || !is(keyword)) {
            throw fault("'" + keyword + "' is expected");
        }
    }

    private boolean is(String keyword) {
        if (length != keyword.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ((word[i] | 0x20) != keyword.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Reads the next word; false at the end. */
    private boolean next() throws IOException, StlFault {
        int c = read();
        while (c >= 0 && c <= ' ') {
            c = read();
        }
        length = 0;
        while (c > ' ') {
            if (length == LONGEST_WORD) {
                throw fault("a word is longer than " + LONGEST_WORD + " characters");
            }
            word[length++] = (byte) c;
            c = read();
        }
        // The line break after a word belongs to skipLine too.
        at -= c >= 0 ? 1 : 0;
        line -= c == '\n' ? 1 : 0;
        return length > 0;
    }

    private void skipLine() throws IOException, StlFault {
        int c = read();
        while (c >= 0 && c != '\n' && c != '\r') {
            c = read();
        }
    }

    private int read() throws IOException, StlFault {
        if (at == filled) {
            // One byte of room, so that the last one can always be given back.
            filled = in.read(buffer, 1, buffer.length - 1) + 1;
            at = 1;
            if (filled <= 0) {
                filled = at;
                return -1;
            }
            read += filled - 1;
            if (read > mostBytes) {
                throw fault("it is larger than " + (mostBytes >> 20) + " MB");
            }
        }
        int c = buffer[at++] & 0xFF;
        line += c == '\n' ? 1 : 0;
        return c;
    }

    private StlFault fault(String reason) {
        return new StlFault("line " + line + ": " + reason);
    }
}
