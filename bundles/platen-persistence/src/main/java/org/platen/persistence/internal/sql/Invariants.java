package org.platen.persistence.internal.sql;

import java.util.List;
import org.platen.api.system.VerifyService;

/** What must never be, as statements that find it. Each answers a column {@code subject}. */
final class Invariants {
    record Invariant(String name, String message, String sql) {}

    private static final String PHASES = "SELECT item_id,"
            + " SUM(phase <> 8 AND run_out = FALSE AND NOT (phase = 9 AND waived)) AS scope,"
            + " SUM(run_out = FALSE AND (phase BETWEEN 2 AND 7 OR (phase = 9 AND NOT waived))) AS released,"
            + " SUM(run_out = FALSE AND phase BETWEEN 5 AND 7) AS done,"
            + " SUM(run_out = FALSE AND phase = 7) AS shipped,"
            + " SUM(run_out = FALSE AND phase = 9 AND NOT waived) AS failed FROM job GROUP BY item_id";

    /** Whether an open hold of a job's order keeps the job, see {@code Holds.Row.keeps}. */
    private static final String KEEPS = "(hold.job_id = job.id OR (hold.job_id IS NULL"
            + " AND ((hold.item_id IS NULL AND hold.code NOT LIKE 'routing.%')"
            + " OR (hold.item_id = job.item_id AND job.phase <= 2))))";

