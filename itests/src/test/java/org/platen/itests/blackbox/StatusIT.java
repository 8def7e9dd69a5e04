package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;

/** The names that shared print operations give to what happens. */
@BlackBox
class StatusIT {
    private final Shop shop;
    private final Rest operator;

    StatusIT(Shop shop, Rest operator) {
        this.shop = shop;
        this.operator = operator;
    }

    private String spo(OrderStory order) {
        return operator.get(order.path() + "?view=spo")
                .expect(200)
                .json()
                .path("spoStatus")
                .asText();
    }

    @Test
    @Tag("IN-01")
    @Tag("IN-02")
    @Tag("IN-03")
    @Tag("IN-04")
    void an_order_goes_from_the_basket_to_ordered() {
        OrderStory order = shop.enter(Shop.draft(shop.shirt().times(1)).put("basket", true));

        assertThat(spo(order)).isEqualTo("InBasket");
        assertThat(order.history().toString()).contains("\"spo\":\"Nothing\"");
        assertThat(operator.get("/queue?order=" + order.id()).json().path("items"))
                .isEmpty();
        operator.post(order.path() + "/submit").expect(200);

        assertThat(spo(order)).isEqualTo("Ordered");
        assertThat(order.history())
                .extracting(mark -> mark.path("spo").asText())
                .containsSubsequence("InBasket", "Creating", "Ordered");
    }

    @Test
    @Tag("IN-61")
    void every_status_is_documented() {
        JsonNode statuses = operator.get("/job-statuses").expect(200).json().path("items");

        Set<String> names = new TreeSet<>(Json.texts(statuses, "name"));
        assertThat(names).hasSize(60).contains("Nothing", "Printed", "MisPartiallyFailed", "CleanUp");
        assertThat(new TreeSet<>(Json.texts(statuses, "group")))
                .isEqualTo(new TreeSet<>(List.of(
                        "Order creation",
                        "Output",
                        "Production",
                        "Shipping",
                        "Approval",
                        "Communication",
                        "MIS",
                        "Additional")));
        assertThat(statuses).allSatisfy(status -> {
            assertThat(status.path("text").asText()).isNotBlank();
            assertThat(status.path("actionNeeded").isBoolean()).isTrue();
        });
    }
}
