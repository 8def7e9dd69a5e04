package org.platen.decoration.dtf;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Counts how transparent a PNG is, row by row: memory is two rows, whatever the size of the picture, and the header is
 * judged before anything is decoded. Only the bytes that carry alpha are decoded at all, which PNG's filters allow as they
 * work on each byte of a pixel by itself.
 */
final class PngSurveyor {
    private static final int MAX_PALETTE = 256;
    /** Start and step in x, start and step in y of the seven passes of Adam7; one pass takes all when not interlaced. */
    private static final int[][] ADAM7 = {
        {0, 8, 0, 8}, {4, 8, 0, 8}, {0, 4, 4, 8}, {2, 4, 0, 4}, {0, 2, 2, 4}, {1, 2, 0, 2}, {0, 1, 1, 2}
    };

    private static final int[][] WHOLE = {{0, 1, 0, 1}};

    private final FilmRules rules;

    PngSurveyor(FilmRules rules) {
        this.rules = rules;
    }

    PngSurvey survey(InputStream content) throws IOException, PngFault {
        try {
            return read(PngChunks.of(new BufferedInputStream(content, 1 << 16)));
        } catch (PngFault.Carried e) {
            throw e.fault();
        } catch (EOFException e) {
            throw new PngFault("the file ends too early; it seems to be cut off");
        } catch (ZipException e) {
            throw new PngFault("the file is damaged: its picture cannot be unpacked");
        }
    }

    private PngSurvey read(PngChunks chunks) throws IOException, PngFault {
        if (chunks.type() != PngChunks.IHDR) {
            throw new PngFault("the file has no PNG header");
        }
        PngHeader header = PngHeader.of(chunks.take(64), rules.pixels());
        byte[] transparency = new byte[0];
        while (chunks.type() != PngChunks.IDAT) {
            if (chunks.type() == PngChunks.TRNS) {
                transparency = chunks.take(MAX_PALETTE);
            } else if (chunks.type() == PngChunks.IEND) {
                throw new PngFault("the file has no picture");
            } else {
                chunks.skip();
            }
        }
        AlphaCount count = new AlphaCount(rules, header, transparency);
        Inflater inflater = new Inflater();
        try (InputStream rows = new InflaterInputStream(chunks.picture(), inflater, 1 << 16)) {
            rows(new DataInputStream(rows), header, count);
        } finally {
            inflater.end();
        }
        while (chunks.type() != PngChunks.IEND) {
            chunks.skip();
        }
        chunks.skip();
        boolean alpha = header.alphaChannel() || transparency.length > 0;
        return new PngSurvey(header.width(), header.height(), alpha, count.printed(), count.semi());
    }

    private static void rows(DataInputStream in, PngHeader header, AlphaCount count) throws IOException, PngFault {
        byte[] row = new byte[header.rowBytes(header.width()) + 1];
        for (int[] pass : header.interlaced() ? ADAM7 : WHOLE) {
            int width = steps(header.width(), pass[0], pass[1]);
            int height = steps(header.height(), pass[2], pass[3]);
            if (width == 0) {
                continue;
            }
            int length = header.rowBytes(width) + 1;
            count.begin();
            for (int y = 0; y < height; y++) {
                in.readFully(row, 0, length);
                count.add(row, length, width);
            }
        }
    }

    private static int steps(int length, int start, int step) {
        return length <= start ? 0 : (length - start + step - 1) / step;
    }
}
