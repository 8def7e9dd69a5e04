package org.platen.shell.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Page;

/**
 * What a command has to say.
 *
 * @param value for scripts, as JSON
 * @param text for people
 * @param fault what makes the command end with a non-zero status; null when all is well
 */
public record Answer(
        Object value, Consumer<PrintStream> text, @Nullable String fault) {

    /** One sentence. */
    public static Answer said(Object value, String sentence) {
        return new Answer(value, out -> out.println(sentence), null);
    }

    /** Several parts, one after the other. */
    public static Answer parts(Object value, List<Consumer<PrintStream>> parts) {
        return new Answer(value, out -> parts.forEach(part -> part.accept(out)), null);
    }

    /** Rows of a table. */
    public static <T> Answer rows(List<T> rows, Table<T> table) {
        return new Answer(rows, out -> table.print(out, rows), null);
    }

    /** A page of a table, and how to get the next one. */
    public static <T> Answer page(Page<T> page, Table<T> table) {
        return new Answer(
                page,
                out -> {
                    table.print(out, page.items());
                    if (page.hint() != null) {
                        out.println(page.hint());
                    }
                    if (page.next() != null) {
                        out.println("More: --after " + page.next());
                    }
                },
                null);
    }

    /** The same answer, ending with a non-zero status. */
    public Answer failing(String reason) {
        return new Answer(value, text, reason);
    }

    void print(PrintStream out, boolean json) {
        if (json) {
            out.println(JsonText.write(value));
        } else {
            text.accept(out);
        }
        out.flush();
    }
}