    static final List<Invariant> ALL = List.of(
            new Invariant(
                    "I1",
                    "A delivery is settled with an order that is not there",
                    "SELECT CONCAT('delivery ', inbox.id) AS subject FROM inbox"
                            + " LEFT JOIN orders ON orders.id = inbox.order_id WHERE inbox.state = 'DONE'"
                            + " AND inbox.outcome IN ('CREATED', 'UPDATED', 'UNCHANGED', 'OUTDATED')"
                            + " AND orders.id IS NULL"),
            new Invariant(
                    "I1",
                    "Several orders stand for one order of a storefront",
                    "SELECT CONCAT(storefront, ' ', external_id) AS subject FROM orders WHERE external_id IS NOT NULL"
                            + " GROUP BY storefront, external_id HAVING COUNT(*) > 1"),
            new Invariant(
                    "I2",
                    "A job has no line, or one of another order",
                    "SELECT CONCAT('job ', job.id) AS subject FROM job LEFT JOIN order_item AS item"
                            + " ON item.id = job.item_id AND item.order_id = job.order_id WHERE item.id IS NULL"),
            new Invariant(
                    "I2",
                    "Two jobs in scope have the same key",
                    "SELECT CONCAT('item ', item_id, ' ', job_key) AS subject FROM job WHERE phase <> 8"
                            + " GROUP BY item_id, job_key HAVING COUNT(*) > 1"),
            new Invariant(
                    "I2",
                    "The counts of a line are not those of its jobs",
                    "SELECT CONCAT('item ', item.id) AS subject FROM order_item AS item JOIN (" + PHASES
                            + ") AS counted ON counted.item_id = item.id WHERE item.jobs_scope <> counted.scope"
                            + " OR item.jobs_released <> counted.released OR item.jobs_done <> counted.done"
                            + " OR item.jobs_shipped <> counted.shipped OR item.jobs_failed <> counted.failed"),
            new Invariant(
                    "I3",
                    "A job's history has a gap or a step twice",
                    "SELECT CONCAT('job ', job.id) AS subject FROM job JOIN (SELECT job_id, COUNT(*) AS steps,"
                            + " COUNT(DISTINCT job_version) AS versions, MAX(job_version) AS last FROM history_mark"
                            + " WHERE job_version IS NOT NULL GROUP BY job_id) AS marks ON marks.job_id = job.id"
                            + " WHERE marks.steps <> job.version OR marks.versions <> job.version"
                            + " OR marks.last <> job.version"),
            new Invariant(
                    "I3",
                    "A job has no history",
                    "SELECT CONCAT('job ', job.id) AS subject FROM job WHERE NOT EXISTS"
                            + " (SELECT 1 FROM history_mark WHERE history_mark.job_id = job.id)"),
            new Invariant(
                    "I3",
                    "A step of a job's history does not begin where the one before ended",
                    "SELECT CONCAT('job ', job_id) AS subject FROM (SELECT job_id, from_state,"
                            + " LAG(to_state) OVER (PARTITION BY job_id ORDER BY job_version) AS before_state,"
                            + " job_version FROM history_mark WHERE job_version IS NOT NULL) AS steps"
                            + " WHERE job_version > 1 AND NOT (from_state <=> before_state)"),
            new Invariant(
                    "I3",
                    "A job is not in the state in which its history left it",
                    "SELECT CONCAT('job ', job.id) AS subject FROM job JOIN history_mark AS mark ON mark.job_id = job.id"
                            + " AND mark.job_version = job.version WHERE mark.to_state <> job.state"),
            new Invariant(
                    "I4",
                    "A line's state is not what its jobs make of it",
                    "SELECT CONCAT('item ', id) AS subject FROM order_item WHERE jobs_scope > 0 AND state <> 'CANCELED'"
                            + " AND state <> IF(jobs_shipped = jobs_scope, 'SHIPPED', IF(jobs_done = jobs_scope,"
                            + " 'COMPLETED', IF(jobs_released > 0, 'OPEN', 'INTAKE_HOLD')))"),
            new Invariant(
                    "I4",
                    "An order's state is not what its lines make of it",
                    "SELECT CONCAT('order ', orders.id) AS subject FROM orders JOIN (SELECT order_id,"
                            + " SUM(state <> 'CANCELED') AS scope, SUM(state = 'SHIPPED') AS shipped,"
                            + " SUM(state IN ('COMPLETED', 'SHIPPED')) AS completed,"
                            + " SUM(state IN ('OPEN', 'COMPLETED', 'SHIPPED')) AS opened"
                            + " FROM order_item GROUP BY order_id) AS items ON items.order_id = orders.id"
                            + " WHERE orders.state IN ('INTAKE_HOLD', 'OPEN', 'COMPLETED', 'SHIPPED')"
                            + " AND items.scope > 0 AND orders.state <> IF(items.shipped = items.scope, 'SHIPPED',"
                            + " IF(items.completed = items.scope, 'COMPLETED', IF(items.opened > 0, 'OPEN',"
                            + " 'INTAKE_HOLD')))"),
            new Invariant(
                    "I6",
                    "An order of ours counts as paid with less than its total in the ledger",
                    "SELECT CONCAT('order ', orders.id) AS subject FROM orders WHERE storefront IS NULL"
                            + " AND payment = 'PAID' AND total > (SELECT COALESCE(SUM(amount), 0) FROM payment"
                            + " WHERE payment.order_id = orders.id AND payment.currency = orders.currency)"),
            new Invariant(
                    "I7",
                    "An update to a storefront is neither waiting, sent nor a problem",
                    "SELECT CONCAT('update ', id) AS subject FROM outbox WHERE state NOT IN"
                            + " ('NEW', 'SENT', 'DEAD', 'SKIPPED') OR (state = 'SENT' AND sent_at IS NULL)"),
            new Invariant(
                    "I11",
                    "Stock of a material is not what its bins hold",
                    "SELECT CONCAT('location ', l.location_id, ' material ', l.material_id) AS subject"
                            + " FROM stock_level AS l LEFT JOIN (SELECT bin.location_id, held.material_id,"
                            + " SUM(held.on_hand) AS on_hand FROM bin_stock AS held JOIN stock_bin AS bin"
                            + " ON bin.id = held.bin_id GROUP BY bin.location_id, held.material_id) AS bins"
                            + " ON bins.location_id = l.location_id AND bins.material_id = l.material_id"
                            + " WHERE l.on_hand <> COALESCE(bins.on_hand, 0)"),
            new Invariant(
                    "I11",
                    "What a bin holds is not what was moved into and out of it",
                    "SELECT CONCAT('bin ', held.bin_id, ' material ', held.material_id) AS subject"
                            + " FROM bin_stock AS held LEFT JOIN (SELECT bin_id, material_id, SUM(delta) AS delta"
                            + " FROM stock_movement GROUP BY bin_id, material_id) AS moved"
                            + " ON moved.bin_id = held.bin_id AND moved.material_id = held.material_id"
                            + " WHERE held.on_hand <> COALESCE(moved.delta, 0)"),
            new Invariant(
                    "I11",
                    "What is reserved of a material is not what its jobs have reserved",
                    "SELECT CONCAT('location ', l.location_id, ' material ', l.material_id) AS subject"
                            + " FROM stock_level AS l LEFT JOIN (SELECT location_id, material_id, SUM(amount) AS amount"
                            + " FROM reservation WHERE state = 'RESERVED' GROUP BY location_id, material_id) AS jobs"
                            + " ON jobs.location_id = l.location_id AND jobs.material_id = l.material_id"
                            + " WHERE l.reserved <> COALESCE(jobs.amount, 0)"),
            new Invariant(
                    "I11",
                    "A job that is over has stock reserved",
                    "SELECT CONCAT('job ', job.id) AS subject FROM reservation JOIN job ON job.id = reservation.job_id"
                            + " WHERE reservation.state = 'RESERVED' AND job.phase IN (7, 8)"),
            new Invariant(
                    "I13",
                    "What is on its way of a material is not what is open of the orders to suppliers",
                    "SELECT CONCAT('location ', l.location_id, ' material ', l.material_id) AS subject"
                            + " FROM stock_level AS l LEFT JOIN (SELECT bought.location_id, line.material_id,"
                            + " SUM(GREATEST(0, line.amount - line.received)) AS amount FROM purchase_order AS bought"
                            + " JOIN purchase_line AS line ON line.purchase_id = bought.id WHERE bought.state = 'OPEN'"
                            + " GROUP BY bought.location_id, line.material_id) AS ordered"
                            + " ON ordered.location_id = l.location_id AND ordered.material_id = l.material_id"
                            + " WHERE l.incoming <> COALESCE(ordered.amount, 0)"),
            new Invariant(
                    "I12",
                    "A job in intake is not looked after by the intake check, or another one is",
                    "SELECT CONCAT('job ', job.id) AS subject FROM job LEFT JOIN intake_wait AS w ON w.job_id = job.id"
                            + " WHERE job.live = TRUE AND job.phase = 1 AND (w.job_id IS NULL"
                            + " OR NOT (w.location_id <=> job.location_id)) UNION ALL SELECT CONCAT('job ', w.job_id)"
                            + " FROM intake_wait AS w LEFT JOIN job ON job.id = w.job_id"
                            + " WHERE job.id IS NULL OR job.phase NOT BETWEEN 1 AND 3"),
            new Invariant(
                    "I13",
                    "A package has more than one paid label",
                    "SELECT CONCAT('package ', package_id) AS subject FROM label_purchase"
                            + " WHERE state IN ('BOUGHT', 'VOIDING') GROUP BY package_id HAVING COUNT(*) > 1"),
            new Invariant(
                    "I13",
                    "A paid label belongs to no shipment or another one than its package",
                    "SELECT CONCAT('label ', label.id) AS subject FROM label_purchase AS label"
                            + " LEFT JOIN shipment_package AS package ON package.id = label.package_id"
                            + " LEFT JOIN shipment ON shipment.id = package.shipment_id"
                            + " WHERE label.state IN ('BOUGHT', 'VOIDING') AND (shipment.id IS NULL"
                            + " OR shipment.id <> label.shipment_id OR shipment.order_id <> label.order_id"
                            + " OR label.label_id IS NULL)"),
            new Invariant(
                    "I13",
                    "A package's pieces are not what its shipment's jobs are",
                    "SELECT CONCAT('job ', job.id) AS subject FROM (SELECT content.job_id,"
                            + " SUM(content.pieces) AS pieces FROM package_content AS content GROUP BY content.job_id)"
                            + " AS packed JOIN job ON job.id = packed.job_id WHERE packed.pieces <> job.amount"),
            new Invariant(
                    "I13",
                    "A shipment counts as labelled although a package of it has no printed label, or the other way",
                    "SELECT CONCAT('shipment ', shipment.id) AS subject FROM shipment WHERE shipped_at IS NULL"
                            + " AND (label_printed_at IS NULL) <> EXISTS (SELECT 1 FROM shipment_package AS package"
                            + " WHERE package.shipment_id = shipment.id AND package.label_printed_at IS NULL"
                            // Beside packages that something is in, one with nothing in it was emptied.
                            + " AND (EXISTS (SELECT 1 FROM package_content WHERE package_id = package.id)"
                            + " OR NOT EXISTS (SELECT 1 FROM package_content JOIN shipment_package AS other"
                            + " ON other.id = package_content.package_id"
                            + " WHERE other.shipment_id = shipment.id)))"),
            new Invariant(
                    "I14",
                    "The sums of a day or a month of the reports are not those of its hours",
                    "SELECT CONCAT('day ', DATE(day)) AS subject FROM (SELECT day, jobs, millis FROM dwell_day"
                            + " UNION ALL SELECT " + DwellSpan.Piece.DAY.of("hour") + ", -jobs, -millis FROM dwell_sum)"
                            + " AS days GROUP BY day HAVING SUM(jobs) <> 0 OR SUM(millis) <> 0"
                            + " UNION ALL SELECT CONCAT('month of ', DATE(month)) FROM (SELECT month, jobs, millis"
                            + " FROM dwell_month UNION ALL SELECT " + DwellSpan.Piece.MONTH.of("hour")
                            + ", -jobs, -millis FROM dwell_sum) AS months GROUP BY month"
                            + " HAVING SUM(jobs) <> 0 OR SUM(millis) <> 0"),
            new Invariant(
                    "I15",
                    "A job is held, and no hold is open that keeps it",
                    "SELECT CONCAT('job ', job.id) AS subject FROM job WHERE job.live = TRUE AND job.held = TRUE"
                            + " AND NOT EXISTS (SELECT 1 FROM hold WHERE hold.order_id = job.order_id"
                            + " AND hold.cleared_at IS NULL AND " + KEEPS + ")"),
            new Invariant(
                    "I15",
                    "A hold is open, and a job that it keeps is not held",
                    "SELECT DISTINCT CONCAT('job ', job.id) AS subject FROM hold JOIN job"
                            + " ON job.order_id = hold.order_id WHERE hold.cleared_at IS NULL AND job.live = TRUE"
                            + " AND job.held = FALSE AND " + KEEPS),
            new Invariant(
                    "I10",
                    "A lease is long over and nobody took the work over",
                    "SELECT CONCAT('delivery ', id) AS subject FROM inbox WHERE state = 'NEW'"
                            + " AND lease_until < UTC_TIMESTAMP(6) - INTERVAL 10 MINUTE"));

