package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;

/** Who may do what. */
@BlackBox
class AccessIT {
    private final PlatenServer server;
    private final Shop shop;
    private final Rest operator;

    AccessIT(PlatenServer server, Shop shop, Rest operator) {
        this.server = server;
        this.shop = shop;
        this.operator = operator;
    }

    private long customer(String name) {
        return operator.post("/customers", Json.of("name", name, "email", Shop.unique(name) + "@example.com"))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private Rest tokenOf(long customer) {
        JsonNode made = server.admin()
                .post("/tokens", Json.of("name", "portal", "roles", List.of("CUSTOMER"), "customer", customer))
                .expect(201)
                .json();
        return server.rest().as(made.path("secret").asText());
    }

    private OrderStory orderOf(long customer) {
        return shop.enter(Shop.draft(shop.shirt().times(1)).put("customer", customer));
    }

    @Test
    void nobody_comes_in_without_credentials_or_with_wrong_ones() {
        server.rest().get("/orders").expect(401);
        server.rest().as("plt_" + "a".repeat(43)).get("/orders").expect(401);
        server.rest().as("' OR 1=1").get("/orders").expect(401);
        server.rest().with("Authorization", "Basic !!!").get("/orders").expect(401);
        server.rest().as("nobody", "wrong").get("/orders").expect(401);
    }

    @Test
    void a_customer_sees_own_orders_in_the_customers_words_and_nothing_else() {
        long anne = customer("Anne");
        long ben = customer("Ben");
        OrderStory own = orderOf(anne);
        OrderStory foreign = orderOf(ben);
        Rest portal = tokenOf(anne);

        assertThat(Json.ids(portal.get("/orders").expect(200).json().path("items")))
                .containsExactly(own.id());
        JsonNode seen = portal.get(own.path()).expect(200).json();
        assertThat(seen.has("holds") || seen.has("jobs") || seen.has("version")).isFalse();
        Answer other = portal.get(foreign.path()).expect(404);
        Answer nothing = portal.get("/orders/987654321987").expect(404);
        assertThat(shape(other, foreign.id())).isEqualTo(shape(nothing, 987654321987L));
        portal.get(own.path() + "/history").expect(403);
        portal.get("/queue").expect(403);
        portal.post("/scans", Json.of("barcode", "x", "station", "pick-1")).expect(403);
        portal.post(own.path() + "/cancel").expect(403);
    }

    /** The answer without what must differ. */
    private static String shape(Answer answer, long id) {
        com.fasterxml.jackson.databind.node.ObjectNode problem = answer.json().deepCopy();
        problem.remove("instance");
        return problem.toString().replace(String.valueOf(id), "ID");
    }

    @Test
    void an_integrator_brings_orders_but_neither_rules_nor_verifies() {
        Rest integrator = server.with("INTEGRATOR");

        integrator.post("/orders", Shop.draft(shop.shirt().times(1))).expect(201);
        integrator.get("/queue").expect(200);
        integrator.post("/skus", Json.of("code", "X", "name", "X")).expect(403);
        integrator.get("/tokens").expect(403);
        integrator.post("/verify").expect(403);
    }

    @Test
    void an_operator_runs_the_shop_but_makes_no_tokens() {
        operator.get("/tokens").expect(403);
        operator.post("/tokens", Json.of("name", "own", "roles", List.of("ADMIN")))
                .expect(403);
        operator.post("/verify").expect(403);
    }

    @Test
    void a_token_is_shown_once_and_ends_at_once() {
        JsonNode made = server.admin()
                .post("/tokens", Json.of("name", "short", "roles", List.of("OPERATOR")))
                .expect(201)
                .json();
        String secret = made.path("secret").asText();
        Rest holder = server.rest().as(secret);
        holder.get("/me").expect(200);

        assertThat(server.admin().get("/tokens").expect(200).json().toString()).doesNotContain(secret);
        server.admin()
                .delete("/tokens/" + made.path("token").path("id").asLong())
                .expect(200, 204);

        org.platen.itests.harness.Waiting.until(
                "the token is refused",
                java.time.Duration.ofSeconds(2),
                () -> holder.get("/me").status() == 401);
        assertThat(server.log().tells(secret)).isFalse();
    }
}
