package org.platen.persistence.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.delivery.InboxDelivery;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.delivery.PollCursors;
import org.platen.api.delivery.ProblemView;
import org.platen.api.model.PageRequest;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** What came in and what goes out, each taken by one worker at a time and never lost. */
@ExtendWith(MariaDbExtension.class)
class DeliveriesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Call OPERATOR = new Call("olga", Set.of(Role.OPERATOR), null, null);

    private final TestSchema schema;
    private final SqlTransactions transactions;
    private final SqlInbox inbox;
    private final SqlOutbox outbox;

    DeliveriesTest(TestSchema schema) {
        this.schema = schema;
        transactions = new SqlTransactions(schema.dataSource(), schema.changes());
        inbox = new SqlInbox(transactions);
        outbox = new SqlOutbox(transactions);
    }

    @AfterEach
    void clear() {
        schema.clear();
    }

    private boolean store(String key) {
        return inbox.store("s", "demo", "orders/create", key, Map.of("h", List.of("v")), new byte[] {1, 2});
    }

    private void admin(String sql) throws SQLException {
        try (Connection admin = schema.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    private void update(long order, String status) throws SQLException {
        admin(
                "INSERT INTO outbox (kind, storefront, order_id, external_order_id, status, state, next_at, created_at) VALUES"
                        + " ('s', 'demo', " + order + ", 'x', '" + status + "', 'NEW', '2026-01-01', '2026-01-01')");
    }

    @Test
    @Tag("R11")
    void a_delivery_is_stored_once_and_one_without_a_key_each_time() {
        assertThat(store("k")).isTrue();
        assertThat(store("k")).isFalse();
        assertThat(inbox.store("s", "demo", "t", null, Map.of(), new byte[0])).isTrue();
        assertThat(inbox.store("s", "demo", "t", null, Map.of(), new byte[0])).isTrue();

        assertThat(inbox.claim(10, MINUTE)).hasSize(3);
    }

    @Test
    void a_delivery_born_claimed_is_taken_over_when_its_worker_is_gone() throws SQLException {
        OptionalLong id = inbox.storeClaimed("s", "demo", "t", "k", Map.of(), new byte[] {7}, MINUTE);
        assertThat(inbox.storeClaimed("s", "demo", "t", "k", Map.of(), new byte[] {7}, MINUTE))
                .isEmpty();
        assertThat(inbox.claim(10, MINUTE)).isEmpty();

        admin("UPDATE inbox SET lease_until = '2026-01-01'");
        List<InboxDelivery> taken = inbox.claim(10, MINUTE);

        assertThat(taken).hasSize(1);
        assertThat(taken.get(0).id()).isEqualTo(id.getAsLong());
        assertThat(taken.get(0).body()).containsExactly(7);
        assertThat(inbox.claim(10, MINUTE)).isEmpty();
        inbox.done(id.getAsLong(), "CREATED");
        admin("UPDATE inbox SET lease_until = '2026-01-01'");
        assertThat(inbox.claim(10, MINUTE)).isEmpty();
    }

    @Test
    void workers_at_once_share_the_deliveries_out() {
        for (int i = 0; i < 40; i++) {
            store("k" + i);
        }

        List<List<InboxDelivery>> taken = AtOnce.run(4, i -> inbox.claim(10, MINUTE));

        assertThat(taken.stream().flatMap(List::stream).map(InboxDelivery::id))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_fails_too_often_becomes_a_problem_that_an_operator_may_start_again() throws SQLException {
        store("k");
        for (int i = 0; i < 8; i++) {
            admin("UPDATE inbox SET next_at = '2026-01-01'");
            List<InboxDelivery> due = inbox.claim(1, MINUTE);
            assertThat(due).hasSize(1);
            inbox.failed(due.get(0).id(), "no luck");
        }
        SqlProblems problems = new SqlProblems(transactions);

        List<ProblemView> shown = problems.find(OPERATOR, PageRequest.first()).items();
        assertThat(shown).extracting(ProblemView::problem).containsExactly("no luck");
        problems.retry(OPERATOR, "INBOX", shown.get(0).id());

        assertThat(inbox.claim(1, MINUTE)).hasSize(1);
        assertThat(problems.find(OPERATOR, PageRequest.first()).items()).isEmpty();
    }

    @Test
    void what_waits_for_its_adapter_is_shown_loses_no_attempt_and_goes_on_when_the_adapter_is_back()
            throws SQLException {
        store("k");
        for (int i = 0; i < 20; i++) {
            InboxDelivery due = inbox.claim(1, MINUTE).get(0);
            assertThat(due.attempts()).isEqualTo(1);
            inbox.waits(due.id(), "Waits for the adapter of storefront demo");
            assertThat(inbox.claim(1, MINUTE)).isEmpty();
            assertThat(inbox.returned(List.of("other"))).isZero();
            assertThat(new SqlProblems(transactions)
                            .find(OPERATOR, PageRequest.first())
                            .items())
                    .extracting(ProblemView::problem)
                    .containsExactly("Waits for the adapter of storefront demo");
            assertThat(inbox.returned(List.of("demo", "other"))).isEqualTo(1);
        }

        assertThat(inbox.claim(1, MINUTE)).hasSize(1);
        assertThat(new SqlProblems(transactions)
                        .find(OPERATOR, PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Test
    void a_later_update_of_an_order_waits_for_the_earlier_one() throws SQLException {
        update(1, "IN_PRODUCTION");
        update(1, "SHIPPED");
        update(2, "IN_PRODUCTION");

        List<OutboundUpdate> first = outbox.claim(10, MINUTE, Set.of());
        assertThat(first)
                .extracting(one -> one.order() + " " + one.status())
                .containsExactly("1 IN_PRODUCTION", "2 IN_PRODUCTION");
        assertThat(outbox.claim(10, MINUTE, Set.of())).isEmpty();
        outbox.retry(first.get(0).id(), "busy", Duration.ofHours(1));
        assertThat(outbox.claim(10, MINUTE, Set.of())).isEmpty();
        outbox.dead(first.get(0).id(), "gone");

        assertThat(outbox.claim(10, MINUTE, Set.of("demo"))).isEmpty();
        assertThat(outbox.claim(10, MINUTE, Set.of()))
                .extracting(one -> one.status().name())
                .containsExactly("SHIPPED");
    }

    @Test
    void one_node_at_a_time_polls_a_storefront_and_goes_on_where_the_last_one_ended() throws SQLException {
        SqlPollCursors cursors = new SqlPollCursors(transactions);
        List<Boolean> taken = AtOnce.run(
                16, i -> cursors.take("demo", Duration.ofHours(1), MINUTE).isPresent());
        assertThat(taken).filteredOn(one -> one).hasSize(1);

        cursors.done(new PollCursors.Turn("demo", ""), "page-2");
        assertThat(cursors.take("demo", Duration.ofHours(1), MINUTE)).isEmpty();
        admin("UPDATE poll_cursor SET last_begun_at = '2026-01-01'");

        assertThat(cursors.take("demo", Duration.ofHours(1), MINUTE)).contains(new PollCursors.Turn("demo", "page-2"));
    }

    @Test
    @Tag("N-12")
    @DisabledIfEnvironmentVariable(
            named = "PLATEN_TEST_DB_URL",
            matches = ".+",
            disabledReason = "one user does everything there")
    void the_daily_user_can_change_neither_history_nor_money() throws SQLException {
        try (Connection connection = schema.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("history_mark", "payment")) {
                assertThatThrownBy(() -> statement.execute("UPDATE " + table + " SET actor = 'x'"))
                        .hasMessageContaining("denied");
                assertThatThrownBy(() -> statement.execute("DELETE FROM " + table))
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    @Tag("R33")
    void what_a_worker_goes_on_with_stays_its_own_and_what_a_dead_one_left_is_taken_over() throws SQLException {
        update(1, "IN_PRODUCTION");
        update(2, "IN_PRODUCTION");
        List<Long> ids = outbox.claim(10, MINUTE, Set.of()).stream()
                .map(OutboundUpdate::id)
                .toList();
        admin("UPDATE outbox SET lease_until = UTC_TIMESTAMP(6) + INTERVAL 1 SECOND WHERE id = " + ids.get(0));
        assertThat(outbox.renew(ids, Duration.ofMinutes(5))).isEqualTo(2);
        assertThat(transactions.<Long>withSql(sql -> sql.one(
                                "SELECT COUNT(*) AS n FROM outbox WHERE lease_until > UTC_TIMESTAMP(6)"
                                        + " + INTERVAL 4 MINUTE",
                                row -> row.number("n"))
                        .orElseThrow()))
                .isEqualTo(2);

        admin("UPDATE outbox SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = " + ids.get(0));

        assertThat(outbox.renew(ids, MINUTE)).as("one ran out").isEqualTo(1);
        assertThat(outbox.claim(10, MINUTE, Set.of()))
                .extracting(OutboundUpdate::id)
                .containsExactly(ids.get(0));
        outbox.sent(ids.get(1), null);
        assertThat(outbox.renew(List.of(ids.get(1)), MINUTE)).isZero();
    }

    @Test
    @Tag("R33")
    void the_poll_of_a_node_that_died_is_taken_over_though_the_next_one_is_not_due() throws SQLException {
        PollCursors cursors = new SqlPollCursors(transactions);
        Duration hour = Duration.ofHours(1);
        PollCursors.Turn turn = cursors.take("demo", hour, MINUTE).orElseThrow();
        assertThat(cursors.renew(List.of("demo"), MINUTE)).isEqualTo(1);
        assertThat(cursors.take("demo", hour, MINUTE)).isEmpty();

        admin("UPDATE poll_cursor SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");

        assertThat(cursors.renew(List.of("demo"), MINUTE)).isZero();
        assertThat(cursors.take("demo", hour, MINUTE)).contains(turn);
        cursors.done(turn, "c2");
        assertThat(cursors.take("demo", hour, MINUTE))
                .as("it ended: not before it is due")
                .isEmpty();
    }
}
