package org.platen.documents.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of a document: each is read when the first glyph of it is drawn, and what was drawn of it is embedded. Closed
 * after the document is saved.
 */
final class Fonts implements Closeable {
    /** For what no font has. */
    static final int BOX = 0x25A1;

    private final PDDocument document;
    private final Map<Face, Loaded> loaded = new EnumMap<>(Face.class);

    private record Loaded(TrueTypeFont file, CmapLookup glyphs, PDFont font) {}

    /** Text of one font, from left to right. */
    record Run(PDFont font, String text) {}

    Fonts(PDDocument document) {
        this.document = document;
    }

    private Loaded load(Face face) throws IOException {
        Loaded known = loaded.get(face);
        if (known == null) {
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(face.content()));
            known = new Loaded(file, file.getUnicodeCmapLookup(), PDType0Font.load(document, file, true));
            loaded.put(face, known);
        }
        return known;
    }

    private boolean has(Face face, int codePoint) throws IOException {
        return load(face).glyphs().getGlyphId(codePoint) != 0;
    }

    /** The text in runs, as the glyphs stand from left to right, with a box for each one that there is not. */
    List<Run> runs(String text) throws IOException {
        String visual = Writing.visual(text);
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Face face = Face.LATIN;
        List<Face> han = null;
        for (int c : visual.codePoints().toArray()) {
            if (han == null && !has(Face.LATIN, c)) {
                han = han(text);
            }
            Face next = face(c, han);
            int shown = next == null ? BOX : c;
            Face in = next == null ? Face.LATIN : next;
            // A space between two words of a script needs no change of the font; that of pictures is far too wide.
            if (in != face && !(c == ' ' && face != Face.EMOJI && has(face, ' '))) {
                flush(face, run, runs);
                face = in;
            }
            run.appendCodePoint(shown);
        }
        flush(face, run, runs);
        return runs;
    }

    private void flush(Face face, StringBuilder run, List<Run> runs) throws IOException {
        if (!run.isEmpty()) {
            runs.add(new Run(load(face).font(), run.toString()));
            run.setLength(0);
        }
    }

    private @Nullable Face face(int c, @Nullable List<Face> han) throws IOException {
        if (has(Face.LATIN, c)) {
            return Face.LATIN;
        }
        for (Face face : candidates(c, han == null ? List.of() : han)) {
            if (has(face, c)) {
                return face;
            }
        }
        return null;
    }

    private static List<Face> candidates(int c, List<Face> han) {
        return switch (Character.UnicodeScript.of(c)) {
            case ARABIC -> List.of(Face.ARABIC);
            case HEBREW -> List.of(Face.HEBREW);
            case HIRAGANA, KATAKANA -> List.of(Face.JAPANESE);
            case HANGUL -> List.of(Face.KOREAN);
            case HAN, BOPOMOFO -> han;
            case COMMON, INHERITED -> wide(c) ? han : List.of(Face.EMOJI, Face.JAPANESE, Face.ARABIC);
            default -> List.of();
        };
    }

    /** Punctuation, and letters as wide as Chinese characters. */
    private static boolean wide(int c) {
        return (c >= 0x2E80 && c <= 0x33FF) || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFFEF);
    }

    /**
     * Chinese, Japanese and Korean share characters, each with shapes of its own: those of the text's other letters, else
     * the Japanese ones where they are enough, as simplified Chinese is nearly always told by a character that Japanese
     * lacks.
     */
    private List<Face> han(String text) throws IOException {
        boolean korean = false;
        boolean japanese = true;
        for (int c : text.codePoints().toArray()) {
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            korean |= script == Character.UnicodeScript.HANGUL;
            if (script == Character.UnicodeScript.HAN) {
                japanese &= has(Face.JAPANESE, c);
            }
        }
        if (korean) {
            return List.of(Face.KOREAN, Face.JAPANESE, Face.CHINESE);
        }
        return japanese
                ? List.of(Face.JAPANESE, Face.CHINESE, Face.KOREAN)
                : List.of(Face.CHINESE, Face.JAPANESE, Face.KOREAN);
    }

    @Override
    public void close() throws IOException {
        for (Loaded one : loaded.values()) {
            one.file().close();
        }
    }
}
