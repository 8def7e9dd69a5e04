package org.platen.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;

/** The office's work on orders, from entering one to closing it. */
@BlackBox
class ConsoleOrdersIT {
    private final Console console;
    private final Shop shop;
    private final Rest operator;

    ConsoleOrdersIT(Console console, Shop shop, Rest operator) {
        this.console = console;
        this.shop = shop;
        this.operator = operator;
    }

    private ConsoleWindow at(String path) {
        return console.at(path, "OPERATOR");
    }

    private ConsoleWindow at(OrderStory order) {
        return at(order.path()).sees(Work.number(order));
    }

    @Test
    @Tag("PG-06")
    @Tag("PG-11")
    @Tag("PG-19")
    @Tag("PG-24")
    @Tag("PG-26")
    @Tag("PG-42")
    @Tag("PG-69")
    void an_order_is_entered_paid_printed_once_followed_in_the_queue_and_closed() {
        Sku shirt = shop.shirt();
        String number = Shop.unique("DESK");
        try (ConsoleWindow window = at("/orders")) {
            window.sees("Orders").link("Create order").click();
            window.sees("Create order");
            window.fields().find("SKU", shirt.code()).type("Quantity", "2");
            window.reads("2 parts").reads("Nothing is missing.");
            window.button("More fields").click();
            window.fields()
                    .type("Number", number)
                    .type("Total", "40")
                    .choose("Jobs are made", "By Print Jobs")
                    .choose("Location", shop.siteName())
                    .press("Create order");
            window.sees(number).told("Order " + number + " created.");

            window.button("Record a payment").click();
            window.form().type("Method", "Cash").press("Record");
            window.told("Payment recorded.").reads("Waits for Print Jobs");

            window.button("Print Jobs").first().click();
            window.form().reads("2 jobs to be made").press("Print 2 jobs").reads("2 jobs are in the queue");
            window.form().press("Close").gone();
            window.button("Print Jobs").first().click();
            window.form().reads("There is nothing to make").press("Close").gone();

            window.go("/queue?orderNumber=" + Rest.encode(number)).sees("Print queue");
            assertThat(window.link(number)).hasCount(2);
            window.link(number).first().click();
            window.sees(number).reads("0 of 2 parts");

            OrderStory order = shop.order(Long.parseLong(window.page().url().replaceAll(".*/", "")));
            order.jobs(2).forEach(JobStory::made);
            window.reads("Ready to close");
            window.button("Close order").click();
            window.form().press("Close order").gone();
            window.told(number + " is closed.");
            window.button("Actions").click();
            assertThat(window.action("Reopen")).isDisabled();
            window.reads("A closed order stays closed.");
            assertThat(order.get().path("closed").asBoolean()).isTrue();
        }
    }

