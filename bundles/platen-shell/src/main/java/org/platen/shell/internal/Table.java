package org.platen.shell.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import org.apache.karaf.shell.support.table.Col;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** Columns of a table and where they come from. */
public final class Table<T> {
    private record Column<T>(String title, Function<T, ?> value) {}

    private final List<Column<T>> columns;

    private Table(List<Column<T>> columns) {
        this.columns = columns;
    }

    /** A table of such rows. */
    public static <T> Table<T> of(Class<T> rows) {
        return new Table<>(List.of());
    }

    /** The same table with one more column. */
    public Table<T> column(String title, Function<T, @Nullable Object> value) {
        List<Column<T>> more = new java.util.ArrayList<>(columns);
        more.add(new Column<>(title, value));
        return new Table<>(List.copyOf(more));
    }

    /** Prints the rows below their titles. */
    public void print(PrintStream out, List<T> rows) {
        ShellTable table = new ShellTable().emptyTableText("Nothing found");
        columns.forEach(column -> table.column(new Col(column.title())));
        for (T row : rows) {
            table.addRow()
                    .addContent(columns.stream()
                            .map(column -> (Object) Words.of(column.value().apply(row)))
                            .toList());
        }
        table.print(out, true);
    }
}
