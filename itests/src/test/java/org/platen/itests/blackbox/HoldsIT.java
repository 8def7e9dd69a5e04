package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.House;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Samples;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;
import org.platen.itests.harness.Waiting;
import org.platen.testkit.storefront.OrderSample;

/** Work stands still for a reason, and everybody can ask which one. */
@BlackBox
class HoldsIT {
    private final House house;
    private final Shop shop;
    private final Rest operator;

    HoldsIT(House house, Shop shop, Rest operator) {
        this.house = house;
        this.shop = shop;
        this.operator = operator;
    }

    @Test
    @Tag("N-2")
    void an_order_of_an_unknown_sku_is_kept_and_held_until_somebody_names_the_right_one() {
        OrderSample sample = new OrderSample(
                true, "", List.of(new OrderSample.Line("NOBODY-KNOWS-" + Shop.unique(""), "Odd shirt", 2, List.of())));
        OrderStory order =
                house.imported(House.SHOPIFY, house.shopify(), house.shopify().place(sample));

        Waiting.until("a hold", Duration.ofSeconds(20), () -> !order.holds().isEmpty());
        assertThat(order.holds().get(0).path("message").asText()).contains("NOBODY-KNOWS");
        answered(order.why(), "sku.unknown");
        assertThat(order.jobs()).isEmpty();
        operator.post(
                        order.path() + "/items/" + order.item(0).path("id").asLong() + "/sku",
                        Json.of("sku", shop.shirt().code()))
                .expect(200);

        assertThat(order.jobs(2)).hasSize(2);
        assertThat(order.holds()).isEmpty();
    }

    /** Every answer names a cause, what to do, and who does it. */
    private static void answered(JsonNode why, String code) {
        assertThat(why.path("moving").asBoolean()).isFalse();
        assertThat(why.path("summary").asText()).isNotBlank();
        assertThat(Json.texts(why.path("causes"), "code")).contains(code);
        assertThat(why.path("causes")).allSatisfy(cause -> {
            assertThat(cause.path("owner").asText()).isNotBlank();
            assertThat(cause.path("remedy").asText()).isNotBlank();
            assertThat(cause.path("message").asText()).isNotBlank();
        });
    }

    @Test
    @Tag("TB-39")
    @Tag("N-2")
    void a_shirt_without_its_design_waits_and_goes_on_when_the_design_is_there() {
        OrderStory order =
                shop.order(shop.personalShirt(Shop.unique("NODESIGN")).times(1)).paid();
        JobStory shirt = order.jobs(1).get(0);

        Waiting.until("a hold", Duration.ofSeconds(20), () -> !shirt.holds().isEmpty());
        assertThat(shirt.state()).isEqualTo("intake_hold");
        assertThat(shirt.holds().get(0).path("reason").asText()).isEqualTo("ARTWORK");
        answered(shirt.why(), "dtg.artwork-missing");
        answered(order.why(), "dtg.artwork-missing");
        String design = shop.file(Samples.design(1800, 2000, 9));
        order.change(0, Json.of("artwork", Json.list(Json.of("placement", "front", "file", design, "name", "a.png"))))
                .expect(200);
        operator.post("/checks/intake/run").expect(200);

        shirt.released();
        assertThat(shirt.holds()).isEmpty();
        assertThat(shirt.history()).extracting(mark -> mark.path("to").asText()).contains("pending");
    }

    @Test
    void a_design_too_coarse_or_without_transparency_is_named_with_the_measure() {
        Sku coarse = shop.sku(Shop.unique("COARSE"), Shop.printedFront(shop.file(Samples.design(300, 330, 3))));
        Sku opaque = shop.sku(Shop.unique("OPAQUE"), Shop.printedFront(shop.file(Samples.opaque(1800, 2000))));
        OrderStory order = shop.order(coarse.times(1), opaque.times(1)).paid();
        List<JobStory> jobs = order.jobs(2);

        Waiting.until(
                "two holds",
                Duration.ofSeconds(20),
                () -> jobs.stream().noneMatch(job -> job.holds().isEmpty()));

        assertThat(jobs.get(0).holds().get(0).path("code").asText()).isEqualTo("dtg.resolution");
        assertThat(jobs.get(0).holds().get(0).path("message").asText()).contains("150");
        assertThat(jobs.get(1).holds().get(0).path("code").asText()).isEqualTo("dtg.alpha");
    }

