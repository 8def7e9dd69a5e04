package org.platen.documents.internal;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.Map;

/** From the order in which a text is read to the order in which its glyphs stand from left to right. */
final class Writing {
    /** Between two letters that are not to be joined; has no glyph. */
    static final int APART = 0x200C;

    private static final Map<Integer, Integer> MIRRORED = Map.ofEntries(
            Map.entry((int) '(', (int) ')'),
            Map.entry((int) ')', (int) '('),
            Map.entry((int) '[', (int) ']'),
            Map.entry((int) ']', (int) '['),
            Map.entry((int) '{', (int) '}'),
            Map.entry((int) '}', (int) '{'),
            Map.entry((int) '<', (int) '>'),
            Map.entry((int) '>', (int) '<'),
            Map.entry((int) '«', (int) '»'),
            Map.entry((int) '»', (int) '«'));

    private Writing() {}

    /** One space for whatever is not seen, letters and their accents as one where Unicode has it so. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().limit(2000).forEach(c -> {
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                out.append(' ');
            } else if (c == APART || (Character.getType(c) != Character.FORMAT && !modifier(c))) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Which variant of a picture is meant, such as its colour; Hebrew points, which stand nowhere without the font's help. */
    private static boolean modifier(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0x1F3FB && c <= 0x1F3FF)
                || (c >= 0x0591 && c <= 0x05C7 && Character.getType(c) == Character.NON_SPACING_MARK)
                || Character.getType(c) == Character.SURROGATE;
    }

    /** As the glyphs stand from left to right; the first letter decides where a line begins. */
    static String visual(String text) {
        char[] plain = text.toCharArray();
        if (!Bidi.requiresBidi(plain, 0, plain.length)) {
            return text;
        }
        String joined = Joining.joined(text);
        Bidi bidi = new Bidi(joined, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Integer[] order = new Integer[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        StringBuilder out = new StringBuilder(joined.length());
        for (Integer run : order) {
            String part = joined.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            out.append(bidi.getRunLevel(run) % 2 == 0 ? part : turned(part));
        }
        return out.toString();
    }

    private static String turned(String part) {
        StringBuilder out = new StringBuilder(part.length());
        int[] letters = part.codePoints().toArray();
        for (int i = letters.length - 1; i >= 0; i--) {
            out.appendCodePoint(MIRRORED.getOrDefault(letters[i], letters[i]));
        }
        return out.toString();
    }
}
