package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldReason;
import org.platen.core.port.Holds;
import org.platen.core.port.Waiting;

/** Jobs in intake, in SQL. Who may go is found out by one statement over all of them. */
final class SqlWaiting implements Waiting {
    private static final String ALL =
            "SELECT job_id, order_id, item_id, location_id, decoration, since, passed_by, told FROM intake_wait";

    /** No hold but missing stock is open on the job, its item or its order. */
    private static final String FREE = " NOT EXISTS (SELECT 1 FROM hold WHERE hold.order_id = w.order_id"
            + " AND hold.job_id IS NULL AND hold.cleared_at IS NULL AND (hold.item_id = w.item_id"
            + " OR (hold.item_id IS NULL AND hold.code NOT LIKE '" + Holds.ROUTING + "%')))"
            + " AND NOT EXISTS (SELECT 1 FROM hold WHERE hold.job_id = w.job_id AND hold.cleared_at IS NULL"
            + " AND hold.code <> 'stock.missing')";

    /** What jobs still need, and how much all that need it up to them in the line need together. */
    private static final String LINES = "SELECT w.job_id, w.since, m.unit <> n.unit AS odd,"
            + " n.amount - COALESCE(r.amount, 0) AS wanted, COALESCE(l.on_hand - l.reserved, 0) AS available,"
            + " SUM(IF(m.unit = n.unit, n.amount - COALESCE(r.amount, 0), 0))"
            + " OVER (PARTITION BY n.location_id, m.id ORDER BY n.since, n.job_id) AS running FROM ";

    /** What jobs still need, each for itself. */
    private static final String EACH = "SELECT w.job_id, w.since, m.unit <> n.unit AS odd,"
            + " n.amount - COALESCE(r.amount, 0) AS wanted, COALESCE(l.on_hand - l.reserved, 0) AS available FROM ";

    private static final String STOCK = " LEFT JOIN reservation AS r ON r.job_id = n.job_id AND r.material_id = m.id"
            + " AND r.state <> 'RELEASED' LEFT JOIN stock_level AS l ON l.location_id = n.location_id"
            + " AND l.material_id = m.id WHERE w.passed_by IS NOT NULL AND" + FREE;

    /** Jobs that wait for something that is there. */
    private static final String NEAR =
            "SELECT n.job_id FROM stock_level AS l JOIN material AS m ON m.id = l.material_id"
                    + " AND m.active = TRUE JOIN wait_need AS n FORCE INDEX (wait_need_line)"
                    + " ON n.material = m.code AND n.location_id = l.location_id WHERE l.on_hand > l.reserved";

    /** Jobs that need something that is counted. Along the jobs, so that it is cheap to ask for one as well as for all. */
    private static final String NEEDY = "SELECT n.job_id FROM material AS m JOIN wait_need AS n"
            + " FORCE INDEX (PRIMARY) ON n.material = m.code WHERE m.active = TRUE";

    /**
     * Jobs that might go: those that wait for something that is there, have something already, or need nothing that is
     * counted. Of all others is known that they stay, without a look at their holds or at those before them; nobody in a line
     * that moves is left out, so that the sums along it are right.
     */
    private static final String HOPEFUL = "(" + NEAR + " UNION SELECT w.job_id FROM intake_wait AS w"
            + " WHERE w.passed_by IS NOT NULL AND (w.job_id NOT IN (" + NEEDY + ")"
            + " OR w.job_id IN (SELECT r.job_id FROM reservation AS r FORCE INDEX (PRIMARY) WHERE r.state <> 'RELEASED')))";

    /** Every waiting job that might go, also one that needs nothing. */
    private static final String EVERY = HOPEFUL
            + " AS hopeful STRAIGHT_JOIN intake_wait AS w ON w.job_id = hopeful.job_id LEFT JOIN (wait_need AS n FORCE INDEX (PRIMARY) JOIN material AS m"
            + " ON m.code = n.material AND m.active = TRUE) ON n.job_id = w.job_id" + STOCK;

    /** Those that wait for certain materials. */
    private static final String SOME =
            "wait_need AS n FORCE INDEX (wait_need_line) JOIN material AS m ON m.code = n.material AND m.active = TRUE"
                    + " JOIN intake_wait AS w ON w.job_id = n.job_id" + STOCK;

    /** Puts the needs of waiting jobs into the line. */
    private static final String LINE_UP = "INSERT INTO wait_need (material, location_id, since, job_id, unit, amount)"
            + " SELECT need.material, COALESCE(w.location_id, 0), w.since, w.job_id, need.unit, need.amount"
            + " FROM intake_wait AS w JOIN job_need AS need ON need.job_id = w.job_id WHERE w.job_id IN (";

    private final Sql sql;

