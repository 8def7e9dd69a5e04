package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.ExpectedLog;
import org.platen.itests.harness.House;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Samples;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Waiting;
import org.platen.testkit.storefront.Fault;
import org.platen.testkit.storefront.OrderSample;
import org.platen.testkit.storefront.SignedDelivery;
import org.platen.testkit.storefront.VendorStandIn;
import org.platen.testkit.storefront.WooCommerceStandIn;

/** The main job: a paid order of a storefront is made, shipped, and reported back. */
@BlackBox
@ExpectedLog(value = "Storefront \\w+ refuses update", because = "stories make a storefront refuse for good")
class StorefrontsIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final House house;
    private final Shop shop;
    private final Rest operator;

    StorefrontsIT(House house, Shop shop, Rest operator) {
        this.house = house;
        this.shop = shop;
        this.operator = operator;
    }

    private static OrderSample of(String sku, int quantity) {
        return new OrderSample(true, "", List.of(new OrderSample.Line(sku, "Line", quantity, List.of())));
    }

    @Test
    @Tag("PG-01")
    @Tag("PI-04")
    @Tag("PI-05")
    @Tag("PI-10")
    @Tag("PI-14")
    void two_personalised_shirts_of_shopify_come_home_with_a_tracking_number() {
        String design = house.site().publish("zoe.png", "image/png", Samples.design(1800, 2000, 21));
        OrderSample sample = new OrderSample(
                true,
                "Please ring twice",
                List.of(new OrderSample.Line(
                        shop.personalShirt(Shop.unique("TEE")).code(),
                        "Tee",
                        2,
                        List.of(Map.entry("Name", "Zoë Ærø 🦄"), Map.entry("_print_file", design)))));
        String id = house.shopify().place(sample);

        OrderStory order = house.imported(House.SHOPIFY, house.shopify(), id);
        List<JobStory> shirts = order.jobs(2);
        JsonNode line = order.item(0);
        shirts.forEach(JobStory::made);
        Waiting.until("production is told", SOON, () -> house.shopify().inProduction(id));
        shirts.forEach(shirt -> shirt.scan("ship"));
        order.ship("JJD-4711");

        assertThat(order.state()).isEqualTo("SHIPPED");
        Waiting.until("the shipment is told", SOON, () -> house.shopify().shipmentsTold(id) == 1);
        assertThat(order.get().path("storefront").asText()).isEqualTo(House.SHOPIFY);
        assertThat(order.get().path("origin").asText()).isNotEqualTo("MANUAL");
        assertThat(order.get().path("payment").asText()).isEqualTo("PAID");
        assertThat(line.path("personalisation").toString()).contains("Zoë Ærø 🦄");
        assertThat(house.shopify().calls().stream()
                        .filter(call -> call.line().contains("fulfillmentCreate"))
                        .filter(call -> call.body().contains("JJD-4711")))
                .hasSize(1);
    }

    @Test
    @Tag("PI-05")
    @Tag("PI-10")
    @Tag("PI-14")
    void a_printed_sign_of_woocommerce_comes_home_too() {
        String id = house.woo().place(of(shop.sign().code(), 1));

        OrderStory order = house.imported(House.WOO, house.woo(), id);
        order.jobs(2);
        order.madeAndShipped("JJD-4712");

        assertThat(order.state()).isEqualTo("SHIPPED");
        Waiting.until("the shipment is told", SOON, () -> house.woo().shipmentsTold(id) == 1);
        Waiting.until(
                "the order is completed",
                SOON,
                () -> "completed".equals(house.woo().show(id).get("status")));
        assertThat(house.woo().calls().stream()
                        .filter(call -> call.write() && call.body().contains("JJD-4712")))
                .isNotEmpty();
    }

    @Test
    @Tag("N-3")
    void a_delivery_that_comes_five_times_is_one_order_and_its_changes_change_it_once() {
        String id = house.woo().place(of(shop.sign().code(), 1));
        SignedDelivery created = house.woo().created(id, House.SECRET);
        for (int i = 0; i < 5; i++) {
            house.server().rest().webhook(House.WOO, created).expect(202);
        }
        OrderStory order = shop.imported(House.WOO, id);
        order.jobs(2);

        house.woo().changeQuantity(id, 2);
        SignedDelivery changed = house.woo().created(id, House.SECRET);
        house.server().rest().webhook(House.WOO, changed).expect(202);
        order.jobs(4);
        house.server().rest().webhook(House.WOO, created).expect(202);
        house.server().rest().webhook(House.WOO, changed).expect(202);
        house.server().rest().webhook(House.WOO, created).expect(202);
        // Something later that is seen to be done, so that the replays were done before.
        String last = house.woo().place(of(shop.sign().code(), 1));
        house.imported(House.WOO, house.woo(), last).jobs(2);

        assertThat(shop.found(House.WOO, id)).isPresent();
        Waiting.until(
                "the quantity of the shop",
                SOON,
                () -> order.item(0).path("quantity").asInt() == 2);
        assertThat(order.jobs().stream().filter(job -> !job.phase().equals("CANCELED")))
                .hasSize(4);
    }

    @Test
    void an_order_that_is_paid_later_is_made_later() {
        OrderSample unpaid = new OrderSample(
                false, "", List.of(new OrderSample.Line(shop.sign().code(), "Sign", 1, List.of())));
        String id = house.shopify().place(unpaid);
        OrderStory order = house.imported(House.SHOPIFY, house.shopify(), id);
        assertThat(order.jobs()).isEmpty();

        String body = new String(
                        house.shopify().created(id, House.SECRET).body(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\"financial_status\":\"pending\"", "\"financial_status\":\"paid\"")
                .replaceAll("\"updated_at\":\"[^\"]+\"", "\"updated_at\":\"2036-01-01T00:00:00Z\"");
        house.server()
                .rest()
                .webhook(
                        House.SHOPIFY,
                        house.shopify()
                                .sign(
                                        "orders/paid",
                                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                        House.SECRET))
                .expect(202);

        assertThat(order.jobs(2)).hasSize(2);
        assertThat(order.get().path("payment").asText()).isEqualTo("PAID");
    }

    @Test
    void a_removed_order_of_the_storefront_is_cancelled() {
        String id = house.shopify().place(of(shop.sign().code(), 1));
        OrderStory order = house.imported(House.SHOPIFY, house.shopify(), id);
        order.jobs(2);

        SignedDelivery removed = house.shopify().removed(id, House.SECRET);
        house.shopify().remove(id);
        house.server().rest().webhook(House.SHOPIFY, removed).expect(202);

        order.await("CANCELED");
    }

    @Test
    void what_is_cancelled_at_either_storefront_stops_until_it_is_begun_and_what_was_begun_never_ships() {
        canceledThere(House.SHOPIFY, house.shopify());
        canceledThere(House.WOO, house.woo());
    }

    private void canceledThere(String storefront, VendorStandIn vendor) {
        String id = vendor.place(of(shop.sign().code(), 1));
        OrderStory order = house.imported(storefront, vendor, id);
        JobStory begun = order.jobs(2).get(0).started();
        JobStory waiting = order.job(1).released();
        assertThat(operator.get(order.path() + "/actions").expect(200).json().toString())
                .contains("1 are in the making");

        Waiting.until("production is told", SOON, () -> vendor.inProduction(id));

        SignedDelivery removed = vendor.removed(id, House.SECRET);
        vendor.remove(id);
        house.server().rest().webhook(storefront, removed).expect(202);

        order.await("CANCELED");
        assertThat(waiting.phase()).isEqualTo("CANCELED");
        begun.event("complete");
        begun.tryScan("ship").expect(409);
        operator.post(order.path() + "/shipments", Json.of("carrier", "DHL")).expect(409);
        assertThat(vendor.shipmentsTold(id)).isZero();
        assertThat(problems(order)).isEmpty();
    }

    @Test
    void an_update_that_the_storefront_refuses_for_good_waits_on_the_problem_page() {
        String id = house.woo().place(of(shop.sign().code(), 1));
        OrderStory order = house.imported(House.WOO, house.woo(), id);
        order.jobs(2).forEach(JobStory::released);
        Waiting.until(
                "production is told",
                SOON,
                () -> house.woo().inProduction(id) || !problems(order).isEmpty());
        VendorStandIn shopOnline = house.woo();
        shopOnline.nextWrite(shopOnline.refusal());
        order.madeAndShipped("JJD-4713");

        Waiting.until("a dead letter", SOON, () -> !problems(order).isEmpty());
        JsonNode problem = problems(order).get(0);
        assertThat(problem.path("storefront").asText()).isEqualTo(House.WOO);
        assertThat(problem.path("problem").asText()).isNotBlank();
        operator.post("/problems/" + problem.path("kind").asText() + "/"
                        + problem.path("id").asLong() + "/retry")
                .expect(200, 204);

        Waiting.until(
                "the shipment is told",
                SOON,
                () -> house.woo().shipmentsTold(id) >= 1 && problems(order).isEmpty());
    }

    private List<JsonNode> problems(OrderStory order) {
        return operator.all("/problems").stream()
                .filter(one -> one.path("order").path("id").asLong() == order.id())
                .toList();
    }

    @Test
    void an_update_that_fails_in_passing_is_sent_again() {
        String id = house.shopify().place(of(shop.sign().code(), 1));
        OrderStory order = house.imported(House.SHOPIFY, house.shopify(), id);
        order.jobs(2).forEach(JobStory::released);
        Waiting.until("production is told", SOON, () -> house.shopify().inProduction(id));
        house.shopify().nextWrite(Fault.status(503));

        order.madeAndShipped("JJD-4714");

        Waiting.until(
                "the shipment is told",
                Duration.ofSeconds(60),
                () -> house.shopify().shipmentsTold(id) == 1);
    }

    @Test
    void a_ping_of_woocommerce_is_answered_and_leaves_nothing() {
        int before = orders();

        assertThat(house.server()
                        .rest()
                        .webhook(House.WOO, WooCommerceStandIn.ping(6))
                        .ok())
                .isTrue();

        assertThat(orders()).isEqualTo(before);
    }

    private int orders() {
        return operator.all("/orders?closed=include").size();
    }
}
