package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.ExpectedLog;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.MugBundle;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Waiting;
import org.platen.testkit.storefront.OrderSample;
import org.platen.testkit.storefront.ShopifyStandIn;

/** Plugins and configurations, as an admin handles them from a browser. */
@BlackBox
@ExpectedLog(value = "dtg", because = "the decoration type is taken away")
class PluginsIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String DTG = "/plugins/platen-decoration-dtg";
    private static final String MUG = "/plugins/platen-test-mug";
    private static final String UPLOADS = "/configurations/org.platen.provisioning";
    private static final String SHOPIFY = "/configurations/org.platen.storefront.shopify";
    private static final String TOO_NEW = "org.platen.spi.decoration;version=\"[9.0,10)\"";

    private final PlatenServer server;
    private final Shop shop;
    private final Rest admin;

    PluginsIT(PlatenServer server, Shop shop) {
        this.server = server;
        this.shop = shop;
        this.admin = server.admin();
    }

    @Test
    void all_that_is_shipped_runs_and_says_what_it_is() {
        Map<String, JsonNode> plugins = new TreeMap<>();
        admin.get("/plugins")
                .expect(200)
                .json()
                .path("items")
                .forEach(one -> plugins.put(one.path("name").asText(), one));

        assertThat(plugins)
                .containsKeys(
                        "platen-decoration-dtf",
                        "platen-decoration-dtg",
                        "platen-decoration-embroidery",
                        "platen-decoration-print3d",
                        "platen-storefront-shopify",
                        "platen-storefront-woocommerce",
                        "platen-carrier-easypost")
                .doesNotContainKeys("platen-core", "platen-integration", "platen-workflow");
        JsonNode dtg = plugins.get("platen-decoration-dtg");
        assertThat(dtg.path("kind").asText()).isEqualTo("DECORATION");
        assertThat(dtg.path("state").asText()).isEqualTo("RUNNING");
        assertThat(dtg.path("reason").isNull()).isTrue();
        assertThat(Json.items(dtg.path("provides")))
                .extracting(JsonNode::asText)
                .containsExactly("dtg");
        assertThat(dtg.path("configurations").toString()).contains("org.platen.decoration.dtg");
        assertThat(plugins.get("platen-storefront-shopify").path("kind").asText())
                .isEqualTo("STOREFRONT");
        assertThat(plugins.get("platen-storefront-shopify").path("provides").toString())
                .contains("tees");
        JsonNode easypost = plugins.get("platen-carrier-easypost");
        assertThat(easypost.path("state").asText()).isEqualTo("RUNNING");
        assertThat(easypost.path("kind").asText()).isEqualTo("CARRIER");
        // Other stories may have connected one.
        if (easypost.path("provides").isEmpty()) {
            assertThat(easypost.path("reason").asText()).contains("org.platen.carrier.easypost");
        } else {
            assertThat(easypost.path("reason").isNull()).isTrue();
        }
        assertThat(server.with("OPERATOR").get("/plugins").status()).isEqualTo(403);
    }

    @Test
    @Tag("N-1")
    void jobs_of_a_stopped_type_wait_and_others_go_on_until_it_is_back() {
        List<JobStory> shirts = shop.order(shop.shirt().times(2)).paid().jobs(2);
        shirts.forEach(JobStory::released);
        shirts.get(0).labeled();
        Map<String, String> core = core();

        JsonNode stopped = admin.post(DTG + "/stop").expect(200).json();

        assertThat(stopped.path("state").asText()).isEqualTo("STOPPED");
        assertThat(stopped.path("liveJobs").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(Json.items(stopped.path("actions")))
                .extracting(JsonNode::asText)
                .contains("start");
        shirts.forEach(this::frozen);
        admin.post(DTG + "/stop").expect(409);
        JobStory sign = shop.order(shop.sign().times(1)).paid().jobs(2).get(0);
        sign.made();
        // Another plugin that comes or goes wakes nobody who was stopped.
        admin.delete("/plugins/platen-decoration-embroidery").expect(204);
        assertThat(state("/plugins/platen-decoration-embroidery")).isEqualTo("OFFERED");
        admin.post("/plugins/platen-decoration-embroidery/install").expect(200);
        assertThat(state(DTG)).isEqualTo("STOPPED");

        admin.post(DTG + "/start").expect(200);
        awaitRunning();
        shirts.get(0).scan("pick");

        admin.delete(DTG).expect(204);
        JsonNode offered = admin.get(DTG).expect(200).json();
        assertThat(offered.path("state").asText()).isEqualTo("OFFERED");
        assertThat(offered.path("liveJobs").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(offered.path("version").isNull()).isTrue();
        shirts.forEach(this::frozen);

        admin.post(DTG + "/install").expect(200);
        awaitRunning();
        shirts.forEach(JobStory::made);
        assertThat(core()).isEqualTo(core);
    }

    @Test
    void an_upload_is_refused_unless_allowed_and_checked() {
        MugBundle mug = MugBundle.fitting("1.0.0");
        assertThat(mug.upload(admin).expect(403).json().path("detail").asText()).contains("Uploads are off");
        allowUploads("true");
        try {
            mug.upload(admin, "sha-256=:" + Base64.getEncoder().encodeToString(new byte[32]) + ":")
                    .expect(400);
            assertThat(mug.upload(admin, "md5=:AA==:").expect(400).json().toString())
                    .contains("Content-Digest");

            assertThat(MugBundle.importing("1.0.0", TOO_NEW)
                            .upload(admin)
                            .expect(409)
                            .json()
                            .path("detail")
                            .asText())
                    .contains("org.platen.spi.decoration", "[9.0.0,10.0.0)");
            MugBundle.importing("1.0.0", "org.osgi.framework").upload(admin).expect(422);
            admin.get(MUG).expect(404);
            assertThat(bundles()).doesNotContain(MugBundle.NAME);
            assertThat(server.folder().resolve("plugins")).isDirectoryNotContaining("glob:**{mug,upload}*");

            JsonNode added = mug.upload(admin).expect(201).json();
            assertThat(added.path("version").asText()).isEqualTo("1.0.0");
            assertThat(added.path("state").asText()).isEqualTo("RUNNING");
            mug.upload(admin).expect(409);
            assertThat(MugBundle.fitting("1.1.0")
                            .upload(admin)
                            .expect(200)
                            .json()
                            .path("version")
                            .asText())
                    .isEqualTo("1.1.0");
            assertThat(bundles().lines().filter(line -> line.contains(MugBundle.NAME)))
                    .hasSize(1);
        } finally {
            allowUploads("false");
            admin.delete(MUG);
        }
        admin.get(MUG).expect(404);
        mug.upload(admin).expect(403);
    }

    private String bundles() {
        return server.shell().run("bundle:list -t 0 -s --no-format");
    }

    @Test
    void a_configuration_is_a_form_and_a_file_that_agree() throws IOException {
        JsonNode form = admin.get("/configurations/org.platen.decoration.dtg")
                .expect(200)
                .json();
        JsonNode ppi = field(form, "minimumPpi");
        assertThat(ppi.path("type").asText()).isEqualTo("INTEGER");
        assertThat(ppi.path("min").asText()).isEqualTo("1");
        assertThat(ppi.path("default").path(0).asText()).isEqualTo("150");
        assertThat(ppi.path("set").asBoolean()).isFalse();
        Rest read = admin.with("If-Match", "\"" + form.path("version").asLong() + "\"");

        assertThat(read.put("/configurations/org.platen.decoration.dtg", values("minimumPpy", "100"))
                        .expect(400)
                        .json()
                        .toString())
                .contains("/values/minimumPpy");
        assertThat(read.put("/configurations/org.platen.decoration.dtg", values("minimumPpi", "0"))
                        .expect(400)
                        .json()
                        .toString())
                .contains("at least 1");
        admin.put("/configurations/org.platen.decoration.dtg", values("minimumPpi", "100"))
                .expect(428);
        Answer changed = read.put("/configurations/org.platen.decoration.dtg", values("minimumPpi", "100"))
                .expect(200);
        assertThat(field(changed.json(), "minimumPpi").path("value").path(0).asText())
                .isEqualTo("100");
        read.put("/configurations/org.platen.decoration.dtg", values("minimumPpi", "90"))
                .expect(412);
        Path file = server.folder().resolve("etc/org.platen.decoration.dtg.cfg");
        assertThat(Files.readString(file)).contains("minimumPpi = 100");

        server.configure("org.platen.decoration.dtg", Map.of("minimumPpi", "120"));
        Waiting.until(
                "the edited file is read",
                SOON,
                () -> field(
                                admin.get("/configurations/org.platen.decoration.dtg")
                                        .expect(200)
                                        .json(),
                                "minimumPpi")
                        .path("value")
                        .path(0)
                        .asText()
                        .equals("120"));
        admin.delete("/configurations/org.platen.decoration.dtg").expect(204);
        assertThat(field(
                                admin.get("/configurations/org.platen.decoration.dtg")
                                        .expect(200)
                                        .json(),
                                "minimumPpi")
                        .path("set")
                        .asBoolean())
                .isFalse();
        Waiting.until("the file says so too", SOON, () -> !text(file).contains("minimumPpi"));
        awaitRunning();
        admin.get("/configurations/org.apache.karaf.features").expect(404);
    }

    @Test
    void a_second_shop_is_connected_by_a_form_and_its_secrets_stay_secret() {
        try (ShopifyStandIn second = new ShopifyStandIn(0, "two.myshopify.com", "shpat_second_shop")) {
            JsonNode form = admin.get(SHOPIFY).expect(200).json();
            assertThat(form.path("factory").asBoolean()).isTrue();
            assertThat(field(form, ".webhookSecret").path("type").asText()).isEqualTo("SECRET");
            ObjectNode draft = Json.of(
                    "name",
                    "two",
                    "values",
                    Json.of(
                            "storefront", "tees-two",
                            "shopDomain", "two.myshopify.com",
                            "baseUrl", second.address().toString(),
                            ".webhookSecret", "hush-webhook",
                            ".accessToken", "shpat_second_shop",
                            "paidStatuses", List.of("paid", "partially_refunded")));
            assertThat(admin.post(SHOPIFY, Json.of("name", "two", "values", Json.of("storefront", "x")))
                            .expect(400)
                            .json()
                            .toString())
                    .contains("/values/shopDomain");

            Answer made = admin.post(SHOPIFY, draft).expect(201);

            String address = made.header("location").orElseThrow().replace("/api/v1", "");
            assertThat(address).isEqualTo(SHOPIFY + "~two");
            admin.post(SHOPIFY, draft).expect(409);
            String shown = made.json().toString()
                    + admin.get(address).expect(200).json()
                    + admin.get("/configurations").expect(200).json();
            assertThat(shown).doesNotContain("hush-webhook").doesNotContain("shpat_second_shop");
            assertThat(server.log().tells("hush-webhook")).isFalse();
            Waiting.until(
                    "the second shop is connected",
                    SOON,
                    () -> admin.get("/plugins/platen-storefront-shopify")
                            .expect(200)
                            .json()
                            .path("provides")
                            .toString()
                            .contains("tees-two"));
            String id = second.place(new OrderSample(
                    true, "", List.of(new OrderSample.Line(shop.sign().code(), "Sign", 1, List.of()))));
            server.rest().webhook("tees-two", second.created(id, "forged")).expect(401);
            server.rest()
                    .webhook("tees-two", second.created(id, "hush-webhook"))
                    .expect(202);
            shop.imported("tees-two", id);

            // What is not named stays, the secrets too.
            admin.with("If-Match", made.etag())
                    .put(address, values("pageSize", "10"))
                    .expect(200);
            Waiting.until(
                    "the connection is back with its secret",
                    SOON,
                    () -> server.rest()
                                    .webhook("tees-two", second.created(id, "hush-webhook"))
                                    .status()
                            == 202);
            Path file = server.folder().resolve("etc/org.platen.storefront.shopify-two.cfg");
            Waiting.until("the file has it too", SOON, () -> text(file).contains("pageSize = 10"));
            assertThat(text(file)).contains(".webhookSecret = hush-webhook");
            admin.delete(address).expect(204);
            admin.get(address).expect(404);
            Waiting.until(
                    "the second shop is gone",
                    SOON,
                    () -> !admin.get("/plugins/platen-storefront-shopify")
                            .expect(200)
                            .json()
                            .path("provides")
                            .toString()
                            .contains("tees-two"));
            assertThat(file).doesNotExist();
        }
    }

    private void frozen(JobStory shirt) {
        Waiting.until("DTG is gone", SOON, () -> shirt.get().path("frozen").asBoolean());
        assertThat(shirt.get().path("holds").toString()).contains("PLUGIN_MISSING");
    }

    private String state(String plugin) {
        return admin.get(plugin).expect(200).json().path("state").asText();
    }

    private void awaitRunning() {
        Waiting.until(
                "DTG is back",
                SOON,
                () -> admin.get("/decoration-types/dtg")
                        .expect(200)
                        .json()
                        .path("state")
                        .asText()
                        .equals("RUNNING"));
        assertThat(state(DTG)).isEqualTo("RUNNING");
    }

    /** Bundle id and times of the core, which nobody may restart. */
    private Map<String, String> core() {
        Map<String, String> core = new TreeMap<>();
        for (String name : List.of("platen-core", "platen-rest", "platen-persistence", "platen-provisioning")) {
            core.put(name, server.shell().run("bundle:info " + name));
        }
        return core;
    }

    private void allowUploads(String allowed) {
        String version = admin.get(UPLOADS).expect(200).etag();
        admin.with("If-Match", version).put(UPLOADS, values("uploads", allowed)).expect(200);
        // Taken by the component a moment later; a digest that is missing tells which of both it is.
        Waiting.until(
                "uploads are " + allowed,
                SOON,
                () -> admin.post("/plugins", "application/java-archive", new byte[0])
                                .status()
                        == (allowed.equals("true") ? 400 : 403));
    }

    private static ObjectNode values(String name, String value) {
        return Json.of("values", Json.of(name, value));
    }

    private static JsonNode field(JsonNode form, String name) {
        return Json.items(form.path("fields")).stream()
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + name + " in " + form));
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
