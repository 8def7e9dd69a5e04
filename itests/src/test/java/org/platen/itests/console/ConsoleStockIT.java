package org.platen.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;
import org.platen.itests.harness.Stockroom;

/** Blanks are bought for a job, received, counted, and an order to a supplier is taken back. */
@BlackBox
class ConsoleStockIT {
    private final Console console;
    private final Shop shop;
    private final Stockroom stock;
    private final Sku shirt;

    ConsoleStockIT(Console console, Shop shop, Rest operator) {
        this.console = console;
        this.shop = shop;
        shirt = shop.shirt();
        stock = new Stockroom(operator, Shop.SITE).bin("A", 1).keep(shirt.code());
    }

    private Form newPurchase(ConsoleWindow window, int pieces) {
        window.sees("Purchase orders").link("New purchase order").click();
        return window.sees("New purchase order")
                .fields()
                .type("Supplier", "Blanks Ltd")
                .choose("Deliver to", shop.siteName())
                .find("Material", shirt.code())
                .type("Amount", String.valueOf(pieces));
    }

    @Test
    @Tag("TB-23")
    @Tag("TB-24")
    void what_is_bought_for_a_job_goes_to_that_job_when_it_arrives() {
        OrderStory older = shop.order(shirt.times(1)).paid();
        older.jobs(1).get(0).await("intake_hold");
        OrderStory order = shop.order(shirt.times(1)).paid();
        JobStory job = order.jobs(1).get(0).await("intake_hold");
        try (ConsoleWindow window = console.at("/purchasing", "OPERATOR")) {
            newPurchase(window, 1)
                    .find("For a job (optional)", Work.number(order))
                    .press("Create purchase order");
            window.told("Purchase order to Blanks Ltd created.").sees("Order to Blanks Ltd");
            job.await("on_order");

            window.form(window.panel("Book a receipt"))
                    .reads("As ordered")
                    .choose("Bin for " + shirt.code(), "A")
                    .press("Book receipt");
            window.told("Receipt booked; the purchase order is complete.").reads("Complete");
            job.await("pending");

            window.go("/stock/" + shirt.code()).sees(shirt.code());
            assertThat(window.panel("Where it is")).containsText(shop.siteName());
        }
        assertThat(older.job(0).state()).isEqualTo("intake_hold");
        assertThat(stock.level(shirt.code())).isEqualTo("1/1/0");
    }

    @Test
    void an_order_to_a_supplier_that_is_taken_back_lets_nobody_wait_for_it() {
        try (ConsoleWindow window = console.at("/purchasing", "OPERATOR")) {
            newPurchase(window, 5).press("Create purchase order");
            window.sees("Order to Blanks Ltd");
            assertThat(stock.level(shirt.code())).isEqualTo("0/0/5");
            window.button("Cancel order").click();
            window.form()
                    .reads("Nothing more is expected.")
                    .press("Cancel order")
                    .gone();
            window.told("Purchase order cancelled.").reads("Cancelled");
        }
        assertThat(stock.level(shirt.code())).isEqualTo("0/0/0");
    }

    @Test
    void a_bin_is_counted_and_holds_what_was_counted() {
        stock.receive(shirt.code(), 9, "A");
        try (ConsoleWindow window = console.at("/stock/" + shirt.code(), "OPERATOR")) {
            window.button("Book bin A in " + shop.siteName()).click();
            window.form()
                    .type("Counted", "7")
                    .reads("9")
                    .reads("7")
                    .press("Book")
                    .gone();
            window.told("A now holds 7 pcs.");
            assertThat(window.panel("Movements")).containsText("Count");
        }
        assertThat(stock.inBin(shirt.code(), "A")).isEqualTo(7);
    }
}
