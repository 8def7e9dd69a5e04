package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.Events;
import org.platen.itests.harness.ExpectedLog;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.PluginJar;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Samples;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Waiting;

/** What plugins add to the console comes and goes with their bundles; a faulty one is told and harms nothing. */
@BlackBox
@ExpectedLog(value = "platen-test-odd", because = "its contribution is faulty on purpose")
class ContributionsIT {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String MUGS = """
            {
              "console": 1,
              "decorations": ["mug"],
              "texts": {"en": {"oven": "Oven"}, "de": {"oven": "Ofen"}},
              "panels": [{"id": "oven", "places": ["job"], "title": "oven", "module": "oven.js"}]
            }
            """;

    private final PlatenServer server;
    private final Shop shop;
    private final Rest operator;

    ContributionsIT(PlatenServer server, Shop shop, Rest operator) {
        this.server = server;
        this.shop = shop;
        this.operator = operator;
    }

    private Optional<JsonNode> contribution(String plugin) {
        for (JsonNode one : operator.get("/contributions").expect(200).json().path("items")) {
            if (one.path("plugin").asText().equals(plugin)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private JsonNode appears(String plugin) {
        return Waiting.of("the contribution of " + plugin, SOON, () -> contribution(plugin));
    }

    private void vanishes(String plugin) {
        Waiting.until(
                "the contribution of " + plugin + " is gone",
                SOON,
                () -> contribution(plugin).isEmpty());
    }

    @Test
    void it_comes_and_goes_with_its_bundle_and_its_files_do_too() {
        PluginJar mugs = PluginJar.of(
                        server,
                        "platen-test-mugs",
                        Map.of("console.json", MUGS, "oven.js", "export function mount() {}"))
                .install();
        try {
            JsonNode added = appears("platen-test-mugs");
            assertThat(added.path("problem").isNull()).isTrue();
            assertThat(added.at("/texts/de/oven").asText()).isEqualTo("Ofen");
            String script = added.path("modules").path("oven.js").path("href").asText();
            assertThat(file(script)).isEqualTo(200);

            mugs.stop();
            vanishes("platen-test-mugs");
            assertThat(file(script)).isEqualTo(404);

            mugs.start();
            appears("platen-test-mugs");
            assertThat(file(script)).isEqualTo(200);
        } finally {
            mugs.uninstall();
        }
        vanishes("platen-test-mugs");
    }

    private int file(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(server.address().resolve(path)).build();
        try {
            return BROWSER.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token() {
        return server.admin()
                .post("/tokens", Json.of("name", "listener", "roles", List.of("OPERATOR")))
                .expect(201)
                .json()
                .path("secret")
                .asText();
    }

    @Test
    void browsers_are_told_of_a_bundle_that_only_adds_to_the_console() throws IOException {
        PluginJar mugs = PluginJar.of(server, "platen-test-quiet", Map.of("console.json", "{\"console\": 1}"));
        try (Events events = new Events(server, "Authorization", "Bearer " + token(), null)) {
            events.await("hello");
            mugs.install();
            events.await(
                    "topic plugins",
                    event -> event.name().equals("topic")
                            && event.data().path("topic").asText().equals("plugins"));
        } finally {
            mugs.uninstall();
        }
    }

    @Test
    void a_faulty_one_is_listed_with_its_reason_and_nothing_of_it_is_served() {
        PluginJar odd = PluginJar.of(
                        server, "platen-test-odd", Map.of("console.json", MUGS.replace("\"oven.js\"", "\"gone.js\"")))
                .install();
        try {
            JsonNode listed = appears("platen-test-odd");
            assertThat(listed.path("problem").asText()).contains("/panels/0/module: there is no file gone.js");
            assertThat(listed.path("panels")).isEmpty();
            assertThat(listed.path("modules")).isEmpty();
        } finally {
            odd.uninstall();
        }
    }

    @Test
    void facts_of_a_job_are_its_attributes_its_parameters_and_what_the_machine_is_told() {
        JobStory print = shop.order(shop.sku(
                                Shop.unique("FILM"),
                                shop.part(
                                        "front",
                                        "dtf",
                                        "design.png",
                                        Samples.design(1800, 2000, 7),
                                        Map.of("peel", "cold", "pressTempC", "150")))
                        .times(1))
                .paid()
                .job(0);

        JsonNode facts =
                operator.get(print.path() + "/contribution-facts").expect(200).json();
        assertThat(facts.at("/attributes/peel").asText()).isEqualTo("cold");
        assertThat(facts.at("/attributes/placement").asText()).isEqualTo("front");
        assertThat(facts.at("/settings/film").asText()).isEqualTo("dtf-film");
        assertThat(facts.at("/settings/pressTempC").asText()).isEqualTo("150");
        assertThat(appears("platen-decoration-dtf").path("problem").isNull()).isTrue();

        print.released();
        JsonNode row = operator.get(
                        "/queue?order=" + print.get().at("/order/id").asLong())
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(row.at("/attributes/placement").asText()).isEqualTo("front");
    }
}
