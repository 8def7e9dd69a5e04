package org.platen.documents.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * A PDF being drawn, page after page. Positions are points from the top left of the page. Which font a text is drawn in
 * follows from its letters, see {@link Face}; what none has a glyph for is shown as a box.
 */
final class Sheet implements AutoCloseable {
    static final float MM = 72f / 25.4f;
    private static final String DOTS = "…";

    private final PDDocument document = new PDDocument();
    private final Fonts fonts = new Fonts(document);
    private float height;
    private PDPageContentStream content;

    Sheet(String title, float width, float height, Instant at) throws IOException {
        GregorianCalendar when = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        when.setTimeInMillis(at.toEpochMilli());
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Platen");
        document.getDocumentInformation().setCreationDate(when);
        content = open(width, height);
    }

    private PDPageContentStream open(float width, float pageHeight) throws IOException {
        PDPage page = new PDPage(new PDRectangle(width, pageHeight));
        document.addPage(page);
        height = pageHeight;
        return new PDPageContentStream(document, page);
    }

    /** Begins another page. */
    void page(float width, float pageHeight) throws IOException {
        content.close();
        content = open(width, pageHeight);
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** One line that is cut to the width; answers nothing when there is nothing to show. */
    void text(float x, float top, float size, float width, String text) throws IOException {
        String line = cut(printable(text), size, width);
        if (line.isEmpty()) {
            return;
        }
        content.beginText();
        content.newLineAtOffset(x, height - top - size);
        for (Fonts.Run run : fonts.runs(line)) {
            content.setFont(run.font(), size);
            content.showText(run.text());
        }
        content.endText();
    }

    /** Several lines, broken at spaces where that is possible; answers the top of what comes below. */
    float paragraph(float x, float top, float size, float width, int most, String text) throws IOException {
        float y = top;
        for (String line : lines(printable(text), size, width, most)) {
            text(x, y, size, width, line);
            y += size * 1.25f;
        }
        return y;
    }

    private List<String> lines(String text, float size, float width, int most) throws IOException {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most - 1 && width(rest, size) > width) {
            int fit = fitting(rest, size, width);
            int space = rest.lastIndexOf(' ', fit);
            int end = space > fit / 2 ? space : fit;
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    private String cut(String text, float size, float width) throws IOException {
        if (width(text, size) <= width) {
            return text;
        }
        int fit = fitting(text, size, width - width(DOTS, size));
        return text.substring(0, fit).strip() + DOTS;
    }

    /** How many characters fit, one at least, never half a pair. */
    private int fitting(String text, float size, float width) throws IOException {
        int low = 1;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(text.substring(0, middle), size) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low < text.length() && Character.isLowSurrogate(text.charAt(low)) ? low + 1 : low;
    }

    float width(String text, float size) throws IOException {
        float width = 0;
        for (Fonts.Run run : fonts.runs(text)) {
            width += run.font().getStringWidth(run.text());
        }
        return width / 1000 * size;
    }

    /** The text without what is not seen, such as control characters. */
    String printable(String text) {
        return Writing.clean(text);
    }

    void line(float x, float top, float width) throws IOException {
        content.setLineWidth(0.5f);
        content.moveTo(x, height - top);
        content.lineTo(x + width, height - top);
        content.stroke();
    }

    void box(float x, float top, float width, float boxHeight) throws IOException {
        content.setLineWidth(0.5f);
        content.addRect(x, height - top - boxHeight, width, boxHeight);
        content.stroke();
    }

    /** Draws a code with modules of that width; a linear code is stretched to the height. */
    void linear(Barcode code, float x, float top, float module, float barHeight) throws IOException {
        for (Rectangle bar : code.dark()) {
            content.addRect(
                    x + (float) bar.x * module, height - top - barHeight, (float) bar.width * module, barHeight);
        }
        content.fill();
    }

    void matrix(Barcode code, float x, float top, float module) throws IOException {
        for (Rectangle field : code.dark()) {
            content.addRect(
                    x + (float) field.x * module,
                    height - top - (float) (field.y + field.height) * module,
                    (float) field.width * module,
                    (float) field.height * module);
        }
        content.fill();
    }

    /** The picture as large as fits into the box, in its middle. */
    void picture(BufferedImage image, float x, float top, float width, float boxHeight) throws IOException {
        float scale = Math.min(width / image.getWidth(), boxHeight / image.getHeight());
        float wide = image.getWidth() * scale;
        float high = image.getHeight() * scale;
        content.drawImage(
                LosslessFactory.createFromImage(document, image),
                x + (width - wide) / 2,
                height - top - boxHeight + (boxHeight - high) / 2,
                wide,
                high);
    }

    byte[] bytes() throws IOException {
        content.close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
        fonts.close();
    }
}
