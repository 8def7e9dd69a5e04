package org.platen.workflow.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The sample file, to be broken line by line. */
final class Mug {
    static final String FILE = "mug.workflow.yaml";

    private Mug() {}

    static String text() {
        try (InputStream file = Mug.class.getResourceAsStream("/" + FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line from 1 in which a text stands. */
    static int line(String part) {
        List<String> lines = text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i + 1;
            }
        }
        throw new AssertionError("no line holds " + part);
    }

    static String replaced(String part, String other) {
        line(part);
        return text().replace(part, other);
    }

    static String without(String part) {
        List<String> lines = new ArrayList<>(text().lines().toList());
        lines.remove(line(part) - 1);
        return String.join("\n", lines);
    }

    /** A further line after the one that holds the text. */
    static String after(String part, String further) {
        List<String> lines = new ArrayList<>(text().lines().toList());
        lines.add(line(part), further);
        return String.join("\n", lines);
    }
}
