package org.platen.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.House;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Parcels;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.testkit.carrier.EasyPostStandIn;

/** At the packing table a label is bought from a carrier, and what waits there for its customer is handed over. */
@BlackBox
class ConsoleShippingIT {
    private static final String KEY = "EZTK-console";

    private final Console console;
    private final Parcels parcels;
    private final Rest operator;

    ConsoleShippingIT(Console console, House house, Shop shop, Rest operator) {
        this.console = console;
        this.parcels = new Parcels(house, shop, operator);
        this.operator = operator;
    }

    /** Under the name that the other stories of carriers use, so that no dead one is asked for prices. */
    private void connect(EasyPostStandIn vendor) {
        parcels.connect("post", vendor, KEY, "a-secret-of-trackers");
    }

    @Test
    void a_label_is_bought_at_the_packing_table_and_the_parcel_leaves_with_its_number() {
        try (EasyPostStandIn vendor = new EasyPostStandIn(0, KEY);
                ConsoleWindow window = console.at("/stations/pack-1", "OPERATOR")) {
            connect(vendor);
            OrderStory order = parcels.made();
            JobStory shirt = order.job(0);
            window.scans(shirt.barcode());
            window.button("Make a shipment").click();
            window.form()
                    .tick("Label by carrier")
                    .type("Weight in grams", "450")
                    .press("Make shipment")
                    .gone();
            window.button("Show prices").click();
            // The cheapest is on top, which is our own number.
            window.reads("post").button("Buy").last().click();
            window.button("Label is on the parcel").click();
            window.reads("Label printed");
            assertThat(vendor.sold()).hasSize(1);

            window.go("/stations/ship-1").scans(shirt.barcode());
            assertThat(window.mood()).hasAttribute("data-mood", "shipped");
            String tracking = operator.get(order.path() + "/shipments")
                    .expect(200)
                    .json()
                    .at("/items/0/packages/0/trackingNumber")
                    .asText();
            assertThat(tracking).isNotBlank();
            window.go(order.path()).reads(tracking);
            assertThat(order.state()).isEqualTo("SHIPPED");
        }
    }

    @Test
    void what_the_customer_fetches_is_handed_over_at_the_counter() {
        OrderStory order = parcels.made();
        JobStory shirt = order.job(0);
        try (ConsoleWindow window = console.at("/stations/pack-1", "OPERATOR")) {
            window.scans(shirt.barcode());
            window.button("Make a shipment").click();
            window.form().tick("Collected").press("Make shipment").gone();
            window.reads("The customer collects it");
            window.go("/stations/ship-1").scans(shirt.barcode());
            assertThat(window.mood()).hasAttribute("data-mood", "shipped");
            window.button("Customer has it").click();
            window.told("Handed over.");
        }
        assertThat(order.customerStatus()).isEqualToIgnoringCase("delivered");
    }

    @Test
    void what_was_packed_by_mistake_is_taken_out_of_its_parcel() {
        OrderStory order = parcels.made();
        JobStory shirt = order.job(0);
        operator.post(order.path() + "/shipments", Json.of("carrier", "Post", "trackingNumber", "RR 1 DE"))
                .expect(201);
        try (ConsoleWindow window = console.at(order.path(), "OPERATOR")) {
            window.button("What is in it").click();
            window.button("Take " + shirt.get().path("title").asText() + " out").click();
            window.told("Taken out of the shipment.");
        }
        assertThat(operator.get(order.path() + "/shipments").expect(200).json().at("/items/0/jobs"))
                .isEmpty();
        assertThat(shirt.get().at("/state").asText()).isEqualTo("completed");
    }
}
