package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;

/** Orders find their location, and say why it is that one. */
@BlackBox
class RoutingIT {
    private final Shop shop;
    private final Rest operator;

    RoutingIT(Shop shop, Rest operator) {
        this.shop = shop;
        this.operator = operator;
    }

    @Test
    @Tag("TB-12")
    void an_order_goes_to_the_nearest_location_until_an_operator_says_otherwise() {
        operator.put(
                        "/locations/" + Shop.SITE,
                        Json.of("name", "Main", "point", Json.of("latitude", 48.1, "longitude", 11.6)))
                .expect(200);
        operator.put(
                        "/locations/harbour",
                        Json.of("name", "Harbour", "point", Json.of("latitude", 53.5, "longitude", 10.0)))
                .expect(200);
        try {
            ObjectNode draft = Shop.draft(shop.shirt().times(2));
            draft.remove("location");
            draft.set(
                    "shipTo",
                    Json.of("line1", "Mole 1", "city", "Hamburg", "postalCode", "20095", "countryCode", "DE"));
            OrderStory order = shop.enter(draft).paid();

            assertThat(order.jobs(2))
                    .extracting(job -> job.get().path("location").asText())
                    .containsOnly("harbour");
            JsonNode routing =
                    operator.get(order.path() + "/routing").expect(200).json();
            assertThat(routing.path("decided").asBoolean()).isTrue();
            assertThat(Json.texts(routing.path("items").path(0).path("candidates"), "location"))
                    .contains("harbour", Shop.SITE);
            assertThat(routing.toString()).contains("farther: ");
            assertThat(order.marks()).contains("order.routed");

            operator.put(order.path() + "/routing", Map.of("location", Shop.SITE))
                    .expect(200);
            assertThat(order.jobs(2))
                    .extracting(job -> job.get().path("location").asText())
                    .containsOnly(Shop.SITE);

            draft.set("shipTo", Json.of("line1", "Mole 1", "city", "Hamburg"));
            operator.post("/orders", draft).expect(400);
            operator.get("/intake/rejects").expect(200);
        } finally {
            operator.put("/locations/harbour", Json.of("name", "Harbour", "active", false))
                    .expect(200);
            operator.put("/locations/" + Shop.SITE, Json.of("name", "Main")).expect(200);
        }
    }
}
