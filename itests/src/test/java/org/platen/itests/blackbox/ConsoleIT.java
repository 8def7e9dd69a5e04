package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.Events;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Waiting;

/** What a browser needs: a session, and to be told what happens. */
@BlackBox
class ConsoleIT {
    private static final String OWN_PASSWORD = "a password of my own";

    private final PlatenServer server;
    private final Shop shop;

    ConsoleIT(PlatenServer server, Shop shop) {
        this.server = server;
        this.shop = shop;
    }

    /** A person at a browser. */
    private record Person(String name, Rest browser, String cookie) {}

    private Rest page() {
        return server.rest().with("X-Platen-Console", "1");
    }

    private Answer login(String name, String password) {
        return page().post("/session", Json.of("user", name, "password", password));
    }

    private static String cookie(Answer login) {
        String header = login.header("set-cookie").orElseThrow();
        assertThat(header).contains("; HttpOnly", "; SameSite=Strict");
        return header.substring(0, header.indexOf(';'));
    }

    private Person person(String... roles) {
        String name = Shop.unique("anna");
        JsonNode made = server.admin()
                .post("/users", Json.of("name", name, "roles", List.of(roles), "language", "de"))
                .expect(201)
                .json();
        String once = made.path("oneTimePassword").asText();
        Answer first = login(name, once).expect(201);
        assertThat(first.json().path("mustChangePassword").asBoolean()).isTrue();
        String cookie = cookie(first);
        Rest browser = page().with("Cookie", cookie);
        Answer refused = browser.get("/orders").expect(403);
        assertThat(refused.json().path("type").asText()).endsWith("access.setup-required");
        browser.put("/me/password", Json.of("oldPassword", once, "newPassword", OWN_PASSWORD))
                .expect(204);
        return new Person(name, browser, cookie);
    }

    private Events listen(Person person) {
        return new Events(server, "Cookie", person.cookie(), null);
    }

    @Test
    void a_person_logs_in_works_and_logs_out() {
        Person anna = person("OPERATOR");

        anna.browser().get("/orders").expect(200);
        JsonNode me = anna.browser().get("/me").expect(200).json();
        assertThat(me.path("user").asText()).isEqualTo(anna.name());
        assertThat(me.path("language").asText()).isEqualTo("de");
        anna.browser().get("/users").expect(403);
        Answer forged = anna.browser().without("X-Platen-Console").put("/me/settings", Map.of());
        assertThat(forged.expect(403).json().path("type").asText()).endsWith("access.console-header");
        anna.browser().put("/me/settings", Json.of("displayName", "Anna B.")).expect(200);
        assertThat(anna.browser()
                        .get("/session")
                        .expect(200)
                        .json()
                        .path("displayName")
                        .asText())
                .isEqualTo("Anna B.");

        anna.browser().delete("/session").expect(204);
        anna.browser().get("/orders").expect(401);
        assertThat(server.log().tells(anna.cookie())).isFalse();
    }

    @Test
    @Tag("PG-63")
    void what_happens_on_the_floor_is_told_and_what_was_missed_comes_after() throws IOException {
        Person anna = person("OPERATOR");
        String last;
        OrderStory order;
        try (Events events = listen(anna)) {
            events.await("hello");
            order = shop.order(shop.sign().times(1)).paid();
            long id = order.id();
            events.await(
                    "the job",
                    event -> event.name().equals("change")
                            && event.data().path("order").asLong() == id
                            && event.data().has("job"));
            JsonNode status = anna.browser().get("/status/realtime").expect(200).json();
            assertThat(status.path("state").asText()).isEqualTo("LIVE");
            assertThat(status.path("clients").asInt()).isPositive();
            last = events.seen().stream()
                    .filter(event -> event.id() != null)
                    .reduce((a, b) -> b)
                    .orElseThrow()
                    .id();
        }
        shop.operator().post(order.path() + "/notes", Json.of("text", "while away"));
        OrderStory meanwhile = shop.order(shop.sign().times(1));

        try (Events again = new Events(server, "Cookie", anna.cookie(), last)) {
            assertThat(again.await("hello").data().path("resumed").asBoolean()).isTrue();
            again.await("what was missed", event -> event.data().path("order").asLong() == meanwhile.id());
            // What the stream tells is what REST shows.
            List<Long> told = again.seen().stream()
                    .filter(event -> event.data().path("order").asLong() == meanwhile.id())
                    .map(event -> event.data().path("id").asLong())
                    .toList();
            assertThat(told)
                    .isSubsetOf(meanwhile.history().stream()
                            .map(mark -> mark.path("id").asLong())
                            .toList());
        }
        try (Events late = new Events(server, "Cookie", anna.cookie(), "999999999999")) {
            late.await("reset");
        }
    }

    @Test
    void a_plugin_that_comes_or_goes_is_told() throws Exception {
        Person anna = person("OPERATOR");
        try (Events events = listen(anna)) {
            events.await("hello");
            server.shell().run("bundle:restart platen-decoration-print3d");
            events.await("plugins", event -> event.data().path("topic").asText().equals("plugins"));
        }
        Waiting.until(
                "the type is back",
                Duration.ofSeconds(30),
                () -> shop.operator()
                        .get("/decoration-types")
                        .expect(200)
                        .json()
                        .toString()
                        .contains("print3d"));
    }

    @Test
    void who_is_deactivated_is_out_at_once_with_tokens_and_streams() throws IOException {
        Person boss = person("ADMIN");
        String token = boss.browser()
                .post("/tokens", Json.of("name", "of the boss", "roles", List.of("OPERATOR")))
                .expect(201)
                .json()
                .path("secret")
                .asText();
        Rest holder = server.rest().as(token);
        holder.get("/me").expect(200);
        try (Events events = listen(boss)) {
            events.await("hello");
            JsonNode user =
                    server.admin().get("/users/" + boss.name()).expect(200).json();
            assertThat(user.path("tokens").asInt()).isEqualTo(1);
            server.admin()
                    .put("/users/" + boss.name(), Json.of("roles", List.of("ADMIN"), "active", false))
                    .expect(200);

            boss.browser().get("/orders").expect(401);
            holder.get("/me").expect(401);
            login(boss.name(), OWN_PASSWORD).expect(401);
            Waiting.until("the stream ends", Duration.ofSeconds(45), events::ended);
            assertThat(events.await("end").data().path("reason").asText()).isEqualTo("signed-out");
        }
        assertThat(server.admin()
                        .get("/users/" + boss.name() + "/history")
                        .json()
                        .toString())
                .contains("CREATED", "PASSWORD_CHANGED", "DEACTIVATED");
    }

    @Test
    void the_last_admin_stays() {
        Answer refused = server.admin().put("/users/admin", Json.of("roles", List.of("OPERATOR"), "active", true));
        assertThat(refused.expect(409).json().path("type").asText()).endsWith("state.refused");
        server.admin()
                .put("/users/admin", Json.of("roles", List.of("ADMIN"), "active", false))
                .expect(409);
    }

    @Test
    void a_view_is_kept_and_shared() {
        Person anna = person("OPERATOR");
        Person bert = person("OPERATOR");
        anna.browser()
                .put("/views/orders/Late", Json.of("shared", true, "content", Map.of("due", "late")))
                .expect(200);
        JsonNode seen = bert.browser().get("/views/orders").expect(200).json();
        assertThat(seen.toString()).contains("user:" + anna.name()).contains("\"due\":\"late\"");
        bert.browser().delete("/views/orders/Late").expect(404);
        anna.browser().delete("/views/orders/Late").expect(204);
    }
}
