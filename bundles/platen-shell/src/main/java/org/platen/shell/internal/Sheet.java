package org.platen.shell.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thing with all that is known of it, a line for each; what is not known is left out. */
public final class Sheet implements Consumer<PrintStream> {
    private record Line(String name, String value) {}

    private final List<Line> lines = new ArrayList<>();

    /** Adds a line, unless the value is null or empty. */
    public Sheet line(String name, @Nullable Object value) {
        String text = Words.of(value);
        if (!text.isEmpty()) {
            lines.add(new Line(name, text));
        }
        return this;
    }

    @Override
    public void accept(PrintStream out) {
        int width = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
        for (Line line : lines) {
            out.println(line.name() + " ".repeat(width - line.name().length() + 2) + line.value());
        }
    }
}