    SqlWaiting(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(List<Row> jobs) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Row row : jobs) {
            rows.add(Sql.row(
                    row.job().value(),
                    row.order().value(),
                    row.item().value(),
                    row.location(),
                    row.decoration(),
                    row.since(),
                    row.passedBy(),
                    row.told()));
        }
        if (!rows.isEmpty()) {
            sql.insert(
                    "INSERT INTO intake_wait (job_id, order_id, item_id, location_id, decoration, since, passed_by, told)",
                    rows,
                    " ON DUPLICATE KEY UPDATE location_id = VALUES(location_id), passed_by = VALUES(passed_by)");
            List<Long> ids = jobs.stream().map(row -> row.job().value()).toList();
            sql.update(
                    LINE_UP + Sql.marks(ids.size()) + ") ON DUPLICATE KEY UPDATE location_id = VALUES(location_id),"
                            + " amount = VALUES(amount)",
                    ids);
        }
    }

    /** Needs of waiting jobs were changed. */
    static void lineUpAgain(Sql sql, List<Long> jobs) {
        sql.update("DELETE FROM wait_need WHERE job_id IN (" + Sql.marks(jobs.size()) + ")", jobs);
        sql.update(LINE_UP + Sql.marks(jobs.size()) + ")", jobs);
    }

    @Override
    public List<Row> get(Collection<JobId> jobs) {
        return jobs.isEmpty()
                ? List.of()
                : sql.list(
                        ALL + " WHERE job_id IN (" + Sql.marks(jobs.size()) + ") ORDER BY job_id",
                        SqlWaiting::read,
                        ids(jobs));
    }

    @Override
    public void left(Collection<JobId> jobs) {
        sql.update("DELETE FROM intake_wait WHERE job_id IN (" + Sql.marks(jobs.size()) + ")", ids(jobs));
        sql.update("DELETE FROM wait_need WHERE job_id IN (" + Sql.marks(jobs.size()) + ")", ids(jobs));
    }

    @Override
    public void passed(Collection<JobId> jobs, long workflow) {
        sql.update(
                "UPDATE intake_wait SET lease_until = NULL, passed_by = ? WHERE job_id IN (" + Sql.marks(jobs.size())
                        + ")",
                values(workflow, jobs));
    }

    @Override
    public void askAgain(Collection<JobId> jobs) {
        sql.update(
                "UPDATE intake_wait SET passed_by = NULL WHERE passed_by IS NOT NULL AND job_id IN ("
                        + Sql.marks(jobs.size()) + ")",
                ids(jobs));
    }

    @Override
    public void askAgain(String decoration, long butNot) {
        sql.update(
                "UPDATE intake_wait SET passed_by = NULL WHERE decoration = ? AND (passed_by < ? OR passed_by > ?)",
                decoration,
                butNot,
                butNot);
    }

    @Override
    public void told(Collection<JobId> jobs, boolean told) {
        sql.update(
                "UPDATE intake_wait SET told = ? WHERE job_id IN (" + Sql.marks(jobs.size()) + ")", values(told, jobs));
    }

    @Override
    public List<Row> claim(@Nullable Row after, int max, Duration lease) {
        List<@Nullable Object> values = new ArrayList<>();
        String where = "";
        if (after != null) {
            where = " AND since >= ? AND (since > ? OR job_id > ?)";
            values.addAll(Sql.row(after.since(), after.since(), after.job().value()));
        }
        values.add(max);
        List<Row> rows = sql.list(
                ALL + " WHERE passed_by IS NULL AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP(6))" + where
                        + " ORDER BY since, job_id LIMIT ? FOR UPDATE SKIP LOCKED",
                SqlWaiting::read,
                values);
        if (!rows.isEmpty()) {
            sql.update(
                    "UPDATE intake_wait SET lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE job_id IN ("
                            + Sql.marks(rows.size()) + ")",
                    values(lease.toSeconds(), rows.stream().map(Row::job).toList()));
        }
        return rows;
    }

    @Override
    public void unclaim(Collection<JobId> jobs) {
        sql.update(
                "UPDATE intake_wait SET lease_until = NULL WHERE job_id IN (" + Sql.marks(jobs.size()) + ")",
                ids(jobs));
    }

    @Override
    public List<JobId> fitting(Scope scope, boolean overtaking, int max) {
        List<@Nullable Object> values = new ArrayList<>();
        String where = "";
        if (scope.location() != null) {
            where = scope.materials().isEmpty() ? " AND w.location_id = ?" : " AND n.location_id = ?";
            values.add(scope.location());
        }
        if (!scope.materials().isEmpty()) {
            where += " AND n.material IN (" + Sql.marks(scope.materials().size()) + ")";
            values.addAll(scope.materials());
        }
        values.add(max);
        return jobs(
                (overtaking ? EACH : LINES) + (scope.materials().isEmpty() ? EVERY : SOME) + where,
                "COALESCE(SUM(wanted > 0 AND (odd OR " + (overtaking ? "wanted" : "running") + " > available)), 0) = 0"
                        + " ORDER BY MIN(since), job_id LIMIT ?",
                values);
    }

    @Override
    public Set<JobId> inLine(Collection<JobId> jobs, Collection<Long> locations, Collection<String> materials) {
        List<Row> rows = get(jobs);
        Row last = rows.stream()
                .max(java.util.Comparator.comparing(Row::since)
                        .thenComparing(row -> row.job().value()))
                .orElse(null);
        if (last == null) {
            return Set.of();
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.addAll(locations);
        values.addAll(materials);
        values.addAll(Sql.row(last.since(), last.since(), last.job().value()));
        Set<JobId> turn = new HashSet<>(jobs(
                LINES + SOME + " AND n.location_id IN (" + Sql.marks(locations.size())
                        + ") AND n.material IN (" + Sql.marks(materials.size())
                        + ") AND n.since <= ? AND (n.since < ? OR n.job_id <= ?)",
                "SUM(wanted > 0 AND (odd OR running > available)) = 0",
                values));
        turn.retainAll(Set.copyOf(jobs));
        return turn;
    }

    private List<JobId> jobs(String lines, String having, List<@Nullable Object> values) {
        return sql.list(
                "SELECT job_id FROM (" + lines + ") AS line GROUP BY job_id HAVING " + having,
                row -> new JobId(row.number("job_id")),
                values);
    }

    @Override
    public List<JobId> untold(int max) {
        return sql.list(
                "SELECT w.job_id FROM intake_wait AS w WHERE w.told = FALSE AND w.passed_by IS NOT NULL AND" + FREE
                        + " AND EXISTS (SELECT 1 FROM wait_need AS n JOIN material AS m ON m.code = n.material"
                        + " AND m.active = TRUE WHERE n.job_id = w.job_id) ORDER BY w.since, w.job_id LIMIT ?",
                row -> new JobId(row.number("job_id")),
                max);
    }

    @Override
    public Set<JobId> unblocked(Collection<JobId> jobs) {
        return jobs.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.list(
                        "SELECT w.job_id FROM intake_wait AS w WHERE w.passed_by IS NOT NULL AND w.job_id IN ("
                                + Sql.marks(jobs.size()) + ") AND" + FREE,
                        row -> new JobId(row.number("job_id")),
                        ids(jobs)));
    }

    @Override
    public long count() {
        return sql.one("SELECT COUNT(*) AS jobs FROM intake_wait", row -> row.number("jobs"))
                .orElse(0L);
    }

    @Override
    public Map<HoldReason, Integer> reasons() {
        Map<HoldReason, Integer> reasons = new EnumMap<>(HoldReason.class);
        sql.list(
                        "SELECT reason, SUM(jobs) AS jobs FROM (SELECT reason, COUNT(*) AS jobs FROM hold FORCE INDEX (hold_code)"
                                + " WHERE cleared_at IS NULL AND code = 'stock.missing' GROUP BY reason UNION ALL"
                                + " SELECT other.reason, COUNT(DISTINCT w.job_id) FROM hold AS other FORCE INDEX (hold_code)"
                                + " JOIN intake_wait AS w ON w.order_id = other.order_id WHERE other.cleared_at IS NULL"
                                + " AND (other.code < 'stock.missing' OR other.code > 'stock.missing')"
                                + " AND (other.job_id = w.job_id OR (other.job_id IS NULL"
                                + " AND (other.item_id IS NULL OR other.item_id = w.item_id)))"
                                + " AND NOT EXISTS (SELECT 1 FROM hold WHERE hold.job_id = w.job_id"
                                + " AND hold.cleared_at IS NULL AND hold.code = 'stock.missing'"
                                + " AND hold.reason = other.reason) GROUP BY other.reason) AS held GROUP BY reason",
                        row -> Map.entry(HoldReason.valueOf(row.text("reason")), row.integer("jobs")))
                .forEach(entry -> reasons.put(entry.getKey(), entry.getValue()));
        return reasons;
    }

    private static List<Long> ids(Collection<JobId> jobs) {
        return jobs.stream().map(JobId::value).toList();
    }

    private static List<@Nullable Object> values(Object first, Collection<JobId> jobs) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(first);
        values.addAll(ids(jobs));
        return values;
    }

    private static Row read(Sql.Row row) throws SQLException {
        return new Row(
                new JobId(row.number("job_id")),
                new OrderId(row.number("order_id")),
                new ItemId(row.number("item_id")),
                row.numberOrNull("location_id"),
                row.text("decoration"),
                row.time("since"),
                row.numberOrNull("passed_by"),
                row.flag("told"));
    }
}
