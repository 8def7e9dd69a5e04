package org.platen.documents.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of a document: what is drawn of them is embedded. Closed after the document is saved. */
final class Fonts implements Closeable {
    private final PDDocument document;
    private final Faces faces = new Faces();
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);

    /** Text of one font, from left to right. */
    record Run(PDFont font, String text) {}

    Fonts(PDDocument document) {
        this.document = document;
    }

    /** The text in runs, as the glyphs stand from left to right. */
    List<Run> runs(String text) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (Faces.Run run : faces.runs(text)) {
            runs.add(new Run(font(run.face()), run.text()));
        }
        return runs;
    }

    private PDFont font(Face face) throws IOException {
        PDFont known = fonts.get(face);
        if (known == null) {
            known = PDType0Font.load(document, faces.file(face), true);
            fonts.put(face, known);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        faces.close();
    }
}
