package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.document.JobPaper;
import org.platen.api.error.Errors;
import org.platen.api.floor.BatchFilter;
import org.platen.api.floor.BatchFilter.Finished;
import org.platen.api.floor.BatchView;
import org.platen.api.floor.LocationView;
import org.platen.api.job.JobView;
import org.platen.api.job.QueueFilter;
import org.platen.api.job.QueueRow;
import org.platen.api.model.BatchId;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.OrderFilter;
import org.platen.api.order.OrderFilter.Closed;
import org.platen.api.order.OrderFilter.Sort;
import org.platen.api.order.OrderSummary;
import org.platen.api.stock.PurchaseView;
import org.platen.testkit.database.TestSchema;

/** What the lists of the console are asked: where work is, when it is due, what is finished. */
class LookingForWorkStoryTest extends Story {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    LookingForWorkStoryTest(TestSchema schema) {
        super(schema);
    }

    @BeforeEach
    void open() {
        shop.tee("shirt");
        shop.plate("sign", 1);
        shop.location("north");
    }

    private static OrderFilter filter(
            @Nullable String location,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            boolean overdue,
            Closed closed,
            Sort sort) {
        return new OrderFilter(
                null, null, null, null, null, null, null, closed, sort, location, dueFrom, dueTo, overdue);
    }

    private static OrderFilter at(String location, Closed closed, Sort sort) {
        return filter(location, null, null, false, closed, sort);
    }

    /** Page by page, so that what is put together of several ranges is neither lost nor shown twice. */
    private List<OrderId> found(Call call, OrderFilter filter) {
        List<OrderId> found = new ArrayList<>();
        String after = null;
        do {
            var page = shop.house.orders().find(call, filter, new PageRequest(2, after));
            page.items().stream().map(OrderSummary::id).forEach(found::add);
            after = page.next();
        } while (after != null);
        return found;
    }

    private OrderId order(String location, @Nullable LocalDate due) {
        shop.clock.forward(Duration.ofSeconds(1));
        Ticket ticket = Ticket.of("sign", 1).location(location).onAccount();
        return shop.enter(due == null ? ticket : ticket.due(due)).id();
    }

    /** One line at the main location, the other one in the north. */
    private OrderId split(@Nullable LocalDate due) {
        shop.clock.forward(Duration.ofSeconds(1));
        Ticket ticket = Ticket.of("shirt", 1).line("sign", 1).location("main").onAccount();
        OrderId order = shop.enter(due == null ? ticket : ticket.due(due)).id();
        shop.house
                .routing()
                .override(Shop.OPERATOR, order, shop.order(order).items().get(1).id(), "north");
        assertThat(shop.order(order).location()).isNull();
        return order;
    }

    @Test
    void a_location_shows_its_orders_and_those_of_which_it_makes_a_part() {
        OrderId first = order("north", null);
        OrderId main = order("main", null);
        OrderId both = split(null);
        OrderId last = order("north", null);
        OrderId nowhere = shop.enter(Ticket.of("sign", 1).basket()).id();

        assertThat(found(Shop.OPERATOR, at("north", Closed.EXCLUDE, Sort.CREATED)))
                .containsExactly(last, both, first);
        assertThat(found(Shop.OPERATOR, at("main", Closed.EXCLUDE, Sort.CREATED)))
                .containsExactly(both, main);
        assertThat(found(Shop.OPERATOR, at("main", Closed.EXCLUDE, Sort.CREATED)))
                .doesNotContain(nowhere);
        assertThat(refused(() -> found(Shop.OPERATOR, at("south", Closed.EXCLUDE, Sort.CREATED)))
                        .code())
                .isEqualTo(Errors.INVALID);
        Call nora = new Call(
                "nora",
                Set.of(Role.OPERATOR),
                null,
                null,
                Set.of(shop.floor.location("north").orElseThrow().id()));
        assertThat(found(nora, at("north", Closed.EXCLUDE, Sort.CREATED))).containsExactly(last, both, first);
        assertThat(refused(() -> found(nora, at("main", Closed.EXCLUDE, Sort.CREATED)))
                        .code())
                .isEqualTo(Errors.INVALID);
    }

