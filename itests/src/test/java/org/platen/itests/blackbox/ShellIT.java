package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.Shop;

/** The same shop by the shell. */
@BlackBox
class ShellIT {
    private final PlatenServer server;
    private final Shop shop;

    ShellIT(PlatenServer server, Shop shop) {
        this.server = server;
        this.shop = shop;
    }

    private JsonNode json(String command) {
        return Json.read(server.shell().run(command));
    }

    @Test
    @Tag("TB-19")
    void the_shell_shows_what_rest_shows() {
        OrderStory order = shop.order(shop.sign().times(1)).paid();
        order.jobs(2);

        JsonNode shown = json("platen:order-show --json " + order.id());
        JsonNode types = json("platen:decoration-list --json");

        assertThat(shown.toString()).contains(order.get().path("orderNumber").asText());
        assertThat(types.toString()).contains("dtg").contains("print3d");
    }

    @Test
    void an_order_is_closed_only_when_it_is_complete() {
        OrderStory order = shop.order(shop.sign().times(1)).paid();
        order.jobs(2);

        String refused = server.shell().attempt("platen:order-close " + order.id());
        order.madeAndShipped("T-77");
        server.shell().run("platen:order-close " + order.id());

        assertThat(refused).contains("state.refused");
        assertThat(order.get().path("closed").asBoolean()).isTrue();
        assertThat(order.history().toString()).contains("shell:platen");
    }

    @Test
    void verify_finds_nothing_wrong_after_all_that_happened() {
        assertThat(server.shell().run("platen:verify")).doesNotContain("FAILED");
        assertThat(server.admin().post("/verify").expect(200).json().path("ok").asBoolean())
                .isTrue();
    }
}
