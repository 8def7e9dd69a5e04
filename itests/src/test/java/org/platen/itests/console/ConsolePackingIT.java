package org.platen.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;

/** A run that is longer than one page of the API, and several packages. */
@BlackBox
class ConsolePackingIT {
    private static final Pattern JOBS = Pattern.compile("/orders/\\d+/jobs\\?");

    private final Console console;
    private final Shop shop;
    private final Rest operator;

    ConsolePackingIT(Console console, Shop shop, Rest operator) {
        this.console = console;
        this.shop = shop;
        this.operator = operator;
    }

    /** A page of the API takes two jobs from now on, so that three are a long run. */
    private static void shortPages(ConsoleWindow window) {
        window.page()
                .route(
                        JOBS,
                        route -> route.resume(new Route.ResumeOptions()
                                .setUrl(route.request().url().replace("limit=200", "limit=2"))));
    }

    private static List<Long> contents(JsonNode shipment, int at) {
        return shipment.path("packages").path(at).path("contents").findValues("job").stream()
                .map(JsonNode::asLong)
                .toList();
    }

    @Test
    void a_run_longer_than_a_page_leaves_whole_in_the_packages_that_are_left() {
        OrderStory order = Work.made(shop, 3);
        List<JobStory> shirts = order.jobs();
        try (ConsoleWindow window = console.at("/stations/pack-1", "OPERATOR")) {
            shortPages(window);
            window.scans(shirts.get(2).barcode());
            window.reads("All 3 pieces are here").button("Make a shipment").click();
            Form form = window.form().reads("3 pieces leave with it.").type("Carrier", "DHL");
            assertThat(window.dialog()).not().containsText("a part of the order");
            form.press("Add a package").press("Add a package");
            Locator places = window.dialog().locator("select");
            assertThat(places).hasCount(3);
            places.nth(1).selectOption("1");
            places.nth(2).selectOption("2");

            form.press("Remove package 2");
            assertThat(places.nth(1)).hasValue("0");
            assertThat(places.nth(2)).hasValue("1");
            form.press("Add a package");
            places.nth(1).selectOption("2");
            form.press("Remove package 3");
            assertThat(places.nth(1)).hasValue("0");
            form.press("Make shipment").gone();
            window.told("The shipment is made.");

            JsonNode shipment =
                    operator.get(order.path() + "/shipments").expect(200).json().at("/items/0");
            assertThat(shipment.path("jobs")).hasSize(3);
            assertThat(contents(shipment, 0))
                    .containsExactlyInAnyOrder(shirts.get(0).id(), shirts.get(1).id());
            assertThat(contents(shipment, 1)).containsExactly(shirts.get(2).id());

            window.go("/stations/ship-1").scans(shirts.get(0).barcode());
            window.reads("1 of 3 pieces have left").reads("The rest is still in the house.");
            window.scans(shirts.get(1).barcode());
            window.scans(shirts.get(2).barcode());
            window.reads("3 of 3 pieces have left");
        }
        assertThat(order.state()).isEqualTo("SHIPPED");
    }
}