    @Test
    @Tag("PG-43")
    @Tag("PG-69")
    void of_several_checked_orders_the_finished_ones_close_and_the_other_says_why_it_stays() {
        String customer = Shop.unique("Fair");
        List<OrderStory> orders = List.of(entered(customer), entered(customer), entered(customer));
        orders.subList(0, 2).forEach(order -> order.jobs(1).forEach(JobStory::made));
        JobStory failed = orders.get(2).job(0).started();
        failed.event("qcFail");
        try (ConsoleWindow window = at("/orders?q=" + customer)) {
            assertThat(window.row(Work.number(orders.get(0))).getByLabel("Ready to close"))
                    .isVisible();
            orders.forEach(
                    order -> window.row(Work.number(order)).getByLabel("Select").check());
            window.reads("3 selected");
            window.acts("Close 3 orders");
            window.form()
                    .reads("2 are ready to close.")
                    .reads("1 is not ready and stays open: " + Work.number(orders.get(2)))
                    .press("Close 2 orders")
                    .reads("2 of 3 closed");
            Locator refused = window.dialog()
                    .getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText(Work.number(orders.get(2))));
            assertThat(refused).containsText("Not closed");
            window.form().press("Close").gone();
            assertThat(window.link(Work.number(orders.get(0)))).hasCount(0);
            assertThat(window.link(Work.number(orders.get(2)))).isVisible();
        }
        assertThat(orders)
                .extracting(order -> order.get().path("closed").asBoolean())
                .containsExactly(true, true, false);
    }

    private OrderStory entered(String customer) {
        OrderStory order = shop.enter(Shop.draft(shop.shirt().times(1)).put("customerName", customer))
                .paid();
        order.jobs(1).forEach(JobStory::released);
        return order;
    }

    @Test
    void what_may_not_be_done_is_greyed_out_with_its_reason() {
        OrderStory unpaid = shop.order(shop.shirt().times(1));
        try (ConsoleWindow window = at(unpaid)) {
            window.button("Actions").click();
            assertThat(window.action("Close order")).isDisabled();
            assertThat(window.action("Make a shipment")).isDisabled();
            assertThat(window.action("Cancel order")).isEnabled();
        }
    }

    @Test
    void who_decides_too_late_reads_that_a_colleague_was_faster_and_loses_nothing_typed() {
        OrderStory order = Work.released(shop, 1);
        try (ConsoleWindow window = at(order)) {
            window.acts("Cancel order");
            window.form().type("Reason", "ordered twice");

            order.madeAndShipped(Shop.unique("T")).await("SHIPPED");
            window.form().press("Cancel the order");
            assertThat(window.dialog().locator("[data-problem]")).isVisible();
            assertThat(window.form().field("Reason")).hasValue("ordered twice");
            window.form().press("Back").gone();
            window.reads("Shipped");
            window.expectComplaints("status of 409");
        }
        assertThat(order.state()).isEqualTo("SHIPPED");
    }

    @Test
    @Tag("IN-82")
    @Tag("IN-83")
    @Tag("IN-84")
    @Tag("IN-85")
    @Tag("IN-86")
    void a_purchase_order_number_is_added_to_a_card_paid_order_changed_and_removed_again() {
        OrderStory order = shop.order(shop.shirt().times(1));
        operator.post(order.path() + "/payments", Json.of("method", "card")).expect(201);
        try (ConsoleWindow window = at(order);
                ConsoleWindow colleague = at(order)) {
            window.button("Add PO").click();
            window.fields().type("PO number", "PO-4711").press("Save");
            window.told("PO number is PO-4711.");
            colleague.reads("PO-4711");
            assertThat(window.button("Add PO")).hasCount(0);

            window.button("Edit the PO number").click();
            window.fields().type("PO number", "PO-4712").press("Save");
            window.told("PO number is PO-4712.");
            Locator changed =
                    window.page().locator("li[data-mark='order.po-number']").first();
            assertThat(changed).containsText("PO-4711");
            assertThat(changed).containsText("PO-4712");
            assertThat(order.get().path("poNumber").asText()).isEqualTo("PO-4712");

            window.button("Remove the PO number").click();
            window.told("PO number removed.");
            assertThat(window.button("Add PO")).isVisible();
            assertThat(colleague.button("Add PO")).isVisible();
        }
        assertThat(order.get().path("poNumber").isNull()).isTrue();
        assertThat(order.get().path("poAction").asText()).isEqualTo("ADD");
    }

    @Test
    @Tag("PG-05")
    void notes_stay_with_an_order_for_good() {
        OrderStory order = Work.made(shop, 1);
        try (ConsoleWindow window = at(order)) {
            window.form(window.panel("Notes"))
                    .type("New note", "Fold the shirts, please")
                    .tick("The customer sees it")
                    .press("Add note");
            window.told("Note added.").reads("Fold the shirts, please").reads("Seen by the customer");
            order.close().expect(200);
            window.go(order.path()).reads("Fold the shirts, please");
        }
    }

    @Test
    @Tag("PG-36")
    void cancelling_says_before_and_after_which_prints_go_on() {
        OrderStory order = shop.order(shop.sign().times(1)).paid();
        JobStory running = order.jobs(2).get(0).started();
        JobStory waiting = order.job(1).released();
        try (ConsoleWindow window = at(order)) {
            window.acts("Cancel order");
            window.form()
                    .reads("1 print is running and goes on")
                    .reads(Work.title(running))
                    .type("Reason", "changed their mind")
                    .press("Cancel the order");
            window.form()
                    .reads("Order cancelled")
                    .reads("1 print still runs")
                    .press("Close")
                    .gone();
            window.reads("Cancelled");
        }
        assertThat(waiting.phase()).isEqualTo("CANCELED");
        assertThat(running.phase()).isEqualTo("PRODUCING");
    }

    @Test
    @Tag("PG-45")
    void a_closed_order_is_ordered_again_as_a_basket_and_submitted() {
        OrderStory order = Work.made(shop, 2);
        order.close().expect(200);
        try (ConsoleWindow window = at(order)) {
            window.button("Reorder").click();
            window.form().press("Make the copy").gone();
            window.reads("Basket");
            OrderStory copy = shop.order(Long.parseLong(window.page().url().replaceAll(".*/", "")));
            assertThat(copy.id()).isNotEqualTo(order.id());
            assertThat(copy.item(0).path("sku")).isEqualTo(order.item(0).path("sku"));
            assertThat(copy.item(0).path("quantity").asInt()).isEqualTo(2);

            window.button("Submit").click();
            window.form().press("Submit").gone();
            window.told("Order submitted.");
            assertThat(copy.state()).isNotEqualTo("BASKET");
        }
    }

    @Test
    @Tag("IN-06")
    void an_order_that_needs_approval_stands_still_until_it_is_approved_after_all() {
        OrderStory order = shop.strict();
        try (ConsoleWindow window = at(order)) {
            window.reads("Waits for approval");
            window.button("Approve or reject").first().click();
            window.form().tick("Reject").type("Comment", "logo too large").press("Reject");
            window.told("Order rejected.").reads("Rejected");
            assertThat(order.jobs()).isEmpty();

            window.acts("Approve or reject");
            window.form().press("Approve").gone();
            window.told("Order approved.");
            order.jobs(1);
            assertThat(window.page().getByLabel("Jobs of this line")).isVisible();
        }
    }

    @Test
    void an_order_is_held_with_a_reason_that_everybody_reads_until_somebody_releases_it() {
        OrderStory order = Work.released(shop, 1);
        try (ConsoleWindow window = at(order);
                ConsoleWindow colleague = at(order)) {
            window.acts("Hold");
            window.form().type("Reason", "customer calls back").press("Hold");
            window.told("Held until the hold is released.");
            colleague.reads("customer calls back");
            assertThat(order.why().path("moving").asBoolean()).isFalse();

            colleague.button("Release the hold").click();
            colleague.told("Hold released.");
            assertThat(window.button("Release the hold")).hasCount(0);
        }
        assertThat(order.holds()).isEmpty();
    }

    @Test
    void an_operator_says_where_an_order_is_made_against_the_rules() {
        String north = Shop.unique("north").toLowerCase(Locale.ROOT);
        operator.put("/locations/" + north, Json.of("name", "Hall " + north)).expect(200);
        try {
            OrderStory order = Work.released(shop, 2);
            try (ConsoleWindow window = at(order)) {
                Form where = window.form(window.panel("Where it is made"));
                where.reads(shop.siteName()).press("Choose location");
                window.form()
                        .choose("Location", "Hall " + north)
                        .press("Make it there")
                        .gone();
                window.told("Location changed.");
                where.reads(north);
            }
            assertThat(order.jobs(2))
                    .extracting(job -> job.get().path("location").asText())
                    .containsOnly(north);
        } finally {
            operator.put("/locations/" + north, Json.of("name", "Hall " + north, "active", false))
                    .expect(200);
        }
    }

    @Test
    @Tag("TB-38")
    void the_pieces_of_one_line_are_shared_between_two_halls() {
        String south = Shop.unique("south").toLowerCase(Locale.ROOT);
        operator.put("/locations/" + south, Json.of("name", "Hall " + south)).expect(200);
        try {
            OrderStory order = Work.released(shop, 3);
            String title = order.get().at("/items/0/title").asText();
            try (ConsoleWindow window = at(order)) {
                window.form(window.panel("Where it is made")).press("Choose location");
                window.form()
                        .choose("What", "1. " + title)
                        .tick("Share its pieces between several locations")
                        .type("Pieces at Hall " + south, "1")
                        .reads("1 piece too many.")
                        .type("Pieces at " + shop.siteName(), "2")
                        .reads("All 3 pieces have a place.")
                        .press("Make it there")
                        .gone();
                window.told("Location changed.");
                window.form(window.panel("Where it is made")).reads("1 at Hall " + south);
            }
            assertThat(order.jobs(3))
                    .extracting(job -> job.get().path("location").asText())
                    .containsExactlyInAnyOrder(Shop.SITE, Shop.SITE, south);
        } finally {
            operator.put("/locations/" + south, Json.of("name", "Hall " + south, "active", false))
                    .expect(200);
        }
    }
}
