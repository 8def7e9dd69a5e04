package org.platen.shell.internal;

import java.util.stream.Collectors;
import org.platen.api.error.PlatenException;

/** Writes a failure as one line: the code for scripts, the rest for people. */
final class Failures {
    private Failures() {}

    static String line(PlatenException failure) {
        StringBuilder line = new StringBuilder(failure.code().id()).append(": ").append(failure.getMessage());
        if (failure.errors().size() > 1) {
            line.append(failure.errors().stream()
                    .skip(1)
                    .map(error -> "; " + error.pointer() + ": " + error.message())
                    .collect(Collectors.joining()));
        }
        if (failure.currentState() != null) {
            line.append(" (now ").append(failure.currentState()).append(')');
        }
        if (!failure.allowed().isEmpty()) {
            line.append(" Possible: ").append(String.join(", ", failure.allowed()));
        }
        return line.toString().replaceAll("\\R", " ");
    }
}