    @Test
    void the_orders_of_a_location_stay_in_order_over_open_and_closed_dated_and_undated_ones() {
        OrderId undated = order("north", null);
        OrderId late = order("north", TODAY.plusDays(9));
        OrderId both = split(TODAY.plusDays(5));
        OrderId soon = order("north", TODAY.plusDays(1));
        shop.makePlates(late);
        shop.house.orders().close(Shop.OPERATOR, late);

        assertThat(found(Shop.OPERATOR, at("north", Closed.INCLUDE, Sort.FULFILMENT_DATE)))
                .containsExactly(soon, both, late, undated);
        assertThat(found(Shop.OPERATOR, at("north", Closed.INCLUDE, Sort.CREATED)))
                .containsExactly(soon, both, late, undated);
        assertThat(found(Shop.OPERATOR, at("north", Closed.ONLY, Sort.CREATED))).containsExactly(late);
        assertThat(found(Shop.OPERATOR, at("north", Closed.EXCLUDE, Sort.FULFILMENT_DATE)))
                .containsExactly(soon, both, undated);
    }

    @Test
    @Tag("PG-53")
    void orders_are_found_by_when_they_are_due_and_what_is_made_is_not_overdue() {
        OrderId undated = order("main", null);
        OrderId late = order("main", TODAY.minusDays(3));
        OrderId made = order("main", TODAY.minusDays(2));
        OrderId later = order("north", TODAY.minusDays(1));
        OrderId today = order("main", TODAY);
        OrderId soon = order("main", TODAY.plusDays(4));
        shop.makePlates(made);

        for (Sort sort : Sort.values()) {
            assertThat(found(Shop.OPERATOR, filter(null, null, null, true, Closed.EXCLUDE, sort)))
                    .as(sort.name())
                    .containsExactlyInAnyOrder(late, later);
            assertThat(found(Shop.OPERATOR, filter("north", null, null, true, Closed.INCLUDE, sort)))
                    .containsExactly(later);
            assertThat(found(Shop.OPERATOR, filter(null, TODAY, TODAY, false, Closed.EXCLUDE, sort)))
                    .containsExactly(today);
            assertThat(found(Shop.OPERATOR, filter(null, TODAY, null, false, Closed.EXCLUDE, sort)))
                    .containsExactlyInAnyOrder(today, soon)
                    .doesNotContain(undated);
        }
        assertThat(found(Shop.OPERATOR, filter(null, null, null, true, Closed.EXCLUDE, Sort.FULFILMENT_DATE)))
                .containsExactly(late, later);
        assertThat(shop.order(late).dueState()).isEqualTo("Late");
    }

    private List<BatchId> batches(BatchFilter filter) {
        List<BatchId> found = new ArrayList<>();
        String after = null;
        do {
            var page = shop.house.batches().find(Shop.OPERATOR, filter, new PageRequest(1, after));
            page.items().stream().map(BatchView::id).forEach(found::add);
            after = page.next();
        } while (after != null);
        return found;
    }

    @Test
    void batches_in_work_are_shown_until_the_last_piece_is_made_and_finished_ones_when_asked_for() {
        OrderId order = shop.enter(
                        Ticket.of("shirt", 4).number("B-1").location("main").onAccount())
                .id();
        List<JobView> jobs = shop.jobs(order);
        BatchView first = shop.batch(jobs.subList(0, 2));
        BatchView second = shop.batch(jobs.subList(2, 4));
        shop.house.batches().label(Shop.OPERATOR, first.id());
        shop.makeTee(jobs.get(0));

        assertThat(batches(BatchFilter.unfinished())).containsExactly(second.id(), first.id());
        assertThat(batches(new BatchFilter(BatchFilter.State.LABELED, Finished.EXCLUDE, null)))
                .containsExactly(first.id());

        shop.makeTee(jobs.get(1));

        assertThat(batches(BatchFilter.unfinished())).containsExactly(second.id());
        assertThat(batches(new BatchFilter(null, Finished.ONLY, null))).containsExactly(first.id());
        assertThat(batches(new BatchFilter(null, Finished.INCLUDE, "main"))).containsExactly(second.id(), first.id());
        assertThat(batches(new BatchFilter(null, Finished.INCLUDE, "north"))).isEmpty();
        BatchView done = shop.house.batches().get(Shop.OPERATOR, first.id());
        assertThat(done.finished()).isTrue();
        assertThat(done.location()).isEqualTo("main");
        assertThat(done.jobs())
                .extracting(BatchView.Job::id, BatchView.Job::orderNumber, BatchView.Job::barcode)
                .containsExactly(
                        tuple(jobs.get(0).id(), "B-1", jobs.get(0).barcode()),
                        tuple(jobs.get(1).id(), "B-1", jobs.get(1).barcode()));
    }

