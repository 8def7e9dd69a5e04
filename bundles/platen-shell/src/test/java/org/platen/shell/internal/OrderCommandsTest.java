package org.platen.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.order.Assignment;
import org.platen.api.order.CancelResult;
import org.platen.api.order.OrderFilter;
import org.platen.api.order.OrderState;
import org.platen.api.order.OrderSummary;
import org.platen.api.order.PaymentState;
import org.platen.api.order.PaymentView;
import org.platen.api.order.ReconcilePlan;
import org.platen.api.order.WhyNot;

class OrderCommandsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Orders orders = new Orders();
    private final TestShell shell = new TestShell(orders);

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void a_list_is_a_table_for_people_and_a_page_for_scripts() {
        TestShell.Result table = shell.run("order-list --state open --closed include --limit 1");
        TestShell.Result json = shell.run("order-list --json");

        assertThat(table.out())
                .contains("A-17")
                .contains("open")
                .contains("50 %")
                .contains("More: --after c2");
        assertThat(orders.filter.state()).isNull();
        assertThat(json.out()).contains("\"id\" : 7,").contains("\"createdAt\" : \"2026-11-21T12:00:00Z\"");
    }

    @Test
    void options_become_the_filter() {
        shell.run("order-list --state production-hold --closed only --storefront demo --number A-17 --after c1");

        assertThat(orders.filter)
                .isEqualTo(new OrderFilter(
                        null,
                        null,
                        null,
                        null,
                        "A-17",
                        OrderState.PRODUCTION_HOLD,
                        "demo",
                        OrderFilter.Closed.ONLY,
                        OrderFilter.Sort.CREATED));
        assertThat(orders.page).isEqualTo(new PageRequest(50, "c1"));
    }

    @Test
    void a_wrong_choice_names_the_right_ones() {
        TestShell.Result wrong = shell.run("order-list --closed perhaps");

        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.error()).isEqualTo("request.invalid: --closed: must be one of exclude, include, only");
    }

    @Test
    void the_history_says_who_sat_at_the_shell() {
        shell.run("order-pay 7");

        assertThat(orders.call.actor()).isEqualTo("shell:anna");
        assertThat(orders.call.staff()).isTrue();
    }

    @Test
    void a_payment_is_exact_and_defaults_to_the_open_total() {
        assertThat(shell.run("order-pay --amount '12.50 EUR' --method cash 7").out())
                .isEqualToIgnoringNewLines("Payment 3 of 12.50 EUR is recorded");
        assertThat(orders.paid).isEqualTo(new Money(new BigDecimal("12.50"), "EUR"));

        shell.run("order-pay 7");
        assertThat(orders.paid).isNull();

        assertThat(shell.run("order-pay --amount 12,50 7").error()).contains("--amount: must look like");
    }

    @Test
    void a_dry_run_says_what_would_be_done() {
        TestShell.Result dry = shell.run("order-reconcile --dry-run 7");

        assertThat(dry.out())
                .contains("Would make:")
                .contains("Shirt, front")
                .contains("Would cancel: jobs 4")
                .contains("Left alone, as their work has begun: jobs 5")
                .contains("Skipped line 2: the SKU is not known [UNKNOWN_SKU]")
                .contains("Needs 12.5 g of PLA");
        assertThat(shell.run("order-reconcile 7").out()).startsWith("Nothing to do");
    }

    @Test
    void a_refusal_is_one_line_with_its_code_and_what_is_possible() {
        TestShell.Result refused = shell.run("order-close 7");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.error())
                .isEqualTo("state.refused: There is work left; /jobs/2: is not done (now OPEN) Possible: cancel");
    }

    @Test
    void a_cancel_tells_what_runs_on() {
        assertThat(shell.run("order-cancel --reason 'changed his mind' 7").out())
                .isEqualToIgnoringNewLines("Order 7 is canceled, 1 jobs taken out of production; "
                        + "in the making and never to be shipped: jobs 5");
    }

    @Test
    void why_names_the_cause_and_who_clears_it() {
        assertThat(shell.run("order-why 7").out())
                .contains("order 7: Waits for payment")
                .contains("- job 9: not paid [order.unpaid]")
                .contains("customer can clear it: Record the payment; since 2026-11-21 12:00");
    }

    /** One order. */
    private static final class Orders extends NoOrders {
        private OrderFilter filter;
        private PageRequest page;
        private Call call;
        private @Nullable Money paid;

        @Override
        public Page<OrderSummary> find(Call by, OrderFilter wanted, PageRequest where) {
            boolean first = where.limit() == 1;
            filter = first ? filter(wanted) : wanted;
            page = where;
            OrderSummary row = new OrderSummary(
                    new OrderId(7),
                    "A-17",
                    "MANUAL",
                    null,
                    null,
                    OrderState.OPEN,
                    PaymentState.PAID,
                    null,
                    "printing",
                    50,
                    null,
                    "Zoë",
                    LocalDate.of(2026, 12, 24),
                    "InTime",
                    false,
                    false,
                    1,
                    2,
                    NOON);
            return new Page<>(List.of(row), first ? "c2" : null);
        }

        private static OrderFilter filter(OrderFilter wanted) {
            assertThat(wanted.state()).isEqualTo(OrderState.OPEN);
            return new OrderFilter(null, null, null, null, null, null, null, wanted.closed(), wanted.sort());
        }

        @Override
        public PaymentView pay(Call by, OrderId order, Money amount, String method, String reference) {
            call = by;
            paid = amount;
            Money all = new Money(new BigDecimal("20.00"), "EUR");
            return new PaymentView(3, amount == null ? all : amount, method, reference, NOON, by.actor());
        }

        @Override
        public ReconcilePlan reconcile(Call by, OrderId order, Assignment assignment, boolean dryRun) {
            if (!dryRun) {
                return new ReconcilePlan(true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
            }
            return new ReconcilePlan(
                    false,
                    List.of(new ReconcilePlan.NewJob(null, new ItemId(1), "front#1", "dtg", "Shirt, front", 1)),
                    List.of(new JobId(4)),
                    List.of(new JobId(5)),
                    List.of(),
                    List.of(new ReconcilePlan.Line(
                            new ItemId(2), ReconcilePlan.Reason.UNKNOWN_SKU, "the SKU is not known")),
                    List.of(new ReconcilePlan.Material("PLA", new BigDecimal("12.5"), "g")));
        }

        @Override
        public org.platen.api.order.OrderView close(Call by, OrderId order) {
            throw PlatenException.refused(
                    Errors.STATE,
                    "There is work left",
                    "OPEN",
                    List.of("cancel"),
                    List.of(
                            new FieldError("/jobs/1", "job.open", "is not done"),
                            new FieldError("/jobs/2", "job.open", "is not done")));
        }

        @Override
        public CancelResult cancel(Call by, OrderId order, String reason) {
            return new CancelResult(List.of(new JobId(4)), List.of(new JobId(5)));
        }

        @Override
        public WhyNot why(Call by, OrderId order) {
            WhyNot.Cause cause = new WhyNot.Cause(
                    new JobId(9), "order.unpaid", "not paid", "customer", "Record the payment", NOON, null);
            return new WhyNot("order 7", false, "Waits for payment", List.of(cause));
        }
    }
}
