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
import org.jspecify.annotations.Nullable;

/** The fonts' files, each read when a text needs it, and which of them has which letter. */
final class Faces implements Closeable {
    /** For what no font has. */
    static final int BOX = 0x25A1;

    private final Map<Face, Loaded> loaded = new EnumMap<>(Face.class);

    private record Loaded(TrueTypeFont file, CmapLookup glyphs) {}

    /** Text of one font, from left to right. */
    record Run(Face face, String text) {}

    private Loaded load(Face face) throws IOException {
        Loaded known = loaded.get(face);
        if (known == null) {
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(face.content()));
            known = new Loaded(file, file.getUnicodeCmapLookup());
            loaded.put(face, known);
        }
        return known;
    }

    TrueTypeFont file(Face face) throws IOException {
        return load(face).file();
    }

    /** The number of the glyph; 0 where there is none. */
    int glyph(Face face, int codePoint) throws IOException {
        return load(face).glyphs().getGlyphId(codePoint);
    }

    private boolean has(Face face, int codePoint) throws IOException {
        return glyph(face, codePoint) != 0;
    }

    /** The text in runs, as the glyphs stand from left to right, with a box for each one that there is not. */
    List<Run> runs(String text) throws IOException {
        String visual = Writing.visual(text);
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Face face = Face.LATIN;
        List<Face> han = null;
        for (int c : visual.codePoints().toArray()) {
            if (c == Writing.APART) {
                continue;
            }
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

    private static void flush(Face face, StringBuilder run, List<Run> runs) {
        if (!run.isEmpty()) {
            runs.add(new Run(face, run.toString()));
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