    @Test
    @Tag("TB-28")
    void a_pick_list_takes_from_the_next_bin_what_the_first_one_on_the_walk_has_not() {
        shop.house.types().add(Plugin.tee().usesBlanks());
        Store store = new Store(shop);
        store.keep("shirt");
        store.bin("main", "FAR", 9);
        store.bin("main", "NEAR", 1);
        store.receive("shirt", 5, "FAR");
        store.receive("shirt", 1, "NEAR");
        OrderId order = shop.paid(Ticket.of("shirt", 3));

        BatchView batch = shop.batch(shop.jobs(order));

        assertThat(shop.house.papers().batch(Shop.OPERATOR, batch.id()).jobs())
                .extracting(JobPaper::bin)
                .containsExactly("NEAR", "FAR", "FAR");
    }

    @Test
    void the_queue_says_what_may_be_done_and_what_is_due_by_the_date_where_it_is_made() {
        shop.floor.putLocation(new LocationView(0, "tokyo", "Tokyo", true, null, null, "Asia/Tokyo", Map.of()));
        shop.clock.forward(
                Duration.between(shop.clock.instant(), TODAY.atTime(20, 0).toInstant(ZoneOffset.UTC)));
        OrderId here = order("main", TODAY);
        OrderId there = order("tokyo", TODAY);
        OrderId soon = order("tokyo", TODAY.plusDays(1));
        OrderId later = order("main", TODAY.plusDays(1));

        assertThat(row(here).due()).isEqualTo(QueueRow.Due.TODAY);
        assertThat(row(there).due()).as("the next day has begun there").isEqualTo(QueueRow.Due.LATE);
        assertThat(row(soon).due()).isEqualTo(QueueRow.Due.TODAY);
        assertThat(row(later).due()).isEqualTo(QueueRow.Due.LATER);
        JobView job = shop.jobs(here).get(0);
        assertThat(row(here).allowed()).isNotEmpty().isEqualTo(job.allowed());
    }

    private QueueRow row(OrderId order) {
        return shop.house
                .jobs()
                .queue(
                        Shop.OPERATOR,
                        new QueueFilter(order, null, null, null, null, null, null, QueueFilter.Sort.DUE),
                        PageRequest.first())
                .items()
                .get(0);
    }

    @Test
    @Tag("TB-23")
    void a_line_of_a_purchase_says_for_which_work_it_is() {
        shop.house.types().add(Plugin.tee().usesBlanks());
        Store store = new Store(shop);
        store.keep("shirt");
        OrderId order = shop.paid(Ticket.of("shirt", 1).number("P-7"));
        JobView job = shop.jobs(order).get(0);

        PurchaseView bought = store.buy("shirt", 1, job.id());
        PurchaseView stock = store.buy("shirt", 5, null);

        PurchaseView.Work work = bought.lines().get(0).work();
        assertThat(work).isNotNull();
        assertThat(work.title()).isEqualTo(job.title());
        assertThat(work.orderNumber()).isEqualTo("P-7");
        assertThat(work.order()).isEqualTo(order);
        assertThat(stock.lines().get(0).work()).isNull();
    }

    @Test
    @Tag("PI-12")
    void a_workflow_says_what_the_shop_calls_its_states_towards_customers() {
        shop.house.decorationTypes().showState(Shop.OPERATOR, "tee", "scanned", true, "On the printer");

        assertThat(shop.house
                        .decorationTypes()
                        .workflow(Shop.OPERATOR, "tee", null)
                        .states())
                .filteredOn(state -> state.customerLabel() != null)
                .singleElement()
                .satisfies(state -> {
                    assertThat(state.key()).isEqualTo("scanned");
                    assertThat(state.customerLabel()).isEqualTo("On the printer");
                });
    }
}
