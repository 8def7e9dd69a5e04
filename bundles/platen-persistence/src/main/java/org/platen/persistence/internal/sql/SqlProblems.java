package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.delivery.ProblemService;
import org.platen.api.delivery.ProblemView;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stopped trying: poison deliveries first, then dead letters, then labels that could not be bought, fetched or given back, then parcels nobody scanned. */
@Component(service = ProblemService.class)
public final class SqlProblems implements ProblemService {
    private static final Logger LOG = LoggerFactory.getLogger(SqlProblems.class);
    private static final String INBOX = "INBOX";
    private static final String OUTBOX = "OUTBOX";
    private static final String PRINT = "PRINT";
    private static final String LABEL = "LABEL";
    private static final String SHIPMENT = "SHIPMENT";

    private final SqlTransactions transactions;

    @Activate
    public SqlProblems(@Reference SqlTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Page<ProblemView> find(Call call, PageRequest page) {
        call.require(Role.OPERATOR);
        Optional<List<String>> after = Cursor.keys(page.after(), 2);
        String kind = after.map(keys -> keys.get(0)).orElse(INBOX);
        long id = after.map(keys -> Cursor.number(keys.get(1))).orElse(0L);
        return transactions.withSql(sql -> {
            ProblemPlaces places = new ProblemPlaces(call);
            List<ProblemView> rows = new ArrayList<>();
            int wanted = page.limit() + 1;
            if (kind.equals(INBOX)) {
                rows.addAll(sql.list(
                        "SELECT 'INBOX' AS kind, id, storefront, order_id, topic, problem, attempts,"
                                + " received_at AS since FROM inbox WHERE state IN ('POISON', 'WAITS') AND id > ?"
                                + places.of(INBOX) + " ORDER BY id LIMIT ?",
                        SqlProblems::read,
                        places.values(INBOX, id, wanted)));
            }
            if (rows.size() < wanted && (kind.equals(INBOX) || kind.equals(OUTBOX))) {
                rows.addAll(sql.list(
                        "SELECT 'OUTBOX' AS kind, id, storefront, order_id, COALESCE(notice, status) AS topic, problem, attempts,"
                                + " created_at AS since FROM outbox WHERE state = 'DEAD' AND id > ?" + places.of(OUTBOX)
                                + " ORDER BY id LIMIT ?",
                        SqlProblems::read,
                        places.values(OUTBOX, kind.equals(OUTBOX) ? id : 0L, wanted - rows.size())));
            }
            if (rows.size() < wanted && !kind.equals(LABEL) && !kind.equals(SHIPMENT)) {
                rows.addAll(sql.list(
                        "SELECT 'PRINT' AS kind, id, station AS storefront, (SELECT order_id FROM job"
                                + " WHERE job.id = print_job.job_id) AS order_id, COALESCE(CONCAT('job ', job_id),"
                                + " CONCAT('batch ', batch_id), CONCAT('shipment ', shipment_id)) AS topic, problem, attempts, created_at AS since"
                                + " FROM print_job WHERE state = 'DEAD' AND id > ?" + places.of(PRINT)
                                + " ORDER BY id LIMIT ?",
                        SqlProblems::read,
                        places.values(PRINT, kind.equals(PRINT) ? id : 0L, wanted - rows.size())));
            }
            if (rows.size() < wanted && !kind.equals(SHIPMENT)) {
                rows.addAll(sql.list(
                        "SELECT 'LABEL' AS kind, id, carrier AS storefront, order_id,"
                                + " CASE given_up WHEN 'FILE' THEN 'file' WHEN 'VOID' THEN 'refund' ELSE 'label' END"
                                + " AS topic, problem, attempts, created_at AS since"
                                + " FROM label_purchase WHERE stopped = TRUE"
                                + " AND id > ?" + places.of(LABEL) + " ORDER BY id LIMIT ?",
                        SqlProblems::read,
                        places.values(LABEL, kind.equals(LABEL) ? id : 0L, wanted - rows.size())));
            }
            if (rows.size() < wanted) {
                rows.addAll(sql.list(
                        "SELECT 'SHIPMENT' AS kind, id, COALESCE(carrier, '') AS storefront, order_id,"
                                + " COALESCE(tracking_number, 'parcel') AS topic, carrier_problem AS problem, 0 AS attempts,"
                                + " carrier_has_at AS since FROM shipment WHERE carrier_state = 'UNSCANNED'"
                                + " AND id > ?" + places.of(SHIPMENT) + " ORDER BY id LIMIT ?",
                        SqlProblems::read,
                        places.values(SHIPMENT, kind.equals(SHIPMENT) ? id : 0L, wanted - rows.size())));
            }
            return Cursor.page(rows, page, row -> Cursor.of(row.kind(), row.id()));
        });
    }

    private static ProblemView read(Sql.Row row) throws SQLException {
        Long order = row.numberOrNull("order_id");
        String problem = row.textOrNull("problem");
        return new ProblemView(
                row.text("kind"),
                row.number("id"),
                row.text("storefront"),
                order == null ? null : new OrderId(order),
                row.text("topic"),
                problem == null ? "" : problem,
                row.integer("attempts"),
                row.time("since"));
    }

    @Override
    public void retry(Call call, String kind, long id) {
        call.require(Role.OPERATOR);
        if (kind.equals(SHIPMENT)) {
            throw PlatenException.refused(
                    Errors.STATE,
                    "Scan its jobs at a shipping station; there is nothing to try again",
                    "UNSCANNED",
                    List.of());
        }
        Box box = box(kind);
        requireOwn(call, kind, box, id);
        int changed = transactions.withSql(sql -> {
            if (kind.equals(LABEL)) {
                requireUnused(sql, id);
            }
            return sql.update(
                    "UPDATE " + box.table() + " SET " + box.again() + ", attempts = 0, next_at = UTC_TIMESTAMP(6),"
                            + " lease_until = NULL WHERE id = ? AND " + box.stopped(),
                    id);
        });
        if (changed == 0) {
            throw PlatenException.notFound("problem", kind + " " + id);
        }
        LOG.info("{} {} is tried again by {}", kind, id, call.actor());
    }

    /** Refuses to give back the label of a parcel that left with it; the shipment's lock is kept, so none leaves now. */
    private static void requireUnused(Sql sql, long id) {
        boolean left = sql.one(
                        "SELECT shipped_at FROM shipment WHERE id = (SELECT shipment_id FROM label_purchase WHERE id = ?"
                                + " AND given_up = 'VOID') FOR UPDATE",
                        row -> row.timeOrNull("shipped_at") != null,
                        id)
                .orElse(false);
        if (left) {
            throw PlatenException.refused(
                    Errors.STATE, "The shipment left with this label: it cannot go back", "SHIPPED", List.of());
        }
    }

    @Override
    public void skip(Call call, String kind, long id, String reason) {
        call.require(Role.OPERATOR);
        if (reason.isBlank()) {
            throw PlatenException.field(Errors.INVALID, "/reason", "must be given");
        }
        Box box = box(kind);
        requireOwn(call, kind, box, id);
        int changed = transactions.withSql(sql -> sql.update(
                "UPDATE " + box.table() + " SET " + box.skipped() + ", " + box.problem() + " = LEFT(CONCAT(COALESCE("
                        + box.problem() + ", ''), ' | skipped by ', ?, ': ', ?), 1000) WHERE id = ? AND "
                        + box.stopped(),
                call.actor(),
                reason,
                id));
        if (changed == 0) {
            throw PlatenException.notFound("problem", kind + " " + id);
        }
    }

    /** Refuses what is elsewhere, as if it did not exist, and what concerns every location. */
    private void requireOwn(Call call, String kind, Box box, long id) {
        if (call.locations().isEmpty()) {
            return;
        }
        ProblemPlaces places = new ProblemPlaces(call);
        boolean placed = transactions
                .withSql(sql -> sql.list(
                        "SELECT " + places.placed(kind) + " AS placed FROM " + box.table() + " WHERE id = ?"
                                + places.of(kind),
                        row -> row.number("placed") == 1,
                        places.values(kind, id)))
                .stream()
                .findFirst()
                .orElseThrow(() -> PlatenException.notFound("problem", kind + " " + id));
        if (!placed && !call.roles().contains(Role.ADMIN)) {
            throw new PlatenException(
                    Errors.FORBIDDEN,
                    "Problem " + kind + " " + id
                            + " may be of any location; you are limited to some, so this needs an admin");
        }
    }

    /**
     * @param stopped when it is a problem
     * @param again what to set when it is tried again
     * @param skipped what to set when it is given up
     */
    private record Box(String table, String problem, String stopped, String again, String skipped) {
        static Box of(String table, String stopped) {
            return new Box(table, "problem", "state IN (" + stopped + ")", "state = 'NEW'", "state = 'SKIPPED'");
        }
    }

    private static Box box(String kind) {
        return switch (kind) {
            case INBOX -> Box.of("inbox", "'POISON', 'WAITS'");
            case OUTBOX -> Box.of("outbox", "'DEAD'");
            case PRINT -> Box.of("print_job", "'DEAD'");
            // MariaDB sets from left to right: what was given up is forgotten last.
            case LABEL ->
                new Box(
                        "label_purchase",
                        "problem",
                        "stopped = TRUE",
                        "state = CASE given_up WHEN 'FILE' THEN state WHEN 'VOID' THEN 'VOIDING' ELSE 'WANTED' END,"
                                + " work = COALESCE(given_up, 'BUY'), given_up = NULL",
                        "state = IF(given_up IS NULL, 'DROPPED', state), given_up = NULL");
            case SHIPMENT ->
                new Box(
                        "shipment",
                        "carrier_problem",
                        "carrier_state = 'UNSCANNED'",
                        "carrier_state = 'UNSCANNED'",
                        "carrier_state = 'SKIPPED'");
            default ->
                throw PlatenException.field(Errors.INVALID, "kind", "must be INBOX, OUTBOX, PRINT, LABEL or SHIPMENT");
        };
    }

    @Override
    public Map<String, Long> rejections(Call call) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Map<String, Long> counts = new LinkedHashMap<>();
        transactions
                .withSql(sql -> sql.list(
                        "SELECT storefront, reason, count FROM inbox_rejected ORDER BY storefront, reason",
                        row -> Map.entry(row.text("storefront") + " " + row.text("reason"), row.number("count"))))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
