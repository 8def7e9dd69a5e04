package org.platen.documents.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.HexFormat;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/** A line of text in black dots, for printers whose own fonts lack its letters. */
final class TextPicture {
    private static final double BASELINE = 0.88;
    private static final double LINE = 1.2;

    private final int width;
    private final byte[] rows;

    private TextPicture(int width, byte[] rows) {
        this.width = width;
        this.rows = rows;
    }

    /** Whether a printer's own font has all letters of it: Latin, Greek, Cyrillic and their marks. */
    static boolean needless(String line) {
        return line.codePoints().allMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case LATIN, GREEK, CYRILLIC -> true;
            case COMMON, INHERITED -> c < 0x2190;
            default -> false;
        });
    }

    /**
     * @param size height of the letters in dots
     * @param most widest it may be; what is beyond is cut
     */
    static TextPicture of(Faces faces, String line, int size, int most) throws IOException {
        Path2D letters = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        for (Faces.Run run : faces.runs(Writing.clean(line))) {
            TrueTypeFont file = faces.file(run.face());
            double scale = (double) size / file.getUnitsPerEm();
            for (int c : run.text().codePoints().toArray()) {
                int glyph = faces.glyph(run.face(), c);
                GlyphData drawn = file.getGlyph().getGlyph(glyph);
                if (drawn != null) {
                    AffineTransform place = AffineTransform.getTranslateInstance(x, size * BASELINE);
                    place.scale(scale, -scale);
                    letters.append(drawn.getPath().getPathIterator(place), false);
                }
                x += file.getAdvanceWidth(glyph) * scale;
            }
        }
        int width = Math.max(1, Math.min(most, (int) Math.ceil(x)));
        int height = (int) Math.ceil(size * LINE);
        // Its two colours are black, which is no dot here, and white.
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fill(letters);
        graphics.dispose();
        return new TextPicture(width, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    /** From the top, each row of whole bytes; a bit that is set is a black dot. */
    String hex() {
        return HexFormat.of().withUpperCase().formatHex(rows);
    }

    int bytes() {
        return rows.length;
    }

    int bytesPerRow() {
        return (width + 7) / 8;
    }
}
