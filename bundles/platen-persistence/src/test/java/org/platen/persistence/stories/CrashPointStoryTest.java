package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.model.BatchId;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldReason;
import org.platen.spi.decoration.Finding;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/**
 * R2: the node dies before every statement, before every commit, and after every commit of a step of the floor. Each time
 * the step is there as a whole or not at all, the books are right, and who takes it up again brings it to its end.
 */
@Tag("R2")
@ExtendWith(MariaDbExtension.class)
class CrashPointStoryTest {
    private static final int MOST_POINTS = 200;
    private static final Finding NO_DESIGN =
            new Finding(HoldReason.ARTWORK, "artwork.missing", "No print file", "customer");

    private final Shop shop;
    private final Store store;
    private final Cut cut;
    private final Shop node;

    CrashPointStoryTest(TestSchema schema) {
        shop = new Shop(schema);
        store = new Store(shop);
        cut = new Cut();
        node = new Shop(schema, cut::around);
        node.tee.usesBlanks().checksArtBy(job -> List.of());
        shop.tee.checksArtBy(job -> List.of());
        shop.tee("shirt");
        store.keep("shirt");
    }

    @AfterEach
    void nothing_is_amiss() {
        cut.live();
        node.house.close();
        shop.close();
    }

    /** A step of the floor, on an order. */
    @FunctionalInterface
    private interface Step {
        void in(Shop at, OrderId order);
    }

    /** All of an order that a step could leave half done, without ids and times. */
    private List<String> picture(OrderId order) {
        List<String> lines = new ArrayList<>();
        for (String sql : List.of(
                "SELECT CONCAT_WS(' ', 'order', state, reconcile_needed) FROM orders WHERE id = ?",
                "SELECT CONCAT_WS(' ', 'line', quantity, state, jobs_scope, jobs_released, jobs_done, jobs_shipped)"
                        + " FROM order_item WHERE order_id = ? ORDER BY position",
                "SELECT CONCAT_WS(' ', 'job', job_key, state, version, held, batch_id IS NULL) FROM job"
                        + " WHERE order_id = ? ORDER BY id",
                "SELECT CONCAT_WS(' ', 'marks', name, COUNT(*)) FROM history_mark WHERE order_id = ? GROUP BY name"
                        + " ORDER BY name",
                "SELECT CONCAT_WS(' ', 'kept', reservation.state, COUNT(*)) FROM reservation JOIN job ON job.id ="
                        + " reservation.job_id WHERE job.order_id = ? GROUP BY reservation.state ORDER BY 1",
                "SELECT CONCAT_WS(' ', 'moved', kind, COUNT(*), SUM(delta)) FROM stock_movement JOIN job ON job.id ="
                        + " stock_movement.job_id WHERE job.order_id = ? GROUP BY kind ORDER BY 1",
                "SELECT CONCAT_WS(' ', 'waits', passed_by IS NULL, told) FROM intake_wait WHERE order_id = ?",
                "SELECT CONCAT_WS(' ', 'hold', code, cleared_at IS NULL, COUNT(*)) FROM hold WHERE order_id = ?"
                        + " GROUP BY code, cleared_at IS NULL ORDER BY 1",
                "SELECT CONCAT_WS(' ', 'shipment', label_printed_at IS NULL, shipped_at IS NULL) FROM shipment"
                        + " WHERE order_id = ? ORDER BY id",
                "SELECT CONCAT_WS(' ', 'told', status) FROM outbox WHERE order_id = ? ORDER BY id")) {
            shop.column(sql.replace("?", order.toString())).forEach(line -> lines.add(String.valueOf(line)));
        }
        return lines;
    }

    /**
     * Dies at every point of the step.
     *
     * @param specimens makes an order that is ready for the step
     * @return how many points there were
     */
    private int everywhere(Function<Shop, OrderId> specimens, Step step) {
        OrderId model = specimens.apply(shop);
        List<String> before = picture(model);
        step.in(node, model);
        List<String> whole = picture(model);
        assertThat(whole).as("the step does something").isNotEqualTo(before);
        for (int point = 1; point <= MOST_POINTS; point++) {
            OrderId order = specimens.apply(shop);
            assertThat(picture(order)).isEqualTo(before);
            boolean died = diesAt(point, order, step);

            List<String> left = picture(order);
            assertThat(left).as("after death at point " + point).isIn(before, whole);
            assertThat(shop.problems())
                    .as("verify after death at point " + point)
                    .isEmpty();
            if (left.equals(before)) {
                step.in(node, order);
            }
            assertThat(picture(order)).as("gone on after point " + point).isEqualTo(whole);
            if (!died) {
                return point - 1;
            }
        }
        throw new AssertionError("There is no end of it");
    }

