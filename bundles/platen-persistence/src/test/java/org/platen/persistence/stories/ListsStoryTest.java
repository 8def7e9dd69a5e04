package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;
import org.platen.api.history.MarkView;
import org.platen.api.job.JobView;
import org.platen.api.job.QueueFilter;
import org.platen.api.job.QueueRow;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.order.CloseResult;
import org.platen.api.order.OrderFilter;
import org.platen.api.order.OrderFilter.Closed;
import org.platen.api.order.OrderFilter.Sort;
import org.platen.api.order.OrderSummary;
import org.platen.api.order.OrderView;
import org.platen.testkit.database.TestSchema;

/** Closing orders, and finding them. */
class ListsStoryTest extends Story {
    ListsStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
        shop.plate("sign", 1);
    }

    private OrderFilter filter(@Nullable String number, Closed closed, Sort sort) {
        return new OrderFilter(null, null, null, null, number, null, null, closed, sort);
    }

    private List<OrderId> found(Call call, OrderFilter filter) {
        return shop.house.orders().find(call, filter, PageRequest.first()).items().stream()
                .map(OrderSummary::id)
                .toList();
    }

    private OrderId made() {
        OrderId order = shop.paid(Ticket.of("sign", 1).notes("keep me"));
        shop.makePlates(order);
        return order;
    }

    @Test
    void a_history_is_read_page_by_page_from_either_end() {
        OrderId order = shop.paid(Ticket.of("shirt", 3));
        shop.makeTees(order);
        List<MarkView> all = shop.house.orders().history(Shop.OPERATOR, order);
        List<MarkView> ofJob =
                shop.house.jobs().history(Shop.OPERATOR, shop.jobs(order).get(0).id());

        for (boolean newest : List.of(false, true)) {
            List<MarkView> read = new ArrayList<>();
            String after = null;
            do {
                Page<MarkView> page =
                        shop.house.orders().history(Shop.OPERATOR, order, newest, new PageRequest(2, after));
                assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
                read.addAll(page.items());
                after = page.next();
            } while (after != null);
            if (newest) {
                Collections.reverse(read);
            }
            assertThat(read).isEqualTo(all).hasSizeGreaterThan(10);
        }
        assertThat(ofJob).isSubsetOf(all).isNotEmpty();
        assertThat(shop.house
                        .jobs()
                        .history(Shop.OPERATOR, shop.jobs(order).get(0).id(), true, new PageRequest(1, null))
                        .items())
                .containsExactly(ofJob.get(ofJob.size() - 1));
    }

    @Test
    void nobody_closes_or_batches_more_at_once_than_the_house_can_hold() {
        List<OrderId> orders =
                LongStream.rangeClosed(1, 1001).mapToObj(OrderId::new).toList();
        List<JobId> jobs =
                LongStream.rangeClosed(1, 10_001).mapToObj(JobId::new).toList();

        assertThat(refused(() -> shop.house.orders().close(Shop.OPERATOR, orders))
                        .errors())
                .extracting(error -> error.pointer())
                .containsExactly("/ids");
        assertThat(shop.house.orders().close(Shop.OPERATOR, orders.subList(0, 1000)))
                .hasSize(1000);
        assertThat(refused(() -> shop.house.batches().create(Shop.OPERATOR, jobs))
                        .errors())
                .extracting(error -> error.pointer())
                .containsExactly("/jobs");
    }

    @Test
    @Tag("PG-42")
    @Tag("PG-44")
    @Tag("PG-46")
    void a_closed_order_stays_readable_and_never_opens_again() {
        OrderId order = made();
        OrderId open = shop.paid(Ticket.of("sign", 1));
        assertThat(refused(() -> shop.house.orders().close(Shop.OPERATOR, open)).code())
                .isEqualTo(Errors.STATE);

        OrderView closed = shop.house.orders().close(Shop.OPERATOR, order);

        assertThat(closed.closed()).isTrue();
        assertThat(closed.readyToClose()).isFalse();
        assertThat(closed.notes()).hasSize(1);
        assertThat(shop.jobs(order)).hasSize(1);
        assertThat(shop.house.orders().history(Shop.OPERATOR, order)).isNotEmpty();
        PlatenException refused = refused(() -> shop.house
                .orders()
                .addItem(
                        Shop.OPERATOR,
                        order,
                        Ticket.of("sign", 1).draft().lines().get(0)));
        assertThat(refused.code()).isEqualTo(Errors.STATE);
        assertThat(refused).hasMessageContaining("new order");
        assertThat(refused(() -> shop.house.orders().close(Shop.OPERATOR, order))
                        .code())
                .isEqualTo(Errors.STATE);
        assertThat(refused(() -> shop.house.orders().reconcile(Shop.OPERATOR, order, null, false))
                        .code())
                .isEqualTo(Errors.STATE);
        assertThat(refused(() -> shop.house.orders().cancel(Shop.OPERATOR, order, null))
                        .code())
                .isEqualTo(Errors.STATE);
    }

    @Test
    @Tag("PG-43")
    void several_are_closed_at_once_and_those_that_are_not_complete_are_refused_singly() {
        OrderId first = made();
        OrderId open = shop.paid(Ticket.of("sign", 1));
        OrderId second = made();

        List<CloseResult> results = shop.house.orders().close(Shop.OPERATOR, List.of(first, open, second));

        assertThat(results).extracting(CloseResult::closed).containsExactly(true, false, true);
        assertThat(results.get(1).problem()).contains("complete");
    }

    @Test
    @Tag("PG-50")
    void closed_orders_are_hidden_unless_asked_for() {
        OrderId order = made();
        shop.house.orders().close(Shop.OPERATOR, order);

        var hidden = shop.house
                .orders()
                .find(Shop.OPERATOR, filter(null, Closed.EXCLUDE, Sort.CREATED), PageRequest.first());
        assertThat(hidden.items()).isEmpty();
        assertThat(hidden.hint()).contains("closed=include");
        assertThat(found(Shop.OPERATOR, filter(null, Closed.INCLUDE, Sort.CREATED)))
                .containsExactly(order);
        assertThat(found(Shop.OPERATOR, filter(null, Closed.ONLY, Sort.CREATED)))
                .containsExactly(order);
    }

    @Test
    @Tag("PG-47")
    @Tag("PG-48")
    void orders_are_found_by_customer_date_and_exact_number() {
        OrderView odd = shop.enter(Ticket.of("shirt", 1).number("#A/7 ü").customer("Ann Other", "ann@example.com"));
        shop.enter(Ticket.of("shirt", 1).number("#a/7 ü"));
        shop.clock.forward(Duration.ofDays(3));
        OrderView late = shop.enter(Ticket.of("shirt", 1).number("#A/7"));

        assertThat(found(Shop.OPERATOR, filter("#A/7 ü", Closed.EXCLUDE, Sort.CREATED)))
                .containsExactly(odd.id());
        LocalDate first = LocalDate.of(2026, 3, 2);
        assertThat(found(
                        Shop.OPERATOR,
                        new OrderFilter(
                                null, null, first.plusDays(1), null, null, null, null, Closed.EXCLUDE, Sort.CREATED)))
                .containsExactly(late.id());
        assertThat(found(
                        Shop.OPERATOR,
                        new OrderFilter(null, null, first, first, null, null, null, Closed.EXCLUDE, Sort.CREATED)))
                .hasSize(2);
        assertThat(found(
                        Shop.OPERATOR,
                        new OrderFilter(
                                odd.customer(), null, null, null, null, null, null, Closed.EXCLUDE, Sort.CREATED)))
                .containsExactly(odd.id());
        assertThat(found(
                        Shop.OPERATOR,
                        new OrderFilter(null, "Ann", null, null, null, null, null, Closed.EXCLUDE, Sort.CREATED)))
                .containsExactly(odd.id());
        Call stranger = new Call("eve", Set.of(Role.CUSTOMER), null, null);
        assertThat(found(stranger, filter(null, Closed.INCLUDE, Sort.CREATED))).isEmpty();
    }

    @Test
    @Tag("PG-53")
    void the_nearest_date_comes_first_and_says_how_near_it_is() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        OrderId none = shop.enter(Ticket.of("shirt", 1)).id();
        OrderId later = shop.enter(Ticket.of("shirt", 1).due(today.plusDays(9))).id();
        OrderId late = shop.enter(Ticket.of("shirt", 1).due(today.minusDays(1))).id();
        OrderId soon = shop.enter(Ticket.of("shirt", 1).due(today.plusDays(1))).id();

        var list = shop.house
                .orders()
                .find(Shop.OPERATOR, filter(null, Closed.EXCLUDE, Sort.FULFILMENT_DATE), PageRequest.first());

        assertThat(list.items()).extracting(OrderSummary::id).containsExactly(late, soon, later, none);
        assertThat(list.items()).extracting(OrderSummary::dueState).containsExactly("Late", "Warning", "InTime", null);
    }

    @Test
    @Tag("PG-53")
    void late_is_what_is_late_by_the_days_of_the_house() {
        // In New York it is the evening of the first of March.
        shop.clock.in("America/New_York");
        shop.clock.forward(Duration.ofHours(-6));
        OrderId order =
                shop.enter(Ticket.of("shirt", 1).due(LocalDate.of(2026, 3, 1))).id();
        shop.clock.forward(Duration.ofHours(2));

        assertThat(shop.order(order).dueState()).isEqualTo("Warning");
        assertThat(found(Shop.OPERATOR, overdue())).isEmpty();

        shop.clock.forward(Duration.ofHours(2));
        assertThat(shop.order(order).dueState()).isEqualTo("Late");
        assertThat(found(Shop.OPERATOR, overdue())).containsExactly(order);
    }

    private static OrderFilter overdue() {
        return new OrderFilter(
                null, null, null, null, null, null, null, Closed.EXCLUDE, Sort.FULFILMENT_DATE, null, null, null, true);
    }

    @Test
    void a_cursor_that_no_list_gave_is_refused_by_its_name() {
        for (String keys :
                List.of("x\u001f1", "+999999999-12-31\u001f1", "1772434800000000\u001f1", "2026-03-02\u001fx")) {
            refusedCursor(Sort.FULFILMENT_DATE, keys);
        }
        for (String keys : List.of("2026-03-02\u001f1", "9223372036854775807\u001f1", "-9223372036854775808\u001f1")) {
            refusedCursor(Sort.CREATED, keys);
        }
    }

    private void refusedCursor(Sort sort, String keys) {
        String after = Base64.getUrlEncoder().encodeToString(keys.getBytes(StandardCharsets.UTF_8));
        assertThat(refused(() -> shop.house
                                .orders()
                                .find(Shop.OPERATOR, filter(null, Closed.EXCLUDE, sort), new PageRequest(2, after)))
                        .errors())
                .as(keys)
                .extracting(FieldError::pointer)
                .containsExactly("after");
    }

    @Test
    @Tag("PG-47")
    void a_list_may_end_with_the_last_day_that_there_is() {
        OrderId order = shop.enter(Ticket.of("shirt", 1)).id();
        LocalDate last = LocalDate.of(9999, 12, 31);

        for (LocalDate to : List.of(last, last.minusDays(1))) {
            assertThat(found(
                            Shop.OPERATOR,
                            new OrderFilter(
                                    null,
                                    null,
                                    LocalDate.of(1, 1, 1),
                                    to,
                                    null,
                                    null,
                                    null,
                                    Closed.EXCLUDE,
                                    Sort.CREATED)))
                    .containsExactly(order);
        }
    }

    @Test
    void pages_of_every_order_hold_each_row_once() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        Set<OrderId> all = new java.util.HashSet<>();
        for (int i = 0; i < 11; i++) {
            Ticket ticket = Ticket.of("shirt", 2).onAccount().number("n-" + i % 3);
            all.add(shop.enter(i % 2 == 0 ? ticket : ticket.due(today.plusDays(i % 3)))
                    .id());
        }
        for (Sort sort : Sort.values()) {
            List<OrderId> seen = new ArrayList<>();
            String after = null;
            do {
                var page = shop.house
                        .orders()
                        .find(Shop.OPERATOR, filter(null, Closed.EXCLUDE, sort), new PageRequest(2, after));
                page.items().forEach(row -> seen.add(row.id()));
                after = page.next();
            } while (after != null);
            assertThat(seen).as(sort.name()).hasSize(11).containsExactlyInAnyOrderElementsOf(all);
        }
        for (QueueFilter.Sort sort : QueueFilter.Sort.values()) {
            List<Object> seen = new ArrayList<>();
            String after = null;
            do {
                var page = shop.house
                        .jobs()
                        .queue(
                                Shop.OPERATOR,
                                new QueueFilter(null, null, "main", "tee", "pending", null, null, sort),
                                new PageRequest(3, after));
                page.items().forEach(row -> seen.add(row.id()));
                after = page.next();
            } while (after != null);
            assertThat(seen).as(sort.name()).hasSize(22).doesNotHaveDuplicates();
        }
        assertThat(refused(() -> shop.house
                                .orders()
                                .find(
                                        Shop.OPERATOR,
                                        filter(null, Closed.EXCLUDE, Sort.CREATED),
                                        new PageRequest(2, "nonsense!")))
                        .code())
                .isEqualTo(Errors.INVALID);
    }

    @Test
    @Tag("PG-25")
    @Tag("PI-13")
    void the_queue_goes_by_order_number_and_shows_operators_every_sub_state() {
        OrderId second = shop.paid(Ticket.of("shirt", 2).number("B-2"));
        OrderId first = shop.paid(Ticket.of("sign", 1).number("A-1"));
        shop.batchAndLabel(second);
        JobView shirt = shop.jobs(second).get(0);
        shop.scan(shirt, "pick");
        shop.scan(shirt, "pretreat");

        List<QueueRow> rows = queue(null);
        assertThat(rows).extracting(QueueRow::orderNumber).containsExactly("A-1", "B-2", "B-2");
        assertThat(rows)
                .extracting(QueueRow::state)
                .containsExactlyInAnyOrder("queued", "queued_for_pretreat", "labeled");
        assertThat(queue("A-1")).extracting(QueueRow::order).containsExactly(first);
        assertThat(shop.states(second)).containsExactly("queued_for_pretreat", "labeled");
    }

    private List<QueueRow> queue(String number) {
        return shop.house
                .jobs()
                .queue(
                        Shop.OPERATOR,
                        new QueueFilter(null, number, null, null, null, null, null, QueueFilter.Sort.ORDER_NUMBER),
                        PageRequest.first())
                .items();
    }

    @Test
    @Tag("PG-49")
    void orders_and_queue_are_searched_apart() {
        OrderId order = shop.paid(Ticket.of("shirt", 2).number("X-1"));
        OrderId made =
                shop.enter(Ticket.of("sign", 1).number("X-1").onAccount()).id();
        shop.makePlates(made);

        assertThat(found(Shop.OPERATOR, filter("X-1", Closed.EXCLUDE, Sort.CREATED)))
                .containsExactly(made, order);
        List<QueueRow> rows = shop.house
                .jobs()
                .queue(
                        Shop.OPERATOR,
                        new QueueFilter(null, "X-1", null, "tee", null, null, null, QueueFilter.Sort.DUE),
                        PageRequest.first())
                .items();
        assertThat(rows).hasSize(2).allMatch(row -> row.order().equals(order));
    }
}