    /** What must hold, in plain words, by the names of the invariants. */
    static final List<VerifyService.Rule> RULES = List.of(
            new VerifyService.Rule(
                    "I1", "Each order of a storefront is here exactly once, and no delivery points to nothing"),
            new VerifyService.Rule(
                    "I2", "Each job belongs to a line of its order, is there once, and is counted right"),
            new VerifyService.Rule(
                    "I3", "Each job's history is without a gap and ends in the state that the job is in"),
            new VerifyService.Rule("I4", "Lines and orders are in the state that their jobs make of them"),
            new VerifyService.Rule("I6", "An order of ours that counts as paid has the money in its ledger"),
            new VerifyService.Rule(
                    "I7", "Every update to a storefront is waiting, sent, skipped or shown as a problem"),
            new VerifyService.Rule("I8", "Every file that an order refers to is stored"),
            new VerifyService.Rule("I10", "No delivery is left lying after the node that worked on it went away"),
            new VerifyService.Rule(
                    "I11", "Stock is what was moved, and what is reserved is what open jobs have reserved"),
            new VerifyService.Rule("I12", "The intake check looks after every job in intake, and after no other"),
            new VerifyService.Rule(
                    "I13", "Purchases, packages and labels agree: nothing is paid twice or counted wrong"),
            new VerifyService.Rule("I14", "The sums of the reports are those of their hours"),
            new VerifyService.Rule("I15", "A job is held exactly as long as an open hold keeps it"));

    private Invariants() {}
}
