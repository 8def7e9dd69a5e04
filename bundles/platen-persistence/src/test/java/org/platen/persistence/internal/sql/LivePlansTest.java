package org.platen.persistence.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.persistence.internal.jpa.Recorded;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** How the server finds what is new, four times a second, in a history of 100,000 marks: by keys alone. */
@ExtendWith(MariaDbExtension.class)
class LivePlansTest {
    private static final List<String> LARGE = List.of(
            "history_mark", "m", "j", "o", "i", "s", "inbox", "outbox", "print_job", "label_purchase", "scan_conflict");

    private final TestSchema schema;

    LivePlansTest(TestSchema schema) {
        this.schema = schema;
    }

    @Test
    void a_look_reads_what_is_new_and_nothing_along_the_history() throws SQLException {
        Recorded recorded = new Recorded(schema);
        SqlTransactions transactions =
                new SqlTransactions(recorded.around(schema.dataSource()), recorded.around(schema.changes()));
        try (Connection admin = schema.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute(
                    "INSERT INTO history_mark (id, order_id, name, at, actor) SELECT seq, 1 + seq % 5000, 'm',"
                            + " '2026-01-01', 'x' FROM seq_1_to_100000");
            statement.execute(
                    "INSERT INTO outbox (kind, storefront, order_id, external_order_id, status, state, next_at,"
                            + " created_at) SELECT 'STATUS', 's', seq, seq, 'paid', 'SENT', '2026-01-01', '2026-01-01'"
                            + " FROM seq_1_to_20000");
            statement.execute(
                    "INSERT INTO scan_conflict (device, scan_id, barcode, station, at, received_at, code, message, actor,"
                            + " settled_at) SELECT 'tablet', seq, 'J:1', 'pick-1', '2026-01-01', '2026-01-01', 'state', 'm',"
                            + " 'x', IF(seq > 10, '2026-01-02', NULL) FROM seq_1_to_20000");
            statement.execute("ANALYZE TABLE history_mark, outbox, scan_conflict PERSISTENT FOR ALL");
            recorded.statements();

            transactions.required(tx -> {
                tx.feed().after(99_900, 2_000);
                tx.feed().between(99_500, 99_900);
                tx.feed().entries(LongStream.range(99_900, 99_950).boxed().toList());
                return tx.feed().topics();
            });

            List<Map<String, String>> plan = new ArrayList<>();
            for (Recorded.Sql sql : recorded.statements()) {
                if (sql.text().startsWith("SELECT")) {
                    plan.addAll(recorded.explain(sql));
                }
            }
            assertThat(plan)
                    .filteredOn(table -> List.of("history_mark", "m").contains(table.get("table")))
                    .hasSize(3)
                    .allSatisfy(table ->
                            assertThat(table.get("key")).as("%s", table).isEqualTo("PRIMARY"));
            assertThat(plan)
                    .filteredOn(table -> LARGE.contains(String.valueOf(table.get("table"))))
                    .allSatisfy(table -> {
                        assertThat(table.get("key")).as("%s", table).isNotNull();
                        assertThat(Long.parseLong(table.get("rows")))
                                .as("%s", table)
                                .isLessThan(1_000);
                    });
        } finally {
            schema.clear();
        }
    }
}
