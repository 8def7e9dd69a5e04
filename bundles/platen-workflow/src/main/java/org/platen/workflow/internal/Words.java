package org.platen.workflow.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms of names in a workflow file. */
final class Words {
    static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    static final String KEY_FORM = "lower-case letters, digits and _, beginning with a letter, at most 40";
    static final Pattern EVENT = Pattern.compile("[a-z][A-Za-z0-9_-]{0,39}");
    static final String EVENT_FORM = "letters, digits, - and _, beginning with a lower-case letter, at most 40";
    static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    static final String WORD_FORM = "lower-case letters, digits and -, beginning with a letter";

    private Words() {}

    /** The constant as it is written in a file: {@code STOP_AND_SCRAP} is {@code stop-and-scrap}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code intake_hold} is {@code Intake hold}. */
    static String label(String key) {
        return key.isEmpty()
                ? key
                : key.substring(0, 1).toUpperCase(Locale.ROOT)
                        + key.substring(1).replace('_', ' ');
    }

    static String list(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(", "));
    }
}
