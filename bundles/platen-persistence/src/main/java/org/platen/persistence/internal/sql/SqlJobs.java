package org.platen.persistence.internal.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.job.QueueFilter;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.order.Assignment;
import org.platen.core.port.Contention;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Jobs;
import org.platen.core.port.QueuedJob;
import org.platen.persistence.internal.jpa.Json;

/** Jobs in SQL: the hot table. */
final class SqlJobs implements Jobs {
    private static final TypeReference<Assignment> ASSIGNMENT = new TypeReference<>() {};
    private static final String COLUMNS = "id, order_id, order_number, item_id, job_key, part, title, decoration,"
            + " workflow_id, state, phase, amount, location_id, device, due_at, attributes, assignment, substrate,"
            + " batch_id, shipment_id, ship_scanned_at, remake_of, waived, run_out, held, scheduled_device,"
            + " scheduled_at, scheduled_by, queued_at, state_since, created_at, version";
    private static final String ALL = "SELECT " + COLUMNS + " FROM job";

    /** The same columns where other tables are joined. */
    static final String COLUMNS_OF_JOB = "job." + COLUMNS.replace(", ", ", job.");

    /** A scan wants to know at once whether it has to do with stock. */
    private static final String ONE = "SELECT " + COLUMNS
            + ", NOT EXISTS (SELECT 1 FROM job_need WHERE job_need.job_id = job.id)"
            + " AND NOT EXISTS (SELECT 1 FROM reservation WHERE reservation.job_id = job.id) AS stockless"
            + " FROM job WHERE id = ?";

    private static final int TEXTS = 1000;
    private static final int LONGEST_TITLE = 300;
    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Sql sql;

