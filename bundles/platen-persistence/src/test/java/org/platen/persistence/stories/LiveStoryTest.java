package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.live.LiveEvent;
import org.platen.api.live.LiveService;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldReason;
import org.platen.core.live.LiveHub;
import org.platen.testkit.database.TestSchema;

/** What happens is told to those who listen, nothing twice and nothing forgotten. */
class LiveStoryTest extends Story {
    private final TestSchema schema;
    private final LiveHub hub;
    private final String tee;
    private int woken;

    LiveStoryTest(TestSchema schema) {
        super(schema);
        this.schema = schema;
        tee = shop.tee("TEE").code();
        hub = new LiveHub(shop.transactions, shop.clock, () -> woken++);
    }

    /** Somebody who listens and remembers. */
    private final class Ear implements AutoCloseable {
        final List<LiveEvent> heard = new ArrayList<>();
        private final LiveService.Subscription subscription;

        Ear(Call call, Long last) {
            subscription = hub.open(call, last, heard::addAll);
            hub.look();
        }

        List<Long> ids() {
            return changes().stream().map(LiveEvent.Change::id).toList();
        }

        List<LiveEvent.Change> changes() {
            return heard.stream()
                    .filter(LiveEvent.Change.class::isInstance)
                    .map(LiveEvent.Change.class::cast)
                    .toList();
        }

        @Override
        public void close() {
            subscription.close();
        }
    }

    private List<Long> history(OrderId order) {
        return shop.house.orders().history(Shop.OPERATOR, order).stream()
                .map(mark -> mark.id())
                .toList();
    }

    private OrderId order() {
        return shop.paid(Ticket.of(tee, 1));
    }

    @Test
    @Tag("PG-63")
    void each_mark_is_told_once_and_nothing_is_read_while_nobody_listens() {
        assertThat(hub.look()).isFalse();
        try (Ear ear = new Ear(Shop.OPERATOR, null)) {
            assertThat(woken).isEqualTo(1);
            assertThat(ear.heard).containsExactly(new LiveEvent.Hello(0, false));
            OrderId order = order();
            assertThat(hub.look()).isTrue();
            assertThat(hub.look()).isTrue();

            assertThat(ear.ids()).isNotEmpty().isEqualTo(history(order));
            assertThat(ear.changes())
                    .allSatisfy(change -> assertThat(change.order()).isEqualTo(order));
            assertThat(hub.status(Shop.OPERATOR))
                    .isEqualTo(new LiveService.Status(
                            LiveService.State.LIVE, 1, ear.ids().get(ear.ids().size() - 1), 0, shop.clock.instant()));
        }
        assertThat(hub.status(Shop.OPERATOR).state()).isEqualTo(LiveService.State.IDLE);
        shop.clock.forward(Duration.ofSeconds(31));
        assertThat(hub.look()).isFalse();
    }

    @Test
    void a_mark_that_commits_late_is_told_when_it_does_and_to_those_who_were_away() throws SQLException {
        OrderId order = order();
        try (Ear ear = new Ear(Shop.OPERATOR, null);
                Connection slow = schema.connectAsAdmin()) {
            slow.setAutoCommit(false);
            mark(slow, order, "slow");
            shop.admin(markSql(order, "quick"));
            hub.look();
            assertThat(ear.changes()).extracting(LiveEvent.Change::kind).containsExactly("quick");
            long quick = ear.ids().get(0);
            shop.clock.forward(Duration.ofSeconds(5));
            hub.look();
            slow.commit();

            hub.look();
            hub.look();
            assertThat(ear.changes()).extracting(LiveEvent.Change::kind).containsExactly("quick", "slow");
            assertThat(ear.ids().get(1)).isLessThan(quick);

            // Who had seen the quick one only is told the slow one, here or at a node that begins now.
            try (Ear back = new Ear(Shop.OPERATOR, quick)) {
                assertThat(back.heard).first().isEqualTo(new LiveEvent.Hello(quick, true));
                assertThat(back.changes()).extracting(LiveEvent.Change::kind).containsExactly("slow");
            }
            LiveHub other = new LiveHub(shop.transactions, shop.clock, () -> {});
            List<LiveEvent> heard = new ArrayList<>();
            try (LiveService.Subscription unused = other.open(Shop.OPERATOR, quick, heard::addAll)) {
                other.look();
                assertThat(heard)
                        .filteredOn(LiveEvent.Change.class::isInstance)
                        .extracting(event -> ((LiveEvent.Change) event).kind())
                        .contains("slow")
                        .doesNotContain("quick");
            }
        }
    }

