package org.platen.persistence.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.job.Phase;
import org.platen.api.job.QueueFilter;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.core.port.QueuedJob;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** Whatever the way along which a page is found, the queue shows the same jobs in the same order as a plain look at all. */
@ExtendWith(MariaDbExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("PG-25")
class QueueSearchTest {
    private static final int LIMIT = 30;

    private final TestSchema schema;
    private final SqlTransactions transactions;

    QueueSearchTest(TestSchema schema) {
        this.schema = schema;
        transactions = new SqlTransactions(schema.dataSource(), schema.changes());
    }

    /** Common and rare types, states, places and devices; 'open' has another phase in half of its jobs. */
    @BeforeAll
    void fill() throws SQLException {
        try (Connection admin = schema.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            for (String sql : List.of(
                    "INSERT INTO location (id, code, name) VALUES (2, 'north', 'North'), (3, 'south', 'South')",
                    "INSERT INTO orders (id, order_number, origin, state, payment, approval, delivery, policy, customer_name,"
                            + " created_at, updated_at) SELECT seq, CONCAT('N-', seq), 'MANUAL', 'OPEN', 'PAID',"
                            + " 'NOT_REQUIRED', 'NONE', 'ON_PAYMENT', 'Ann', '2026-01-01', '2026-01-01'"
                            + " FROM seq_1_to_300",
                    "INSERT INTO order_item (id, order_id, position, title, quantity, state, parameters, personalisation)"
                            + " SELECT seq, seq, 1, 'Line', 5, 'OPEN', '{}', '[]' FROM seq_1_to_300",
                    "INSERT INTO job (id, order_id, order_number, item_id, job_key, title, decoration, workflow_id, state,"
                            + " phase, amount, location_id, device, due_at, attributes, state_since, created_at)"
                            + " SELECT seq, 1 + seq % 300, CONCAT('N-', 1 + seq % 300), 1 + seq % 300, CONCAT('k', seq),"
                            + " 'Job', IF(seq % 97 = 0, 'mug', ELT(1 + seq % 2, 'dtg', 'dtf')), 1,"
                            + " IF(seq % 211 = 0, 'qc_wait', ELT(1 + seq DIV 3 % 4, 'pending', 'open', 'picked',"
                            + " 'shipped')), IF(seq % 211 = 0, 5, ELT(1 + seq DIV 3 % 4, 2, 3 + seq DIV 5 % 2, 3, 7)), 1,"
                            + " IF(seq % 89 = 0, 3, IF(seq % 83 = 0, NULL, 1 + seq DIV 7 % 2)),"
                            + " IF(seq % 3 = 0, CONCAT('d-', seq % 5), NULL),"
                            + " '2026-03-01' + INTERVAL CRC32(seq) % 900 MINUTE, '{}', '2026-03-01', '2026-03-01'"
                            + " FROM seq_1_to_6000",
                    "ANALYZE TABLE job PERSISTENT FOR ALL")) {
                statement.execute(sql);
            }
        }
    }

    @AfterAll
    void clear() {
        schema.clear();
    }

    @Test
    void every_filter_with_every_other_shows_each_job_once_and_in_order() throws SQLException {
        int looked = 0;
        for (String decoration : some(null, "dtg", "mug", "none")) {
            for (String state : some(null, "pending", "open", "qc_wait", "none")) {
                for (Phase phase : Arrays.asList(null, Phase.READY, Phase.PRODUCING, Phase.SHIPPED)) {
                    for (Set<Long> places : List.of(Set.<Long>of(), Set.of(1L), Set.of(3L), Set.of(1L, 3L))) {
                        for (String device : some(null, "d-3", "none")) {
                            for (QueueFilter.Sort sort : QueueFilter.Sort.values()) {
                                QueueFilter filter =
                                        new QueueFilter(null, null, null, decoration, state, phase, device, sort);
                                assertThat(shown(filter, places))
                                        .as("%s at %s", filter, places)
                                        .containsExactlyElementsOf(all(filter, places));
                                looked++;
                            }
                        }
                    }
                }
            }
        }
        assertThat(looked).isEqualTo(4 * 5 * 4 * 4 * 3 * 2);
    }

    @Test
    void orders_are_shown_whole() throws SQLException {
        for (QueueFilter.Sort sort : QueueFilter.Sort.values()) {
            for (QueueFilter filter : List.of(
                    new QueueFilter(new OrderId(7), null, null, null, null, null, null, sort),
                    new QueueFilter(null, "N-7", null, "dtf", null, null, null, sort),
                    new QueueFilter(new OrderId(7), null, null, null, "pending", Phase.SHIPPED, null, sort))) {
                assertThat(shown(filter, Set.of())).as("%s", filter).containsExactlyElementsOf(all(filter, Set.of()));
            }
        }
    }

    private static List<@Nullable String> some(@Nullable String... values) {
        return Arrays.asList(values);
    }

    /** Three pages, and the rest in long ones. */
    private List<Long> shown(QueueFilter filter, Set<Long> places) {
        List<Long> shown = new ArrayList<>();
        String next = null;
        int pages = 0;
        do {
            PageRequest request = new PageRequest(pages++ < 3 ? LIMIT : 200, next);
            Page<QueuedJob> page = transactions.required(tx -> tx.jobs().queueAt(filter, places, request));
            page.items().forEach(job -> shown.add(job.id().value()));
            next = page.next();
        } while (next != null && pages < 5);
        return shown;
    }

    private List<Long> all(QueueFilter filter, Set<Long> places) throws SQLException {
        StringBuilder sql = new StringBuilder("SELECT id FROM job WHERE phase < 7");
        sql.append(filter.order() == null ? "" : " AND order_id = " + filter.order());
        sql.append(equal("order_number", filter.orderNumber()));
        sql.append(equal("decoration", filter.decoration()));
        sql.append(equal("state", filter.state()));
        sql.append(equal("device", filter.device()));
        sql.append(
                filter.phase() == null ? "" : " AND phase = " + filter.phase().number());
        if (!places.isEmpty()) {
            sql.append(" AND location_id IN ")
                    .append(places.toString().replace('[', '(').replace(']', ')'));
        }
        sql.append(filter.sort() == QueueFilter.Sort.DUE ? " ORDER BY due_at, id" : " ORDER BY order_number, id");
        sql.append(" LIMIT ").append(3 * LIMIT + 2 * 200);
        try (Connection admin = schema.connectAsAdmin();
                Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery(sql.toString())) {
            List<Long> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getLong(1));
            }
            return ids;
        }
    }

    private static String equal(String column, @Nullable String value) {
        return value == null ? "" : " AND " + column + " = '" + value + "'";
    }
}