    SqlJobs(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(List<JobRow> jobs) {
        List<List<@Nullable Object>> rows = new ArrayList<>(jobs.size());
        for (JobRow j : jobs) {
            rows.add(Sql.row(
                    j.id().value(),
                    j.order().value(),
                    j.orderNumber(),
                    j.item().value(),
                    j.key(),
                    j.part(),
                    shortened(j),
                    j.decoration(),
                    j.workflow(),
                    j.state(),
                    j.phase().number(),
                    j.amount(),
                    j.location(),
                    j.device(),
                    j.dueAt(),
                    Json.write(j.attributes()),
                    j.assignment() == null ? null : Json.write(j.assignment()),
                    j.substrate(),
                    j.batch(),
                    j.shipment(),
                    j.shipScannedAt(),
                    j.remakeOf() == null ? null : j.remakeOf().value(),
                    j.waived(),
                    j.runOut(),
                    j.held(),
                    j.scheduledDevice(),
                    j.scheduledAt(),
                    j.scheduledBy(),
                    j.queuedAt(),
                    j.stateSince(),
                    j.createdAt(),
                    j.version()));
        }
        if (!rows.isEmpty()) {
            sql.insert("INSERT INTO job (" + COLUMNS + ")", rows);
        }
    }

    private static String shortened(JobRow job) {
        return job.title().length() > LONGEST_TITLE ? job.title().substring(0, LONGEST_TITLE) : job.title();
    }

    @Override
    public Optional<JobRow> get(JobId job) {
        return sql.one(ONE, row -> read(row, row.flag("stockless")), job.value());
    }

    @Override
    public List<JobRow> get(Collection<JobId> jobs) {
        return jobs.isEmpty()
                ? List.of()
                : sql.list(
                        ALL + " WHERE id IN (" + Sql.marks(jobs.size()) + ") ORDER BY id",
                        SqlJobs::read,
                        jobs.stream().map(JobId::value).toList());
    }

    @Override
    public List<JobRow> lock(Collection<JobId> jobs) {
        return jobs.isEmpty()
                ? List.of()
                : sql.list(
                        ALL + " WHERE id IN (" + Sql.marks(jobs.size()) + ") ORDER BY id FOR UPDATE",
                        SqlJobs::read,
                        jobs.stream().map(JobId::value).toList());
    }

    /** What changes of a job while it waits; its version grows with its state alone. */
    private record Seen(
            long version, boolean held, @Nullable Long location, String attributes) {
        boolean as(JobRow job) {
            return version == job.version()
                    && held == job.held()
                    && Objects.equals(location, job.location())
                    && attributes.equals(Json.write(job.attributes()));
        }
    }

    @Override
    public List<JobRow> lockSeen(Collection<JobRow> seen) {
        if (seen.isEmpty()) {
            return List.of();
        }
        Map<Long, Seen> now = new HashMap<>();
        sql.list(
                        "SELECT id, version, held, location_id, attributes FROM job WHERE id IN ("
                                + Sql.marks(seen.size()) + ") ORDER BY id FOR UPDATE",
                        row -> Map.entry(
                                row.number("id"),
                                new Seen(
                                        row.number("version"),
                                        row.flag("held"),
                                        row.numberOrNull("location_id"),
                                        row.text("attributes"))),
                        seen.stream().map(job -> job.id().value()).toList())
                .forEach(entry -> now.put(entry.getKey(), entry.getValue()));
        List<JobRow> jobs = new ArrayList<>();
        List<JobId> changed = new ArrayList<>();
        for (JobRow job : seen) {
            Seen same = now.get(job.id().value());
            if (same != null && same.as(job)) {
                jobs.add(job);
            } else if (same != null) {
                changed.add(job.id());
            }
        }
        jobs.addAll(get(changed));
        jobs.sort(Comparator.comparingLong(job -> job.id().value()));
        return jobs;
    }

    @Override
    public List<JobRow> ofOrder(OrderId order) {
        return sql.list(ALL + " WHERE order_id = ? ORDER BY id", SqlJobs::read, order.value());
    }

    @Override
    public List<JobRow> ofItem(ItemId item) {
        return sql.list(ALL + " FORCE INDEX (job_scope) WHERE item_id = ? ORDER BY id", SqlJobs::read, item.value());
    }

    @Override
    public List<JobRow> lockOfOrder(OrderId order) {
        return sql.list(ALL + " WHERE order_id = ? ORDER BY id FOR UPDATE", SqlJobs::read, order.value());
    }

    @Override
    public List<JobRow> lockOfItems(Collection<ItemId> items) {
        return sql.list(
                ALL + " FORCE INDEX (job_scope) WHERE item_id IN (" + Sql.marks(items.size())
                        + ") ORDER BY id FOR UPDATE",
                SqlJobs::read,
                items.stream().map(ItemId::value).toList());
    }

    /** Moves that say the same of jobs at the same version are one statement. */
    private record Same(
            String to,
            Phase phase,
            boolean runOut,
            @Nullable Long batch,
            @Nullable String device,
            boolean freed,
            Instant at,
            long version) {}

    @Override
    public void move(List<JobMove> moves) {
        Map<Same, List<Long>> groups = new LinkedHashMap<>();
        for (JobMove move : moves) {
            Same same = new Same(
                    move.to(),
                    move.phase(),
                    move.runOut(),
                    move.batch(),
                    move.device(),
                    move.freed(),
                    move.at(),
                    move.job().version());
            groups.computeIfAbsent(same, key -> new ArrayList<>())
                    .add(move.job().id().value());
        }
        groups.forEach(this::move);
    }

    private void move(Same to, List<Long> ids) {
        List<@Nullable Object> values = new ArrayList<>();
        String sets = "state = ?, phase = ?, state_since = ?, version = version + 1";
        values.add(to.to());
        values.add(to.phase().number());
        values.add(to.at());
        if (to.runOut()) {
            sets += ", run_out = TRUE";
        }
        if (to.freed()) {
            sets += ", held = FALSE";
        }
        if (to.batch() != null) {
            sets += ", batch_id = ?";
            values.add(to.batch());
        }
        if (to.device() != null) {
            sets += ", device = ?";
            values.add(to.device());
        }
        values.addAll(ids);
        values.add(to.version());
        int moved = sql.update(
                "UPDATE job SET " + sets + " WHERE id IN (" + Sql.marks(ids.size()) + ") AND version = ?", values);
        if (moved != ids.size()) {
            throw new Contention("jobs " + ids);
        }
    }

    /** What of a job is rewritten, as the server reads it. */
    private record Text(long id, String title, int amount, String attributes, String due) {
        static Text of(JobRow job) {
            return new Text(
                    job.id().value(),
                    shortened(job),
                    job.amount(),
                    Json.write(job.attributes()),
                    DUE.format(job.dueAt()));
        }
    }

    @Override
    public void rewrite(List<JobRow> jobs) {
        for (int from = 0; from < jobs.size(); from += TEXTS) {
            List<Text> some = jobs.subList(from, Math.min(jobs.size(), from + TEXTS)).stream()
                    .map(Text::of)
                    .toList();
            sql.update(
                    "UPDATE JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$.id', title VARCHAR(300) PATH '$.title',"
                            + " amount INT PATH '$.amount', attributes LONGTEXT PATH '$.attributes',"
                            + " due DATETIME(6) PATH '$.due')) AS written STRAIGHT_JOIN job ON job.id = written.id"
                            + " SET job.title = written.title, job.amount = written.amount,"
                            + " job.attributes = written.attributes, job.due_at = written.due",
                    Json.write(some));
        }
    }

    @Override
    public void setHeld(Collection<JobId> jobs, boolean held) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(held);
        jobs.forEach(job -> values.add(job.value()));
        sql.update("UPDATE job SET held = ? WHERE id IN (" + Sql.marks(jobs.size()) + ")", values);
    }

