package org.platen.persistence.internal.sql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.delivery.PrintQueue;
import org.platen.api.document.LabelPrinter;

/** The print queue in SQL. A station's labels leave one after the other: a later task waits for the earlier one. */
@Component(service = PrintQueue.class)
public final class SqlPrintQueue implements PrintQueue {
    private static final WorkTable TABLE = new WorkTable("print_job", "DEAD", 8);
    private static final List<String> OVER = List.of("SENT", "DEAD", "SKIPPED");

    private final SqlTransactions transactions;

    @Activate
    public SqlPrintQueue(@Reference SqlTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Task> claim(int max, Duration lease, Set<String> except) {
        return transactions.withSql(sql -> {
            List<@Nullable Object> values = new ArrayList<>(except);
            values.add(max);
            String others = except.isEmpty() ? "" : " AND station NOT IN (" + Sql.marks(except.size()) + ")";
            List<Task> due = sql.list(
                    "SELECT id, station, batch_id, job_id, shipment_id, package_number, attempts + 1 AS attempts"
                            + " FROM print_job AS p WHERE " + WorkTable.DUE + others
                            + " AND NOT EXISTS (SELECT 1 FROM print_job AS e WHERE e.station = p.station"
                            + " AND e.state = 'NEW' AND e.id < p.id)"
                            + " ORDER BY next_at, id LIMIT ? FOR UPDATE SKIP LOCKED",
                    row -> new Task(
                            row.number("id"),
                            row.text("station"),
                            null,
                            SqlPrintJobs.batch(row),
                            SqlPrintJobs.job(row),
                            SqlPrintJobs.shipment(row),
                            row.integerOrNull("package_number"),
                            row.integer("attempts")),
                    values);
            if (due.isEmpty()) {
                return List.of();
            }
            TABLE.lease(sql, due.stream().map(Task::id).toList(), lease);
            Map<String, LabelPrinter> printers = new HashMap<>();
            new SqlPrintJobs(sql).printers().forEach(printer -> printers.put(printer.station(), printer));
            return due.stream()
                    .map(task -> new Task(
                            task.id(),
                            task.station(),
                            printers.get(task.station()),
                            task.batch(),
                            task.job(),
                            task.shipment(),
                            task.packageNumber(),
                            task.attempts()))
                    .toList();
        });
    }

    @Override
    public int renew(Collection<Long> ids, Duration lease) {
        return transactions.withSql(sql -> TABLE.renew(sql, ids, lease));
    }

    @Override
    public void sent(long id) {
        transactions.alone(sql -> sql.update(
                "UPDATE print_job SET state = 'SENT', sent_at = UTC_TIMESTAMP(6), lease_until = NULL, problem = NULL"
                        + " WHERE id = ?",
                id));
    }

    @Override
    public void retry(long id, String problem) {
        transactions.alone(sql -> TABLE.retry(sql, id, problem, null));
    }

    @Override
    public int purge(Duration older, int max) {
        int gone = 0;
        for (String state : OVER) {
            if (gone < max) {
                int left = max - gone;
                gone += transactions.withSql(sql -> purge(sql, state, older, left));
            }
        }
        return gone;
    }

    private static int purge(Sql sql, String state, Duration older, int max) {
        List<Long> ids = sql.list(
                "SELECT id FROM print_job WHERE state = ? AND next_at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND"
                        + " ORDER BY next_at, id LIMIT ? FOR UPDATE SKIP LOCKED",
                row -> row.number("id"),
                state,
                older.toSeconds(),
                max);
        return ids.isEmpty() ? 0 : sql.update("DELETE FROM print_job WHERE id IN (" + Sql.marks(ids.size()) + ")", ids);
    }

    @Override
    public void dead(long id, String problem) {
        transactions.alone(sql -> TABLE.giveUp(sql, id, problem));
    }
}