    @Test
    void an_id_that_never_comes_is_given_up() throws SQLException {
        OrderId order = order();
        try (Ear ear = new Ear(Shop.OPERATOR, null);
                Connection failed = schema.connectAsAdmin()) {
            failed.setAutoCommit(false);
            mark(failed, order, "lost");
            shop.admin(markSql(order, "kept"));
            hub.look();
            failed.rollback();
            shop.clock.forward(Duration.ofSeconds(11));
            hub.look();
            shop.admin(markSql(order, "next"));
            hub.look();
            assertThat(ear.changes()).extracting(LiveEvent.Change::kind).containsExactly("kept", "next");
        }
    }

    @Test
    void who_was_away_for_long_is_told_to_read_again() {
        OrderId order = order();
        long first = history(order).get(0);
        shop.admin("INSERT INTO history_mark (order_id, name, at, actor) SELECT " + order
                + ", CONCAT('m', seq), NOW(6), 'test' FROM seq_1_to_6000");
        try (Ear ear = new Ear(Shop.OPERATOR, first)) {
            assertThat(ear.heard).hasSize(2).last().isEqualTo(new LiveEvent.Reset("too-old"));
        }
        try (Ear future = new Ear(Shop.OPERATOR, 999_999_999L)) {
            assertThat(future.heard).last().isEqualTo(new LiveEvent.Reset("too-old"));
        }
    }

    @Test
    @Tag("G-12")
    void who_works_at_one_place_hears_of_nothing_elsewhere() {
        shop.location("east");
        OrderId east = order();
        OrderId main = order();
        shop.admin("UPDATE orders SET location_id = (SELECT id FROM location WHERE code = 'east') WHERE id = " + east);
        shop.admin(
                "UPDATE job SET location_id = (SELECT id FROM location WHERE code = 'east') WHERE order_id = " + east);
        shop.admin("UPDATE orders SET location_id = (SELECT id FROM location WHERE code = 'main') WHERE id = " + main);
        long place = Long.parseLong(
                shop.column("SELECT id FROM location WHERE code = 'east'").get(0));
        Call worker = new Call("eve", Set.of(Role.OPERATOR), null, null, Set.of(place));
        try (Ear everywhere = new Ear(Shop.OPERATOR, null);
                Ear here = new Ear(worker, null)) {
            shop.house.orders().hold(Shop.OPERATOR, east, HoldReason.MANUAL, "wait");
            shop.house.orders().hold(Shop.OPERATOR, main, HoldReason.MANUAL, "wait");
            hub.look();
            assertThat(everywhere.changes()).extracting(LiveEvent.Change::order).contains(east, main);
            assertThat(here.changes()).isNotEmpty().allSatisfy(change -> {
                assertThat(change.order()).isEqualTo(east);
                assertThat(change.location()).isEqualTo("east");
            });
        }
    }

    @Test
    void stock_and_problems_that_change_are_told_as_topics() {
        Store store = new Store(shop);
        store.keep("blank");
        try (Ear ear = new Ear(Shop.OPERATOR, null)) {
            store.receive("blank", 5, "A");
            shop.clock.forward(Duration.ofSeconds(1));
            hub.look();
            assertThat(ear.heard)
                    .filteredOn(LiveEvent.Topic.class::isInstance)
                    .containsExactly(new LiveEvent.Topic("stock", "main", shop.clock.instant()));
            for (String stuck : List.of(
                    "INSERT INTO inbox (kind, storefront, dedupe_key, topic, headers, body, state, next_at, received_at)"
                            + " VALUES ('WEBHOOK', 's', 'k', 't', '{}', '', 'POISON', NOW(6), NOW(6))",
                    "INSERT INTO scan_conflict (device, scan_id, barcode, station, at, received_at, code, message, actor)"
                            + " VALUES ('tablet', '1', 'J:1', 'pick-1', NOW(6), NOW(6), 'state', 'Not now', 'ann')",
                    "INSERT INTO intake_reject (id, kind, storefront, external_id, order_number, code, reason, content,"
                            + " attempts, since) VALUES (1, 'woo', 's', '7', '7', 'c', 'No line', '{}', 1, NOW(6))")) {
                shop.admin(stuck);
                shop.clock.forward(Duration.ofSeconds(1));
                hub.look();
                assertThat(ear.heard).last().isEqualTo(new LiveEvent.Topic("problems", null, shop.clock.instant()));
            }
            hub.changed("plugins");
            hub.look();
            assertThat(ear.heard).last().isEqualTo(new LiveEvent.Topic("plugins", null, shop.clock.instant()));
        }
    }

    private static void mark(Connection connection, OrderId order, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(markSql(order, name));
        }
    }

    private static String markSql(OrderId order, String name) {
        return "INSERT INTO history_mark (order_id, name, at, actor) VALUES (" + order + ", '" + name
                + "', '2026-03-02 08:00:00', 'test')";
    }
}
