package org.platen.persistence.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.core.port.Reports;
import org.platen.persistence.internal.jpa.Recorded;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** How the server runs the reports on 50,000 jobs and 100,000 marks: by sums and indexes, never along the history. */
@ExtendWith(MariaDbExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPlansTest {
    private static final Instant FROM = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofDays(1));
    /** Marks that are not yet in the sums. */
    private static final int NEWER = 1000;

    private final TestSchema schema;
    private final Recorded recorded;
    private final SqlTransactions transactions;

    ReportPlansTest(TestSchema schema) {
        this.schema = schema;
        recorded = new Recorded(schema);
        transactions = new SqlTransactions(recorded.around(schema.dataSource()), recorded.around(schema.changes()));
    }

    @BeforeAll
    void fill() throws SQLException {
        try (Connection admin = schema.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            for (String sql : List.of(
                    "INSERT INTO job (id, order_id, order_number, item_id, job_key, title, decoration, workflow_id, state,"
                            + " phase, amount, location_id, due_at, attributes, state_since, created_at)"
                            + " SELECT seq, seq, CONCAT('N-', seq), seq, CONCAT('k', seq), 'Job',"
                            + " ELT(1 + seq % 3, 'dtg', 'print3d', 'dtf'), 1, ELT(1 + seq % 7, 'intake_hold', 'pending',"
                            + " 'open', 'picked', 'scanned', 'completed', 'shipped'), 1 + seq % 7, 1, 1 + seq % 2,"
                            + " '2026-03-01', '{}', '2026-03-01' + INTERVAL seq SECOND, '2026-03-01' FROM seq_1_to_50000",
                    "INSERT INTO history_mark (id, order_id, job_id, job_version, name, at, actor, from_state, to_state,"
                            + " dwell_ms, spo) SELECT seq, 1 + seq DIV 2 % 50000, 1 + seq DIV 2 % 50000, seq, 'job.scan',"
                            + " '2026-01-01' + INTERVAL seq MINUTE, 'x', 'picked', 'scanned', seq * 17,"
                            + " IF(seq % 9 = 0, 'Printed', NULL) FROM seq_1_to_100000",
                    "INSERT INTO dwell_sum SELECT '2026-01-01' + INTERVAL seq DIV 60 HOUR, 'dtg', 1 + seq % 2, 'picked',"
                            + " seq % 30, 5, 70000 FROM seq_1_to_100000 ON DUPLICATE KEY UPDATE jobs = 6",
                    "INSERT INTO dwell_day SELECT CAST(DATE(hour) AS DATETIME), decoration, location_id, state, time_class,"
                            + " SUM(jobs), SUM(millis) FROM dwell_sum GROUP BY 1, 2, 3, 4, 5",
                    "INSERT INTO dwell_month SELECT CAST(DATE_FORMAT(hour, '%Y-%m-01') AS DATETIME), decoration,"
                            + " location_id, state, time_class, SUM(jobs), SUM(millis) FROM dwell_sum GROUP BY 1, 2, 3, 4, 5",
                    "INSERT INTO flow_sum SELECT '2026-01-01' + INTERVAL seq HOUR, 'dtg', 1, 5, 7 FROM seq_1_to_20000",
                    "UPDATE report_progress SET done_id = " + (100_000 - NEWER) + ", seen_id = 100000",
                    "ANALYZE TABLE job, history_mark, dwell_sum, dwell_day, dwell_month, flow_sum PERSISTENT FOR ALL")) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void reports_over_a_day_read_its_sums_and_the_newest_marks_alone() throws SQLException {
        for (Set<Long> locations : List.of(Set.<Long>of(), Set.of(1L))) {
            List<Map<String, String>> plan = plan(() -> transactions.required(tx -> {
                tx.reports().left(FROM, TO, locations);
                return tx.reports().flow(FROM, TO, locations);
            }));

            assertThat(plan)
                    .filteredOn(table -> List.of("dwell_sum", "flow_sum", "m").contains(table.get("table")))
                    .hasSize(4)
                    .allSatisfy(table -> {
                        assertThat(table.get("key")).as("%s", table).isEqualTo("PRIMARY");
                        assertThat(Long.parseLong(table.get("rows")))
                                .as("%s", table)
                                .isLessThan(2 * NEWER);
                    });
            assertThat(plan)
                    .filteredOn(table -> "j".equals(table.get("table")))
                    .allSatisfy(table -> assertThat(table.get("type")).isEqualTo("eq_ref"));
        }
    }

    @Test
    void a_long_period_reads_days_and_months_and_only_the_hours_at_its_edges() throws SQLException {
        Instant from = Instant.parse("2026-01-14T07:00:00Z");
        Instant to = Instant.parse("2026-03-05T10:00:00Z");
        for (Set<Long> locations : List.of(Set.<Long>of(), Set.of(1L))) {
            List<Map<String, String>> plan =
                    plan(() -> transactions.patient(tx -> tx.reports().left(from, to, locations)));

            assertThat(plan)
                    .extracting(table -> table.get("table"))
                    .filteredOn(table -> table.startsWith("dwell_"))
                    .containsExactly("dwell_sum", "dwell_day", "dwell_month", "dwell_day", "dwell_sum");
            assertThat(plan)
                    .filteredOn(table -> table.get("table").startsWith("dwell_"))
                    .allSatisfy(table -> {
                        assertThat(table.get("key")).as("%s", table).isEqualTo("PRIMARY");
                        assertThat(table.get("type")).as("%s", table).isEqualTo("range");
                        assertThat(Long.parseLong(table.get("rows")))
                                .as("%s", table)
                                .isLessThan(3 * NEWER);
                    });
        }
    }

    @Test
    void stalls_are_read_from_one_index_and_the_oldest_along_it() throws SQLException {
        for (Set<Long> locations : List.of(Set.<Long>of(), Set.of(1L))) {
            List<Reports.Standing> standing = new ArrayList<>();
            List<Map<String, String>> counted = plan(() ->
                    standing.addAll(transactions.required(tx -> tx.reports().standing(locations, TO))));

            assertThat(counted).singleElement().satisfies(table -> {
                assertThat(table.get("key")).isEqualTo("job_stall");
                assertThat(table.get("Extra")).contains("Using index");
            });
            List<Reports.Place> places =
                    standing.stream().map(Reports.Standing::place).distinct().toList();
            assertThat(places).hasSize(locations.isEmpty() ? 36 : 18);
            assertThat(plan(() -> transactions.required(tx -> tx.reports().oldest(places, 5))))
                    .filteredOn(table -> "job".equals(table.get("table")))
                    .hasSize(places.size())
                    .allSatisfy(table -> {
                        assertThat(table.get("key")).isEqualTo("job_stall");
                        assertThat(table.get("Extra")).doesNotContain("filesort");
                    });
        }
    }

    @Test
    void a_step_of_the_roll_up_reads_its_own_marks_alone() throws SQLException {
        List<Map<String, String>> plan =
                plan(() -> transactions.required(tx -> tx.reports().rollUp(Duration.ZERO, 500)));

        assertThat(plan)
                .filteredOn(table -> "history_mark".equals(table.get("table")))
                .allSatisfy(table -> {
                    assertThat(table.get("key")).isEqualTo("PRIMARY");
                    assertThat(Long.parseLong(table.get("rows"))).isLessThan(2 * NEWER);
                });
    }

    private List<Map<String, String>> plan(Runnable work) throws SQLException {
        recorded.statements();
        work.run();
        List<Map<String, String>> plan = new ArrayList<>();
        for (Recorded.Sql sql : recorded.statements()) {
            if (sql.text().startsWith("SELECT") || sql.text().startsWith("(SELECT")) {
                plan.addAll(recorded.explain(sql));
            }
        }
        return plan;
    }
}