    private boolean diesAt(int point, OrderId order, Step step) {
        cut.dieAt(point);
        try {
            step.in(node, order);
            return cut.dead();
        } catch (RuntimeException e) {
            if (!cut.dead()) {
                throw e;
            }
            return true;
        } finally {
            cut.live();
        }
    }

    private OrderId released(Shop at) {
        store.receive("shirt", 2, "A");
        return at.paid(Ticket.of("shirt", 2));
    }

    private OrderId labelled(Shop at) {
        OrderId order = released(at);
        at.batchAndLabel(order);
        return order;
    }

    private OrderId made(Shop at) {
        OrderId order = labelled(at);
        at.jobs(order).forEach(at::makeTee);
        return order;
    }

    @Test
    void a_pick_that_takes_stock() {
        assertThat(everywhere(
                        this::labelled, (at, order) -> at.scan(shop.jobs(order).get(0), "pick")))
                .isGreaterThan(5);
    }

    @Test
    void a_batch_that_is_made() {
        assertThat(everywhere(this::released, (at, order) -> at.batch(shop.jobs(order))))
                .isGreaterThan(5);
    }

    @Test
    void a_batch_that_is_labelled_for_its_pick_list() {
        Function<Shop, OrderId> batched = at -> {
            OrderId order = released(at);
            at.batch(at.jobs(order));
            return order;
        };
        assertThat(everywhere(
                        batched,
                        (at, order) -> at.house
                                .batches()
                                .label(
                                        Shop.OPERATOR,
                                        new BatchId(Objects.requireNonNull(
                                                shop.jobs(order).get(0).batch())))))
                .isGreaterThan(5);
    }

    @Test
    void a_check_that_finds_design_and_stock_there() {
        shop.tee.checksArtBy(job -> List.of(NO_DESIGN));
        assertThat(everywhere(this::released, (at, order) -> at.house.checks().check(Shop.OPERATOR, order)))
                .isGreaterThan(5);
    }

    @Test
    void print_jobs_pressed() {
        Function<Shop, OrderId> unpaid = at -> {
            store.receive("shirt", 2, "A");
            return at.enter(Ticket.of("shirt", 2)).id();
        };
        assertThat(everywhere(unpaid, (at, order) -> at.house.orders().reconcile(Shop.OPERATOR, order, null, false)))
                .isGreaterThan(5);
    }

    @Test
    @Tag("R33")
    void a_sweep_is_taken_over_by_another_node_when_its_lease_is_over_and_not_before() {
        shop.tee.checksArtBy(job -> List.of(NO_DESIGN));
        int points = 0;
        for (boolean died = true; died; points++) {
            OrderId order = released(shop);
            shop.tee.checksArtBy(job -> List.of());
            died = diesAt(points + 1, order, (at, any) -> at.house.checks().run(Shop.OPERATOR));
            assertThat(shop.problems())
                    .as("verify after death at point " + points)
                    .isEmpty();

            assertThat(shop.house.checks().resume(Shop.OPERATOR))
                    .as("too early")
                    .isFalse();
            boolean begun = shop.column("SELECT name FROM timer_run WHERE lease_until IS NOT NULL")
                    .contains("intake");
            // Half a minute later.
            shop.admin("UPDATE timer_run SET lease_until = lease_until - INTERVAL 30 SECOND");
            shop.admin("UPDATE intake_wait SET lease_until = lease_until - INTERVAL 30 SECOND");

            assertThat(shop.house.checks().resume(Shop.OPERATOR)).isEqualTo(begun);
            if (!begun) {
                shop.house.checks().run(Shop.OPERATOR);
            }
            assertThat(shop.states(order)).containsOnly("pending");
            assertThat(shop.column(
                            "SELECT COUNT(*) FROM history_mark WHERE name = 'job.release' AND order_id = " + order))
                    .containsExactly("2");
            shop.tee.checksArtBy(job -> List.of(NO_DESIGN));
        }
        assertThat(points).isGreaterThan(20);
    }

    @Test
    void a_shipment_and_the_scan_that_ships_it() {
        assertThat(everywhere(this::made, (at, order) -> at.ship(order))).isGreaterThan(5);
        Function<Shop, OrderId> ready = at -> {
            OrderId order = made(at);
            at.ship(order);
            at.scan(at.jobs(order).get(0), "ship");
            return order;
        };
        assertThat(everywhere(ready, (at, order) -> at.scan(shop.jobs(order).get(1), "ship")))
                .isGreaterThan(5);
    }

    @Test
    void an_order_that_is_called_off() {
        assertThat(everywhere(
                        this::labelled, (at, order) -> at.house.orders().cancel(Shop.OPERATOR, order, "changed mind")))
                .isGreaterThan(5);
    }
}
