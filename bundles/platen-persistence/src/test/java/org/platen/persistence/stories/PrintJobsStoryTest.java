package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.error.FieldError;
import org.platen.api.floor.DeviceView;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.job.QueueFilter;
import org.platen.api.job.QueueRow;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.Assignment;
import org.platen.api.order.LineDraft;
import org.platen.api.order.LinePatch;
import org.platen.api.order.OrderState;
import org.platen.api.order.OrderView;
import org.platen.api.order.ReconcilePlan;
import org.platen.api.order.ReconcilePlan.Reason;
import org.platen.testkit.database.TestSchema;

/** The Print Jobs button. */
class PrintJobsStoryTest extends Story {
    PrintJobsStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
        shop.plate("sign", 1);
    }

    private ReconcilePlan print(OrderId order) {
        return shop.house.orders().reconcile(Shop.OPERATOR, order, null, false);
    }

    private void add(OrderId order, String sku, int quantity) {
        shop.house
                .orders()
                .addItem(Shop.OPERATOR, order, new LineDraft(sku, null, quantity, Map.of(), List.of(), List.of()));
    }

    private void remove(OrderId order, int line) {
        shop.house
                .orders()
                .removeItem(
                        Shop.OPERATOR,
                        order,
                        shop.order(order).items().get(line).id());
    }

    private void quantity(OrderId order, int to) {
        shop.house
                .orders()
                .patchItem(
                        Shop.OPERATOR,
                        order,
                        shop.order(order).items().get(0).id(),
                        new LinePatch(to, null, null),
                        OptionalLong.empty());
    }

    private List<QueueRow> queue(OrderId order) {
        return shop.house
                .jobs()
                .queue(
                        Shop.OPERATOR,
                        new QueueFilter(order, null, null, null, null, null, null, QueueFilter.Sort.DUE),
                        PageRequest.first())
                .items();
    }

    @Test
    @Tag("PG-26")
    void pressing_twice_makes_nothing_twice() {
        OrderId order = shop.enter(Ticket.of("shirt", 2)).id();

        ReconcilePlan first = print(order);
        List<JobView> jobs = shop.jobs(order);
        ReconcilePlan second = print(order);

        assertThat(first.create())
                .hasSize(2)
                .extracting(ReconcilePlan.NewJob::id)
                .doesNotContainNull();
        assertThat(second.empty()).isTrue();
        assertThat(second.lines()).extracting(ReconcilePlan.Line::reason).containsOnly(Reason.ALREADY_CREATED);
        assertThat(shop.jobs(order)).isEqualTo(jobs);
    }

    @Test
    @Tag("PG-21")
    void a_dry_run_tells_what_would_be_made_and_of_what_and_does_nothing() {
        OrderId order = shop.enter(Ticket.of("shirt", 2)).id();

        ReconcilePlan plan = shop.house.orders().reconcile(Shop.OPERATOR, order, null, true);

        assertThat(plan.applied()).isFalse();
        assertThat(plan.create()).hasSize(2);
        assertThat(plan.materials())
                .extracting(need -> need.amount().toPlainString() + need.unit())
                .containsExactly("3.0ml");
        assertThat(shop.jobs(order)).isEmpty();
        assertThat(shop.order(order).state()).isEqualTo(OrderState.RECEIVED);
    }

    @Test
    @Tag("PG-27")
    void after_adding_a_line_only_its_jobs_are_new() {
        OrderId order = shop.enter(Ticket.of("shirt", 1)).id();
        print(order);
        add(order, "sign", 2);
        assertThat(shop.order(order).reconcileNeeded()).isTrue();

        ReconcilePlan plan = print(order);

        assertThat(plan.create()).hasSize(2).allMatch(job -> job.decoration().equals("plate"));
        assertThat(plan.cancel()).isEmpty();
        assertThat(shop.order(order).reconcileNeeded()).isFalse();
    }

    @Test
    @Tag("PG-28")
    @Tag("PG-30")
    void a_removed_line_leaves_the_queue_at_the_next_press_and_not_before() {
        OrderId order = shop.enter(Ticket.of("shirt", 1).line("sign", 2)).id();
        print(order);

        remove(order, 1);
        assertThat(queue(order)).hasSize(3);
        assertThat(shop.order(order).reconcileNeeded()).isTrue();
        ReconcilePlan plan = print(order);

        assertThat(plan.cancel()).hasSize(2);
        assertThat(queue(order)).hasSize(1);
        assertThat(shop.states(order)).containsExactly("pending", "canceled", "canceled");
    }

    @Test
    @Tag("PG-29")
    @Tag("PG-32")
    void what_prints_already_is_left_alone() {
        OrderId order = shop.enter(Ticket.of("shirt", 1).line("sign", 2)).id();
        print(order);
        JobView printing = shop.jobs(order).get(1);
        shop.event(printing, "start");

        remove(order, 1);
        ReconcilePlan plan = print(order);

        assertThat(plan.leftRunning()).containsExactly(printing.id());
        assertThat(plan.cancel()).containsExactly(shop.jobs(order).get(2).id());
        assertThat(shop.job(printing.id()).state()).isEqualTo("printing");
    }

    @Test
    void a_smaller_quantity_takes_the_last_pieces_and_a_larger_one_adds_behind() {
        OrderId order = shop.enter(Ticket.of("shirt", 3)).id();
        print(order);

        quantity(order, 1);
        print(order);
        assertThat(shop.keys(order)).containsExactly("tee:main.1.1");
        quantity(order, 4);
        print(order);

        assertThat(shop.keys(order))
                .containsExactlyInAnyOrder("tee:main.1.1", "tee:main.2.1", "tee:main.3.1", "tee:main.4.1");
    }

    @Test
    void a_line_that_swaps_all_of_its_jobs_does_not_cancel_the_order_in_between() {
        OrderId order = shop.enter(Ticket.of("shirt", 1)).id();
        print(order);
        shop.admin("UPDATE order_item SET sku_code = 'sign' WHERE order_id = " + order);

        print(order);

        assertThat(shop.keys(order)).containsExactly("plate:main.1.1");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    @Tag("PG-20")
    void jobs_remember_the_printers_that_were_chosen_for_them() {
        List<Assignment> choices = List.of(
                new Assignment(Assignment.Mode.NEXT_AVAILABLE, null, Set.of()),
                new Assignment(Assignment.Mode.SPECIFIC_PRINTER, "p-1", Set.of()),
                new Assignment(Assignment.Mode.TAGGED_PRINTERS, null, Set.of("big", "pla")));
        printer("p-1", Set.of("pla"));
        printer("p-2", Set.of("big", "pla"));
        for (Assignment choice : choices) {
            OrderId order = shop.enter(Ticket.of("sign", 1)).id();
            shop.house.orders().reconcile(Shop.OPERATOR, order, choice, false);

            assertThat(shop.jobs(order)).extracting(JobView::assignment).containsExactly(choice);
        }
    }

    @Test
    @Tag("PG-20")
    void printers_that_there_are_not_are_refused_by_name() {
        printer("p-1", Set.of("pla"));
        OrderId order = shop.enter(Ticket.of("sign", 1)).id();

        for (Assignment wish : List.of(
                new Assignment(Assignment.Mode.SPECIFIC_PRINTER, "nosuch", Set.of()),
                new Assignment(Assignment.Mode.SPECIFIC_PRINTER, null, Set.of("pla")))) {
            assertThat(unwanted(order, wish)).containsExactly("/assignment/printer");
        }
        for (Assignment wish : List.of(
                new Assignment(Assignment.Mode.TAGGED_PRINTERS, "p-1", Set.of()),
                new Assignment(Assignment.Mode.TAGGED_PRINTERS, null, Set.of("pla", "big")))) {
            assertThat(unwanted(order, wish)).containsExactly("/assignment/tags");
        }
        shop.floor.putDevice(new DeviceView(0, "p-1", "P", "plate", "main", Set.of(), Map.of(), false));
        assertThat(unwanted(order, new Assignment(Assignment.Mode.SPECIFIC_PRINTER, "p-1", Set.of())))
                .containsExactly("/assignment/printer");
        assertThat(shop.jobs(order)).isEmpty();
    }

    private List<String> unwanted(OrderId order, Assignment wish) {
        return refused(() -> shop.house.orders().reconcile(Shop.OPERATOR, order, wish, false)).errors().stream()
                .map(FieldError::pointer)
                .toList();
    }

    private void printer(String code, Set<String> tags) {
        shop.floor.putDevice(new DeviceView(0, code, code, "plate", "main", tags, Map.of(), true));
    }

    @Test
    @Tag("PG-61")
    @Tag("PG-62")
    void each_line_that_makes_nothing_says_why() {
        shop.sku("ghost");
        shop.sku("alien", new org.platen.api.catalog.SkuPart("p", "P", 1, "laser", null, null, null, Map.of()));
        OrderId order = shop.enter(Ticket.of("shirt", 1).line("ghost", 1).line("alien", 1))
                .id();

        ReconcilePlan plan = print(order);

        assertThat(plan.lines())
                .extracting(ReconcilePlan.Line::reason)
                .containsExactly(Reason.CREATED, Reason.NO_VALID_PART, Reason.PLUGIN_MISSING);
        assertThat(plan.skipped()).hasSize(2);
        assertThat(print(order).lines())
                .extracting(ReconcilePlan.Line::reason)
                .containsExactly(Reason.ALREADY_CREATED, Reason.NO_VALID_PART, Reason.PLUGIN_MISSING);
        assertThat(shop.house.orders().blockers(Shop.OPERATOR, order))
                .extracting(blocker -> blocker.code())
                .containsExactlyInAnyOrder("job.open", "item.no-job", "item.no-job");
    }

    @Test
    @Tag("PG-14")
    void an_order_of_a_thousand_lines_is_taken_and_made_into_jobs() {
        Ticket ticket = new Ticket();
        for (int line = 0; line < 1000; line++) {
            ticket.line(line % 2 == 0 ? "shirt" : "sign", 1);
        }

        OrderId order = shop.enter(ticket).id();
        ReconcilePlan plan = print(order);

        assertThat(plan.create()).hasSize(1000);
        OrderView view = shop.order(order);
        assertThat(view.items()).hasSize(1000);
        assertThat(view.jobCounter()).isEqualTo(1000);
        assertThat(print(order).empty()).isTrue();
    }

    @Test
    @Tag("PG-44")
    void a_cancelled_order_gets_no_jobs_any_more() {
        OrderId order = shop.enter(Ticket.of("shirt", 2)).id();
        print(order);
        shop.house.orders().cancel(Shop.OPERATOR, order, "changed her mind");

        ReconcilePlan plan = print(order);

        assertThat(plan.create()).isEmpty();
        assertThat(shop.jobs(order)).hasSize(2).allMatch(job -> job.phase() == Phase.CANCELED);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.CANCELED);
    }
}
