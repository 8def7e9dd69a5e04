package org.platen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platen.rest.internal.TestApi.Answer;

class PluginsWireTest {
    private static final TestApi API = new TestApi().startCore();
    private static final String SHOP = "configurations/org.platen.storefront.shopify~shop";

    @BeforeEach
    void forget() {
        API.recorder.clear();
    }

    @AfterAll
    static void close() throws Exception {
        API.close();
    }

    private static Answer send(String method, String path, String json) {
        HttpRequest.Builder request = API.as("admin", path).method(method, TestApi.json(json));
        return API.send(json == null ? request : request.header("Content-Type", "application/json"));
    }

    private static Answer upload(String digest) {
        return API.send(API.as("admin", "plugins")
                .header("Content-Type", "application/java-archive")
                .header("Content-Digest", digest)
                .POST(HttpRequest.BodyPublishers.ofString("a jar")));
    }

    @Test
    void a_plugin_tells_its_state_and_what_can_be_done_with_it() {
        Answer answer = send("GET", "plugins", null);

        assertThat(answer.json().at("/items/0/href").asText()).isEqualTo("/api/v1/plugins/platen-storefront-shopify");
        assertThat(answer.json().at("/items/0/state").asText()).isEqualTo("RUNNING");
        assertThat(answer.json().at("/items/0/offeredVersion").asText()).isEqualTo("0.2.0");
        assertThat(answer.json().at("/items/0/actions/0").asText()).isEqualTo("stop");
        assertThat(answer.json().at("/items/0/reason").isNull()).isTrue();
    }

    @Test
    void an_upload_that_adds_is_201_and_one_that_upgrades_200() {
        Answer added = upload("sha-256=:AA==:");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo("/api/v1/plugins/platen-storefront-etsy");
        assertThat(API.recorder.all().toString()).contains("uploadPlugin").contains("sha-256=:AA==:");
        assertThat(upload("again").status()).isEqualTo(200);
    }

    @Test
    void actions_are_posts_and_an_end_is_a_delete() {
        for (String action : new String[] {"install", "start", "stop", "upgrade"}) {
            assertThat(send("POST", "plugins/mug/" + action, null).status()).isEqualTo(200);
        }
        assertThat(send("DELETE", "plugins/mug", null).status()).isEqualTo(204);
        assertThat(API.recorder.all().toString())
                .contains("installPlugin", "startPlugin", "stopPlugin", "upgradePlugin", "uninstallPlugin");
    }

    @Test
    void a_configuration_has_an_etag_and_never_shows_a_secret() {
        Answer answer = send("GET", SHOP, null);

        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(answer.json().at("/fields/0/type").asText()).isEqualTo("SECRET");
        assertThat(answer.json().at("/fields/0/value").isNull()).isTrue();
        assertThat(answer.json().at("/fields/0/default").isArray()).isTrue();
        assertThat(answer.json().at("/fields/0/set").asBoolean()).isTrue();
    }

    @Test
    void a_change_takes_texts_lists_and_nothing_and_needs_the_version_that_was_read() {
        String change = "{\"values\":{\"pageSize\":\"10\",\"paidStatuses\":[\"paid\",\"pending\"],\"baseUrl\":null}}";

        assertThat(send("PUT", SHOP, change).status()).isEqualTo(428);
        Answer answer = API.send(API.as("admin", SHOP)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"3\"")
                .PUT(TestApi.json(change)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(API.recorder.all().toString())
                .contains("OptionalLong[3]")
                .contains("pageSize=[10]")
                .contains("paidStatuses=[paid, pending]")
                .contains("baseUrl=null");
    }

    @Test
    void a_value_that_is_no_text_is_named() {
        Answer answer = send(
                "POST",
                "configurations/org.platen.storefront.shopify",
                "{\"name\":\"two\",\"values\":{\"pageSize\":10}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/values/pageSize");
    }

    @Test
    void a_new_one_has_its_address() {
        Answer answer = send(
                "POST",
                "configurations/org.platen.storefront.shopify",
                "{\"name\":\"two\",\"values\":{\"pageSize\":\"10\"}}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/configurations/org.platen.storefront.shopify~two");
    }
}
