package org.platen.rest.internal.error;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * Titles of problems in the language that the caller asks for, English where there is none. Only titles: the detail names
 * things and numbers and is made where the problem is met.
 */
final class Titles {
    private static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final Map<Locale, Properties> WORDS = Map.of(Locale.GERMAN, read("titles_de.properties"));

    private Titles() {}

    private static Properties read(String file) {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Titles.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** What the caller reads of what we write. */
    static Locale language(String accepted) {
        try {
            Locale wanted = Locale.lookup(Locale.LanguageRange.parse(accepted), KNOWN);
            return wanted == null ? Locale.ENGLISH : wanted;
        } catch (IllegalArgumentException e) {
            // Nothing to understand: as if nothing was said.
            return Locale.ENGLISH;
        }
    }

    /** @param title in English */
    static String of(Locale language, String code, String title) {
        Properties words = WORDS.get(language);
        return words == null ? title : words.getProperty(code, title);
    }

    /** Codes that have a title in the language. */
    static Iterable<String> codes(Locale language) {
        return WORDS.getOrDefault(language, new Properties()).stringPropertyNames();
    }
}
