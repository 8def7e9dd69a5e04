package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.document.LabelFormat;
import org.platen.api.document.LabelPrinter;
import org.platen.api.document.PrintTicket;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;
import org.platen.core.port.PrintJobs;

/** Label printers and their queue in SQL. */
final class SqlPrintJobs implements PrintJobs {
    private static final String PRINTERS =
            "SELECT station, kind, host, port, path, format, dpi, active FROM label_printer";

    private final Sql sql;

    SqlPrintJobs(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<LabelPrinter> printers() {
        return sql.list(PRINTERS + " ORDER BY station LIMIT 10000", SqlPrintJobs::printer);
    }

    @Override
    public Optional<LabelPrinter> printer(String station) {
        return sql.one(PRINTERS + " WHERE station = ?", SqlPrintJobs::printer, station);
    }

    @Override
    public void put(LabelPrinter printer) {
        sql.update(
                "INSERT INTO label_printer (station, kind, host, port, path, format, dpi, active)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE kind = VALUES(kind),"
                        + " host = VALUES(host), port = VALUES(port), path = VALUES(path), format = VALUES(format),"
                        + " dpi = VALUES(dpi), active = VALUES(active)",
                printer.station(),
                printer.kind().name(),
                printer.host(),
                printer.port(),
                printer.path(),
                printer.format().name(),
                printer.dpi(),
                printer.active());
    }

    @Override
    public boolean delete(String station) {
        return sql.update("DELETE FROM label_printer WHERE station = ?", station) > 0;
    }

    @Override
    public long add(
            String station, @Nullable BatchId batch, @Nullable JobId job, int labels, String actor, Instant at) {
        return sql.insertCounted(
                        "INSERT INTO print_job (station, batch_id, job_id, labels, actor, state, next_at, created_at)"
                                + " VALUES (?, ?, ?, ?, ?, 'NEW', UTC_TIMESTAMP(6), ?)",
                        station,
                        batch == null ? null : batch.value(),
                        job == null ? null : job.value(),
                        labels,
                        actor,
                        at)
                .orElseThrow();
    }

    @Override
    public long addParcel(String station, ShipmentId shipment, int number, String actor, Instant at) {
        return sql.insertCounted(
                        "INSERT INTO print_job (station, shipment_id, package_number, labels, actor, state, next_at,"
                                + " created_at) VALUES (?, ?, ?, 1, ?, 'NEW', UTC_TIMESTAMP(6), ?)",
                        station,
                        shipment.value(),
                        number,
                        actor,
                        at)
                .orElseThrow();
    }

    @Override
    public Optional<PrintTicket> get(long id) {
        return sql.one(
                "SELECT id, station, batch_id, job_id, shipment_id, package_number, labels, state, attempts, problem,"
                        + " created_at, sent_at"
                        + " FROM print_job WHERE id = ?",
                row -> new PrintTicket(
                        row.number("id"),
                        row.text("station"),
                        batch(row),
                        job(row),
                        shipment(row),
                        row.integerOrNull("package_number"),
                        row.integer("labels"),
                        row.text("state"),
                        row.integer("attempts"),
                        row.textOrNull("problem"),
                        row.time("created_at"),
                        row.timeOrNull("sent_at")),
                id);
    }

    static LabelPrinter printer(Sql.Row row) throws SQLException {
        return new LabelPrinter(
                row.text("station"),
                LabelPrinter.Kind.valueOf(row.text("kind")),
                row.text("host"),
                row.integer("port"),
                row.textOrNull("path"),
                LabelFormat.valueOf(row.text("format")),
                row.integer("dpi"),
                row.flag("active"));
    }

    static @Nullable BatchId batch(Sql.Row row) throws SQLException {
        Long id = row.numberOrNull("batch_id");
        return id == null ? null : new BatchId(id);
    }

    static @Nullable ShipmentId shipment(Sql.Row row) throws SQLException {
        Long id = row.numberOrNull("shipment_id");
        return id == null ? null : new ShipmentId(id);
    }

    static @Nullable JobId job(Sql.Row row) throws SQLException {
        Long id = row.numberOrNull("job_id");
        return id == null ? null : new JobId(id);
    }
}
