package org.platen.documents.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Writes ZPL II, the language of Zebra's and most other label printers. Positions are dots from the top left. Text is UTF-8
 * ({@code ^CI28}); what would be a command is written by its code ({@code ^FH}), so that no order's text can steer a printer.
 */
final class Zpl {
    private final StringBuilder text = new StringBuilder();
    private final Faces faces = new Faces();

    /** Begins a label of so many dots. */
    Zpl begin(int width, int height) {
        text.append("^XA^CI28^LH0,0^PW")
                .append(width)
                .append("^LL")
                .append(height)
                .append('\n');
        return this;
    }

    /** Ends the label: it is printed once. */
    Zpl end() {
        text.append("^PQ1^XZ\n");
        return this;
    }

    /**
     * A line of text, so many dots high; what is wider than the box is cut. It is in the printer's scalable font, or a
     * picture where that lacks its letters.
     */
    Zpl text(int x, int y, int height, int width, String line) throws IOException {
        if (!TextPicture.needless(Writing.clean(line))) {
            return picture(x, y, TextPicture.of(faces, line, height, width));
        }
        at(x, y).append("^A0N,").append(height).append(',').append(height);
        // A block of one line, so that long text does not run over the edge.
        text.append("^FB").append(width).append(",1,0,L");
        return data(line);
    }

    private Zpl picture(int x, int y, TextPicture picture) {
        int size = picture.bytes();
        at(x, y).append("^GFA,")
                .append(size)
                .append(',')
                .append(size)
                .append(',')
                .append(picture.bytesPerRow())
                .append(',')
                .append(picture.hex())
                .append("^FS\n");
        return this;
    }

    /** Code 128 with automatic subsets, without a line for people. */
    Zpl code128(int x, int y, int module, int height, String content) {
        at(x, y).append("^BY").append(module).append("^BCN,").append(height).append(",N,N,N,A");
        return data(content);
    }

    /** QR code with error correction level M. */
    Zpl qr(int x, int y, int magnification, String content) {
        at(x, y).append("^BQN,2,").append(magnification);
        return data("MA," + content);
    }

    private StringBuilder at(int x, int y) {
        return text.append("^FO").append(x).append(',').append(y);
    }

    private Zpl data(String content) {
        text.append("^FH_^FD").append(escaped(content)).append("^FS\n");
        return this;
    }

    /** Text in which nothing is a command and every control character is a space. */
    static String escaped(String content) {
        StringBuilder out = new StringBuilder(content.length() + 16);
        content.codePoints().forEach(c -> {
            if (c == '^' || c == '~' || c == '\\' || c == '_') {
                out.append('_').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            } else if (Character.isISOControl(c)
                    || c == 0x2028
                    || c == 0x2029
                    || Character.getType(c) == Character.SURROGATE) {
                out.append(' ');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
