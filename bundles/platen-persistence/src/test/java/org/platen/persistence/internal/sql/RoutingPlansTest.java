package org.platen.persistence.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.job.QueueFilter;
import org.platen.api.model.BatchId;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.OrderFilter;
import org.platen.core.port.Routings.Load;
import org.platen.persistence.internal.jpa.Recorded;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** How the server runs what routing asks, and lists of who works at some locations only, on 40,000 jobs. */
@ExtendWith(MariaDbExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingPlansTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final PageRequest PAGE = new PageRequest(50, null);

    private final TestSchema schema;
    private final Recorded recorded;
    private final SqlTransactions transactions;

    RoutingPlansTest(TestSchema schema) {
        this.schema = schema;
        recorded = new Recorded(schema);
        transactions = new SqlTransactions(recorded.around(schema.dataSource()), recorded.around(schema.changes()));
    }

    @BeforeAll
    void fill() throws SQLException {
        try (Connection admin = schema.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            for (String sql : List.of(
                    "INSERT INTO orders (id, order_number, origin, state, payment, approval, delivery, policy, location_id,"
                            + " storefront, external_id, created_at, updated_at) SELECT seq, CONCAT('N-', seq), 'MANUAL',"
                            + " 'OPEN', 'PAID', 'NOT_REQUIRED', 'NONE', 'ON_PAYMENT', IF(seq % 50, 1 + seq % 5, NULL),"
                            + " 'demo', CONCAT('x', seq), '2026-01-01' + INTERVAL seq MINUTE, '2026-01-01'"
                            + " FROM seq_1_to_10000",
                    "INSERT INTO order_item (id, order_id, position, title, quantity, state, parameters, personalisation,"
                            + " location_id) SELECT seq, seq, 1, 'Line', 5, 'OPEN', '{}', '[]',"
                            + " IF(seq % 50, NULL, 1 + seq % 5) FROM seq_1_to_10000",
                    "INSERT INTO job (id, order_id, order_number, item_id, job_key, title, decoration, workflow_id, state,"
                            + " phase, amount, location_id, due_at, attributes, state_since, created_at) SELECT seq,"
                            + " 1 + seq DIV 5 % 10000, CONCAT('N-', 1 + seq DIV 5 % 10000), 1 + seq DIV 5 % 10000,"
                            + " CONCAT('k', seq), 'Job', ELT(1 + seq % 3, 'dtg', 'print3d', 'dtf'), 1, 'pending',"
                            + " 1 + seq % 7, 1, 1 + seq % 5, '2026-03-01' + INTERVAL seq % 5000 MINUTE, '{}',"
                            + " '2026-03-01', '2026-03-01' FROM seq_1_to_40000",
                    "INSERT INTO location_load SELECT a.seq, 'dtg', '2026-01-01' + INTERVAL b.seq DAY, 5"
                            + " FROM seq_1_to_20 a, seq_1_to_400 b",
                    "INSERT INTO routing_rule (account, pinned, excluded, blocked) SELECT CONCAT('customer:', seq), 1,"
                            + " '[]', IF(seq % 500, NULL, 'x') FROM seq_1_to_20000",
                    "INSERT INTO customer (id, name, email, created_at) SELECT seq, 'c', 'c@x', '2026-01-01'"
                            + " FROM seq_1_to_20000",
                    "INSERT INTO order_routing SELECT seq, 'r', 'a', '2026-01-01', '[]' FROM seq_1_to_10000",
                    "INSERT INTO intake_reject SELECT seq, 'k', 'demo', CONCAT('r', seq), 'n', 'c', 'r', NULL, NULL,"
                            + " '{\"lines\": []}',"
                            + " 1, '2026-01-01' FROM seq_1_to_10000",
                    "ANALYZE TABLE orders, order_item, job, location_load, routing_rule, customer, order_routing,"
                            + " intake_reject PERSISTENT FOR ALL")) {
                statement.execute(sql);
            }
        }
    }

    private List<String> faults(Runnable work) {
        return PlanFaults.of(recorded, "routing", work);
    }

    @Test
    @Tag("G-12")
    void lists_of_some_locations_run_along_an_index() {
        List<String> faults = new ArrayList<>();
        for (Set<Long> locations : List.of(Set.of(2L), Set.of(2L, 3L))) {
            for (QueueFilter.Sort sort : QueueFilter.Sort.values()) {
                for (QueueFilter filter : List.of(
                        new QueueFilter(null, null, null, null, null, null, null, sort),
                        new QueueFilter(null, null, null, "dtg", "pending", null, null, sort),
                        new QueueFilter(null, null, null, "dtg", null, null, null, sort))) {
                    faults.addAll(
                            faults(() -> transactions.required(tx -> tx.jobs().queueAt(filter, locations, PAGE))));
                }
            }
            OrderFilter orders = new OrderFilter(
                    null, null, null, null, null, null, null, OrderFilter.Closed.EXCLUDE, OrderFilter.Sort.CREATED);
            faults.addAll(faults(() -> transactions.required(tx -> tx.orders().find(orders, locations, PAGE, TODAY))));
            faults.addAll(faults(() -> transactions.required(tx -> tx.jobs().find(null, locations, PAGE))));
            faults.addAll(faults(() -> transactions.required(tx -> tx.jobs().find(new OrderId(7), locations, PAGE))));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void what_routing_asks_runs_along_an_index() {

        assertThat(faults(() -> transactions.required(tx -> {
                    tx.routing().rules(List.of("customer:7", "storefront:demo"));
                    tx.routing().routed(List.of(new Load(1, "dtg", TODAY), new Load(2, "dtg", TODAY)));
                    tx.routing().kept(new OrderId(7));
                    tx.routing().placesOf(new OrderId(7));
                    tx.routing().placesOf(List.of(new BatchId(7)));
                    tx.rejects().get(7);
                    tx.rejects().blocked();
                    return tx.rejects().open(PAGE);
                })))
                .isEmpty();
    }
}
