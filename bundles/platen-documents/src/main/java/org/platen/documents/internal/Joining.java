package org.platen.documents.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins the letters of Arabic script: each becomes the presentation form that it has between its neighbours. Which forms a
 * letter has is read from Unicode itself, where the forms follow each other as isolated, final, initial, medial.
 */
final class Joining {
    private static final char TATWEEL = '\u0640';
    private static final char LAM = '\u0644';
    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;

    /** Forms of a letter, or of lam with an alef, by what they stand for. */
    private static final Map<String, char[]> FORMS = forms();

    private Joining() {}

    private static Map<String, char[]> forms() {
        Map<String, List<Character>> found = new HashMap<>();
        // What is in the newer block counts where a letter is in both.
        read('\uFE80', '\uFEFC', found);
        Map<String, List<Character>> more = new HashMap<>();
        read('\uFB50', '\uFBFF', more);
        more.forEach(found::putIfAbsent);
        Map<String, char[]> forms = new HashMap<>();
        found.forEach((letter, list) -> {
            char[] all = new char[list.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = list.get(i);
            }
            forms.put(letter, all);
        });
        return forms;
    }

    private static void read(char first, char last, Map<String, List<Character>> forms) {
        for (char c = first; c <= last; c++) {
            String letter = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            boolean one = letter.length() == 1 && letter.charAt(0) != c;
            boolean ligature = letter.length() == 2 && letter.charAt(0) == LAM;
            if (Character.isDefined(c) && (one || ligature)) {
                forms.computeIfAbsent(letter, key -> new ArrayList<>()).add(c);
            }
        }
    }

    /** The text in its order of writing, without vowel marks, as these need a font's own positions. */
    static String joined(String text) {
        if (text.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)) {
            return text;
        }
        List<String> letters = letters(text);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < letters.size(); i++) {
            boolean before = i > 0 && joinsNext(letters.get(i - 1));
            boolean after = i + 1 < letters.size() && joinsBefore(letters.get(i + 1)) && joinsNext(letters.get(i));
            char[] forms = forms(letters.get(i));
            if (forms == null) {
                out.append(letters.get(i));
            } else {
                int form = before ? (after ? MEDIAL : FINAL) : (after ? INITIAL : ISOLATED);
                out.append(forms[Math.min(form, forms.length - 1)]);
            }
        }
        return out.toString();
    }

    /** Code points, lam and alef as one. */
    private static List<String> letters(String text) {
        List<String> letters = new ArrayList<>();
        text.codePoints().filter(c -> !mark(c)).forEach(c -> {
            String letter = Character.toString(c);
            int last = letters.size() - 1;
            if (last >= 0 && letters.get(last).equals(Character.toString(LAM)) && FORMS.containsKey(LAM + letter)) {
                letters.set(last, LAM + letter);
            } else {
                letters.add(letter);
            }
        });
        return letters;
    }

    private static boolean mark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK && c >= 0x0610 && c <= 0x08FF;
    }

    private static char @Nullable [] forms(String letter) {
        return FORMS.get(letter);
    }

    /** Whether it reaches over to the letter after it. */
    private static boolean joinsNext(String letter) {
        char[] forms = forms(letter);
        return letter.charAt(0) == TATWEEL || (forms != null && forms.length == 4);
    }

    /** Whether the letter before may reach over to it. */
    private static boolean joinsBefore(String letter) {
        char[] forms = forms(letter);
        return letter.charAt(0) == TATWEEL || (forms != null && forms.length >= 2);
    }
}