    @Test
    void a_model_too_large_for_every_printer_is_held() {
        Sku large = shop.sku(Shop.unique("LARGE"), shop.printedPart("base", 1, Samples.box(400, 20, 20)));
        JobStory job = shop.order(large.times(1)).paid().jobs(1).get(0);

        Waiting.until("a hold", Duration.ofSeconds(20), () -> !job.holds().isEmpty());

        assertThat(job.holds().get(0).path("code").asText()).isEqualTo("print3d.too-large");
    }

    @Test
    @Tag("N-2")
    void artwork_in_the_private_network_is_never_asked_for() throws Exception {
        try (org.platen.itests.harness.WebSite secret = new org.platen.itests.harness.WebSite()) {
            String inside = secret.publish("salaries.png", "image/png", Samples.design(1800, 2000, 4));
            for (String url : List.of(
                    inside, inside.replace("127.0.0.1", "localhost"), "http://169.254.169.254/latest/meta-data")) {
                JobStory job = personal(url).jobs(1).get(0);

                refused(job, "private");
                answered(job.why(), job.holds().get(0).path("code").asText());
            }
            assertThat(secret.asked()).isEmpty();
        }
    }

    /** The hold tells what was wrong with the address, no longer that the file is being fetched. */
    private void refused(JobStory job, String reason) {
        try {
            Waiting.until(
                    "a hold: " + reason,
                    Duration.ofSeconds(20),
                    () -> job.holds().toString().contains(reason));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + " but " + job.holds(), e);
        }
        assertThat(job.holds().get(0).path("reason").asText()).isEqualTo("ARTWORK");
    }

    private OrderStory personal(String url) {
        Sku tee = shop.personalShirt(Shop.unique("PERSONAL"));
        return shop.order(tee.times(1).set("artwork", Json.list(Json.of("placement", "front", "url", url))))
                .paid();
    }

    @Test
    void artwork_that_is_no_image_is_held_with_the_reason() {
        String page = house.site()
                .publish("login.png", "image/png", "<html>Please sign in</html>".getBytes(StandardCharsets.UTF_8));
        JobStory job = personal(page).jobs(1).get(0);

        refused(job, "text/html");
    }

    @Test
    void artwork_of_an_allowed_host_is_fetched_and_printed() {
        String design = house.site().publish("anne.png", "image/png", Samples.design(1800, 2000, 12));
        JobStory job = personal(design).jobs(1).get(0).released();

        assertThat(job.get().path("printFile").path("sha256").asText()).hasSize(64);
        assertThat(house.site().asked()).contains("/anne.png");
    }

    @Test
    @Tag("IN-55")
    @Tag("N-2")
    void a_blocked_job_refuses_events_until_it_is_unblocked() {
        JobStory job = shop.order(shop.sign().times(1)).paid().jobs(2).get(0).released();
        JsonNode hold = operator.post(
                        job.path() + "/holds", Json.of("reason", "DEPENDENCY", "message", "waits for the frame"))
                .expect(201)
                .json();

        assertThat(job.tryEvent("start").status()).isEqualTo(409);
        assertThat(job.spo()).isEqualTo("Blocked");
        answered(job.why(), hold.path("code").asText());
        operator.delete(job.path() + "/holds/" + hold.path("id").asLong()).expect(200, 204);

        job.event("start");
        assertThat(job.state()).isEqualTo("printing");
    }

    @Test
    @Tag("IN-05")
    @Tag("N-2")
    void a_future_order_waits_for_its_day() {
        ObjectNode draft = Shop.draft(shop.shirt().times(1)).put("processAt", "2036-01-02T08:00:00Z");
        OrderStory order = shop.enter(draft).paid();

        assertThat(order.jobs()).isEmpty();
        assertThat(order.history().toString()).contains("\"spo\":\"FutureOrder\"");
        assertThat(order.why().path("causes").toString()).contains("2036-01-02");
    }

    @Test
    @Tag("IN-06")
    @Tag("N-2")
    void an_order_that_needs_approval_makes_nothing_before() {
        OrderStory order = shop.strict();

        assertThat(order.jobs()).isEmpty();
        assertThat(order.history().toString()).contains("\"spo\":\"UnapprovedOrder\"");
        assertThat(order.why().path("moving").asBoolean()).isFalse();
        operator.post(order.path() + "/approval", Json.of("approved", true)).expect(200);

        assertThat(order.jobs(1)).hasSize(1);
        assertThat(order.history().toString()).contains("\"spo\":\"Approved\"");
    }
}
