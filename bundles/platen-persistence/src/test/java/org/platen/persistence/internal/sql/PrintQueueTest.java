package org.platen.persistence.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.delivery.PrintQueue;
import org.platen.api.delivery.ProblemView;
import org.platen.api.document.LabelFormat;
import org.platen.api.document.LabelPrinter;
import org.platen.api.document.PrintTicket;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.PageRequest;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** Labels on their way to printers: each claimed by one worker, in the order of its station, and never lost. */
@ExtendWith(MariaDbExtension.class)
@Tag("G-16")
class PrintQueueTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Call OPERATOR = new Call("olga", Set.of(Role.OPERATOR), null, null);
    private static final LabelPrinter PRINTER =
            new LabelPrinter("pack", LabelPrinter.Kind.IPP, "printer", 631, "/ipp/print", LabelFormat.A4, 300, true);

    private final TestSchema schema;
    private final SqlTransactions transactions;
    private final SqlPrintQueue queue;
    private final SqlProblems problems;

    PrintQueueTest(TestSchema schema) {
        this.schema = schema;
        transactions = new SqlTransactions(schema.dataSource(), schema.changes());
        queue = new SqlPrintQueue(transactions);
        problems = new SqlProblems(transactions);
        transactions.required(tx -> {
            tx.printJobs().put(PRINTER);
            return tx;
        });
    }

    @AfterEach
    void clear() {
        schema.clear();
    }

    private long add(String station) {
        return transactions.required(tx ->
                tx.printJobs().add(station, new BatchId(7), null, 3, "olga", Instant.parse("2026-03-02T08:00:00Z")));
    }

    private PrintTicket ticket(long id) {
        return transactions.required(tx -> tx.printJobs().get(id)).orElseThrow();
    }

    private void admin(String sql) {
        try (Connection admin = schema.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_was_printed_or_given_up_long_ago_is_forgotten_in_small_portions() {
        long waiting = add("qc");
        long fresh = add("pack");
        queue.sent(fresh);
        for (int i = 0; i < 5; i++) {
            queue.sent(add("pack"));
            queue.dead(add("pack"), "no such printer");
        }
        long skipped = add("pack");
        queue.dead(skipped, "no such printer");
        problems.skip(OPERATOR, "PRINT", skipped, "never mind");
        admin("UPDATE print_job SET next_at = next_at - INTERVAL 31 DAY WHERE id <> " + fresh);

        assertThat(queue.purge(Duration.ofDays(32), 100)).isZero();
        assertThat(queue.purge(Duration.ofDays(30), 3)).isEqualTo(3);
        assertThat(queue.purge(Duration.ofDays(30), 100)).isEqualTo(8);
        assertThat(queue.purge(Duration.ofDays(30), 100)).isZero();

        assertThat(ticket(fresh).state()).isEqualTo("SENT");
        assertThat(ticket(waiting).state()).isEqualTo("NEW");
    }

    @Test
    void two_nodes_that_forget_at_once_share_the_work() {
        for (int i = 0; i < 40; i++) {
            queue.sent(add("pack"));
        }
        admin("UPDATE print_job SET next_at = next_at - INTERVAL 31 DAY");
        AtomicInteger gone = new AtomicInteger();

        AtOnce.run(4, node -> {
            int portion;
            do {
                portion = queue.purge(Duration.ofDays(30), 5);
                gone.addAndGet(portion);
            } while (portion > 0);
            return gone;
        });

        assertThat(gone.get() + queue.purge(Duration.ofDays(30), 100)).isEqualTo(40);
    }

    @Test
    void what_goes_to_one_station_leaves_in_its_order_and_another_station_does_not_wait() {
        long first = add("pack");
        long second = add("pack");
        long other = add("qc");

        List<PrintQueue.Task> claimed = queue.claim(10, MINUTE, Set.of());

        assertThat(claimed).extracting(PrintQueue.Task::id).containsExactlyInAnyOrder(first, other);
        assertThat(claimed.get(0).printer()).isEqualTo(PRINTER);
        assertThat(claimed.get(0).batch()).isEqualTo(new BatchId(7));
        assertThat(claimed.get(1).printer()).isNull();
        assertThat(queue.claim(10, MINUTE, Set.of())).isEmpty();
        queue.sent(first);
        assertThat(queue.claim(10, MINUTE, Set.of("pack"))).isEmpty();
        assertThat(queue.claim(10, MINUTE, Set.of()))
                .extracting(PrintQueue.Task::id)
                .containsExactly(second);
        assertThat(ticket(first).state()).isEqualTo("SENT");
        assertThat(ticket(first).sentAt()).isNotNull();
    }

    @Test
    void many_workers_claim_a_label_once_and_one_whose_worker_died_again_after_the_lease() {
        long id = add("pack");

        List<List<PrintQueue.Task>> claims = AtOnce.run(8, i -> queue.claim(5, MINUTE, Set.of()));

        assertThat(claims.stream().mapToInt(List::size).sum()).isEqualTo(1);
        admin("UPDATE print_job SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        assertThat(queue.claim(5, MINUTE, Set.of())).singleElement().satisfies(task -> {
            assertThat(task.id()).isEqualTo(id);
            assertThat(task.attempts()).isEqualTo(2);
        });
    }

    @Test
    void a_printer_that_stays_offline_becomes_a_problem_that_a_person_can_try_again_or_skip() {
        long id = add("pack");
        for (int attempt = 1; attempt <= 8; attempt++) {
            assertThat(queue.claim(5, MINUTE, Set.of()))
                    .as("attempt " + attempt)
                    .hasSize(1);
            assertThat(problems.find(OPERATOR, new PageRequest(10, null)).items())
                    .isEmpty();
            queue.retry(id, "Printer printer:631: does not answer");
            assertThat(queue.claim(5, MINUTE, Set.of())).as("backs off").isEmpty();
            admin("UPDATE print_job SET next_at = UTC_TIMESTAMP(6)");
        }

        ProblemView problem =
                problems.find(OPERATOR, new PageRequest(10, null)).items().get(0);
        assertThat(problem.kind()).isEqualTo("PRINT");
        assertThat(problem.id()).isEqualTo(id);
        assertThat(problem.problem()).contains("does not answer");
        assertThat(problem.attempts()).isEqualTo(8);
        assertThat(ticket(id).state()).isEqualTo("DEAD");

        problems.retry(OPERATOR, "PRINT", id);
        assertThat(queue.claim(5, MINUTE, Set.of())).hasSize(1);
        queue.dead(id, "no such printer");
        problems.skip(OPERATOR, "PRINT", id, "printed by hand");
        assertThat(problems.find(OPERATOR, new PageRequest(10, null)).items()).isEmpty();
        assertThat(ticket(id).state()).isEqualTo("SKIPPED");
    }

    @Test
    void the_label_of_one_job_knows_its_job_and_pages_of_problems_go_on() {
        for (int i = 0; i < 3; i++) {
            long id = transactions.required(
                    tx -> tx.printJobs().add("pack", null, new JobId(4711), 1, "olga", Instant.EPOCH));
            queue.claim(1, MINUTE, Set.of());
            queue.dead(id, "broken");
        }

        var first = problems.find(OPERATOR, new PageRequest(2, null));
        var second = problems.find(OPERATOR, new PageRequest(2, first.next()));

        assertThat(first.items()).hasSize(2).allMatch(problem -> problem.topic().equals("job 4711"));
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
    }
}
