package org.platen.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.Waiting;
import org.platen.testkit.storefront.Call;
import org.platen.testkit.storefront.VendorStandIn;

/** What the storefronts were told, and whether everything fits together in the end. */
final class Reports {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api api;
    private final Storefronts storefronts;
    private final Progress progress;

    Reports(Api api, Storefronts storefronts, Progress progress) {
        this.api = api;
        this.storefronts = storefronts;
        this.progress = progress;
    }

    /** Waits until every storefront knows that its order is shipped, and shows the calls that its stand-in got. */
    void told(List<Orders.Placed> placed) {
        progress.chapter("What the storefronts were told");
        for (Orders.Placed order : placed) {
            VendorStandIn standIn = storefronts.of(order.storefront());
            Waiting.until(
                    "the news at " + order.storefront() + " that its order " + order.externalId() + " is shipped",
                    PATIENCE,
                    () -> standIn.shipmentsTold(order.externalId()) > 0);
        }
        show("Shopify", storefronts.shopify);
        show("WooCommerce", storefronts.woocommerce);
    }

    private void show(String name, VendorStandIn standIn) {
        List<Call> changes = standIn.calls().stream().filter(Call::write).toList();
        progress.step(name + " received " + standIn.calls().size() + " calls, " + changes.size() + " of them changes:");
        for (Call call : changes) {
            progress.detail(Told.line(call));
        }
    }

    /** Nothing is left over and every invariant holds. */
    void verified() {
        JsonNode problems = api.get("/problems").path("items");
        JsonNode verdict = api.post("/verify");
        if (!problems.isEmpty() || !verdict.path("ok").asBoolean()) {
            throw new DemoFailure(
                    "Something is left over: problems " + problems + ", findings " + verdict.path("findings"));
        }
        progress.step("No message is stuck, and the invariants "
                + String.join(
                        ", ",
                        Json.items(verdict.path("checked")).stream()
                                .map(JsonNode::asText)
                                .toList())
                + " hold");
    }
}
