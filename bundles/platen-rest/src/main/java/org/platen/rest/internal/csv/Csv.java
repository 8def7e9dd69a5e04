package org.platen.rest.internal.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows as comma-separated values (RFC 4180, UTF-8). Text that a spreadsheet would take for a formula gets an apostrophe in
 * front; numbers are left as they are, negative ones too (G-15).
 */
public final class Csv<T> {
    /** What spreadsheets begin a formula with; TAB and CR are dropped by some of them before they look. */
    private static final String DANGEROUS = "=+-@\t\r";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private record Column<T>(String name, Function<T, @Nullable Object> value) {}

    private final List<Column<T>> columns;

    private Csv(List<Column<T>> columns) {
        this.columns = columns;
    }

    /** A table of such rows. */
    public static <T> Csv<T> of(Class<T> rows) {
        return new Csv<>(List.of());
    }

    /** The same table with one more column. */
    public Csv<T> column(String name, Function<T, @Nullable Object> value) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(name, value));
        return new Csv<>(List.copyOf(more));
    }

    /** The rows below the names of the columns. */
    public byte[] write(List<T> rows) {
        StringBuilder text = new StringBuilder();
        line(text, columns.stream().map(column -> cell(column.name())).toList());
        for (T row : rows) {
            line(
                    text,
                    columns.stream()
                            .map(column -> cell(column.value().apply(row)))
                            .toList());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(String.join(",", cells)).append("\r\n");
    }

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean dangerous = !text.isEmpty()
                && DANGEROUS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        String safe = dangerous ? "'" + text : text;
        boolean quoted = Arrays.stream(new String[] {",", "\"", "\r", "\n"}).anyMatch(safe::contains);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