    @Override
    public void setHeldOfOrder(OrderId order, boolean held) {
        sql.update("UPDATE job SET held = ? WHERE order_id = ? AND live = TRUE", held, order.value());
    }

    @Override
    public void setDue(OrderId order, Instant dueAt) {
        sql.update("UPDATE job SET due_at = ? WHERE order_id = ? AND live = TRUE", dueAt, order.value());
    }

    @Override
    public void setNumber(OrderId order, String number) {
        sql.update("UPDATE job SET order_number = ? WHERE order_id = ?", number, order.value());
    }

    @Override
    public void setWaived(JobId job) {
        sql.update("UPDATE job SET waived = TRUE WHERE id = ?", job.value());
    }

    @Override
    public void setSchedule(JobId job, String device, Instant start, String actor) {
        sql.update(
                "UPDATE job SET scheduled_device = ?, scheduled_at = ?, scheduled_by = ? WHERE id = ?",
                device,
                start,
                actor,
                job.value());
    }

    @Override
    public boolean shipScanned(JobId job, Instant at) {
        return sql.update(
                        "UPDATE job SET ship_scanned_at = ? WHERE id = ? AND ship_scanned_at IS NULL", at, job.value())
                > 0;
    }

    @Override
    public void setShipment(Collection<JobId> jobs, long shipment) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(shipment);
        jobs.forEach(job -> values.add(job.value()));
        sql.update("UPDATE job SET shipment_id = ? WHERE id IN (" + Sql.marks(jobs.size()) + ")", values);
    }

    @Override
    public void takeOut(Collection<JobId> jobs) {
        sql.update(
                "UPDATE job SET shipment_id = NULL, ship_scanned_at = NULL WHERE id IN (" + Sql.marks(jobs.size())
                        + ")",
                jobs.stream().map(JobId::value).toList());
    }

    @Override
    public List<JobRow> lockOfShipment(long shipment) {
        return sql.list(
                ALL + " WHERE order_id = (SELECT order_id FROM shipment WHERE id = ?) AND shipment_id = ?"
                        + " ORDER BY id FOR UPDATE",
                SqlJobs::read,
                shipment,
                shipment);
    }

    @Override
    public Page<JobRow> find(@Nullable OrderId order, Set<Long> locations, PageRequest page) {
        long after = Cursor.id(page, 0L);
        String at = Sql.at("location_id", locations);
        List<@Nullable Object> values = new ArrayList<>();
        if (order != null) {
            values.add(order.value());
        }
        values.add(after);
        values.addAll(locations);
        values.add(page.limit() + 1);
        List<JobRow> rows = sql.list(
                ALL + " WHERE " + (order == null ? "" : "order_id = ? AND ") + "id > ?" + at + " ORDER BY id LIMIT ?",
                SqlJobs::read,
                values);
        return Cursor.page(rows, page, row -> Cursor.of(row.id().value()));
    }

    @Override
    public Page<QueuedJob> queueAt(QueueFilter filter, Set<Long> locations, PageRequest page) {
        return new QueueSearch(sql).find(filter, locations, page);
    }

    @Override
    public List<JobId> inPhase(Phase phase, long afterId, int max) {
        return sql.list(
                "SELECT id FROM job WHERE live = TRUE AND phase = ? AND id > ? ORDER BY id LIMIT ?",
                row -> new JobId(row.number("id")),
                phase.number(),
                afterId,
                max);
    }

    @Override
    public List<JobRow> inState(String decoration, String state, Set<Long> locations, int max) {
        if (locations.isEmpty()) {
            return sql.list(
                    ALL
                            + " WHERE live = TRUE AND decoration = ? AND state = ? AND held = FALSE ORDER BY due_at, id LIMIT ?",
                    SqlJobs::read,
                    decoration,
                    state,
                    max);
        }
        // The index knows the order within one location only.
        List<@Nullable Long> places = new ArrayList<>(locations);
        places.add(null);
        return places.stream()
                .flatMap(place -> sql
                        .list(
                                ALL + " FORCE INDEX (job_place) WHERE live = TRUE AND location_id <=> ?"
                                        + " AND decoration = ? AND state = ? AND held = FALSE ORDER BY due_at, id LIMIT ?",
                                SqlJobs::read,
                                place,
                                decoration,
                                state,
                                max)
                        .stream())
                .sorted(Comparator.comparing(JobRow::dueAt)
                        .thenComparing(job -> job.id().value()))
                .limit(max)
                .toList();
    }

    @Override
    public Map<String, Long> liveByDecoration() {
        Map<String, Long> counts = new HashMap<>();
        sql.list(
                        "SELECT decoration, COUNT(*) AS jobs FROM job WHERE live = TRUE GROUP BY decoration",
                        row -> Map.entry(row.text("decoration"), row.number("jobs")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    @Override
    public List<JobRow> lockPinned(long workflow, long afterId, int max) {
        return sql.list(
                ALL + " WHERE workflow_id = ? AND live = TRUE AND id > ? ORDER BY id LIMIT ? FOR UPDATE",
                SqlJobs::read,
                workflow,
                afterId,
                max);
    }

    @Override
    public void repin(JobRow job, long workflow, String state) {
        sql.update(
                "UPDATE job SET workflow_id = ?, state = ?, version = version + 1 WHERE id = ?",
                workflow,
                state,
                job.id().value());
    }

    static JobRow read(Sql.Row row) throws SQLException {
        return read(row, false);
    }

    private static JobRow read(Sql.Row row, boolean stockless) throws SQLException {
        Long remakeOf = row.numberOrNull("remake_of");
        String assignment = row.textOrNull("assignment");
        return new JobRow(
                new JobId(row.number("id")),
                new OrderId(row.number("order_id")),
                row.text("order_number"),
                new ItemId(row.number("item_id")),
                row.text("job_key"),
                row.textOrNull("part"),
                row.text("title"),
                row.text("decoration"),
                row.number("workflow_id"),
                row.text("state"),
                Phase.ofNumber(row.integer("phase")),
                row.integer("amount"),
                row.numberOrNull("location_id"),
                row.textOrNull("device"),
                row.time("due_at"),
                Json.read(row.text("attributes"), SqlItems.MAP),
                assignment == null ? null : Json.read(assignment, ASSIGNMENT),
                row.textOrNull("substrate"),
                row.numberOrNull("batch_id"),
                row.numberOrNull("shipment_id"),
                row.timeOrNull("ship_scanned_at"),
                remakeOf == null ? null : new JobId(Objects.requireNonNull(remakeOf)),
                row.flag("waived"),
                row.flag("run_out"),
                row.flag("held"),
                row.textOrNull("scheduled_device"),
                row.timeOrNull("scheduled_at"),
                row.textOrNull("scheduled_by"),
                row.timeOrNull("queued_at"),
                row.time("state_since"),
                row.time("created_at"),
                stockless,
                row.number("version"));
    }
}
