package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.House;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;
import org.platen.itests.harness.Stockroom;
import org.platen.itests.harness.Waiting;
import org.platen.testkit.storefront.OrderSample;
import org.platen.testkit.storefront.SignedDelivery;

/** From the door to the floor: who is let in, when jobs come to be, and how lines and orders go on together. */
@BlackBox
class IntakeIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final House house;
    private final Shop shop;
    private final Rest operator;

    IntakeIT(House house, Shop shop, Rest operator) {
        this.house = house;
        this.shop = shop;
        this.operator = operator;
    }

    private String placed(Sku sku) {
        return house.shopify()
                .place(new OrderSample(true, "", List.of(new OrderSample.Line(sku.code(), "Tee", 1, List.of()))));
    }

    private JsonNode reject(String externalId) {
        return Waiting.of(
                "the refusal of " + externalId,
                SOON,
                () -> operator.all("/intake/rejects").stream()
                        .filter(one -> one.path("externalId").asText().equals(externalId))
                        .findFirst());
    }

    @Test
    @Tag("TB-07")
    void a_blocked_account_and_an_address_of_no_use_are_kept_at_the_door_with_the_reason() {
        Sku tee = shop.shirt();
        String blocked = placed(tee);
        String email = Shop.unique("debtor") + "@example.com";
        String account = "/customers/"
                + operator.post("/customers", Json.of("name", "Debtor", "email", email))
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong()
                + "/routing";
        operator.put(account, Json.of("blocked", "owes us for March")).expect(200);
        told(blocked, order -> order.put("email", email).put("contact_email", email));
        JsonNode owes = reject(blocked);
        assertThat(owes.path("reason").asText()).contains("owes us for March");
        assertThat(shop.found(House.SHOPIFY, blocked)).isEmpty();
        operator.put(account, Json.of()).expect(200);
        JsonNode let = operator.post("/intake/rejects/" + owes.path("id").asLong() + "/retry", Json.of())
                .expect(200)
                .json();
        assertThat(let.path("effect").asText()).isEqualTo("CREATED");
        assertThat(shop.imported(House.SHOPIFY, blocked).marks()).contains("order.received");

        String nowhere = placed(tee);
        told(
                nowhere,
                order -> List.of("shipping_address", "billing_address").forEach(address -> {
                    // A country, and nothing else.
                    if (order.path(address).isObject()) {
                        ((ObjectNode) order.path(address)).putNull("address1").putNull("address2");
                        ((ObjectNode) order.path(address)).putNull("city").putNull("zip");
                    }
                }));
        JsonNode lost = reject(nowhere);
        assertThat(lost.path("code").asText()).isEqualTo("order.address");
        assertThat(lost.path("reason").asText()).contains("/shipTo/");
        assertThat(shop.found(House.SHOPIFY, nowhere)).isEmpty();
        ObjectNode byHand = Shop.draft(tee.times(1));
        byHand.set("shipTo", Json.of("line1", "Mole 1", "city", "Hamburg", "postalCode", "20095"));
        assertThat(operator.post("/orders", byHand)
                        .expect(400, 422)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .asText())
                .isEqualTo("/shipTo/countryCode");
    }

    /** The storefront tells of an order that is a little different. */
    private void told(String order, Consumer<ObjectNode> change) {
        ObjectNode body = (ObjectNode)
                Json.read(house.shopify().created(order, House.SECRET).body());
        change.accept(body);
        SignedDelivery delivery =
                house.shopify().sign("orders/create", Json.write(body).getBytes(StandardCharsets.UTF_8), House.SECRET);
        house.server().rest().webhook(House.SHOPIFY, delivery).expect(202);
    }

    @Test
    @Tag("TB-13")
    @Tag("TB-03")
    void order_and_jobs_come_into_intake_hold_in_one_step() throws Exception {
        Sku shirt = shop.shirt();
        new Stockroom(operator, Shop.SITE).keep(shirt.code());
        // Nobody prints shirts for now.
        operator.put("/locations/" + Shop.SITE, Json.of("name", "Main street", "capacity", Map.of("laser", 1)))
                .expect(200);
        try {
            ObjectNode draft = Shop.draft(shirt.times(5));
            draft.remove("location");
            OrderStory order = shop.enter(draft).paid();
            assertThat(order.state()).isEqualTo("PRODUCTION_HOLD");
            assertThat(order.jobs()).isEmpty();
            AtomicBoolean watch = new AtomicBoolean(true);
            CompletableFuture<Integer> watcher = CompletableFuture.supplyAsync(() -> {
                int seen = 0;
                while (watch.get() || seen == 0) {
                    // The state first: an order in intake hold whose jobs come later would be caught.
                    if (order.state().equals("INTAKE_HOLD")) {
                        assertThat(order.jobs()).extracting(JobStory::state).hasSize(5);
                        seen++;
                    }
                }
                return seen;
            });

            operator.put(order.path() + "/location", Map.of("location", Shop.SITE))
                    .expect(200);
            order.jobs(5);
            watch.set(false);

            assertThat(watcher.get()).isPositive();
            assertThat(order.state()).isEqualTo("INTAKE_HOLD");
            assertThat(order.jobs()).extracting(JobStory::state).containsOnly("intake_hold");
            List<JsonNode> marks = order.history();
            assertThat(marks.stream()
                            .filter(mark -> mark.path("name").asText().matches("job.created|order.intake_hold"))
                            .map(mark -> mark.path("at").asText())
                            .distinct())
                    .as("the moments of " + marks)
                    .hasSize(1);
            assertThat(order.marks()).filteredOn("job.created"::equals).hasSize(5);
        } finally {
            operator.put("/locations/" + Shop.SITE, Json.of("name", "Main street"))
                    .expect(200);
        }
    }

    @Test
    @Tag("TB-15")
    void an_order_opens_with_its_first_job_that_has_stock_and_design() {
        Sku here = shop.shirt();
        Sku missing = shop.shirt();
        Sku undesigned = shop.personalShirt(Shop.unique("BLANK"));
        Stockroom stock =
                new Stockroom(operator, Shop.SITE).bin("A", 1).keep(here.code()).keep(missing.code());
        OrderStory order =
                shop.order(missing.times(1), here.times(1), undesigned.times(1)).paid();
        order.jobs(3).forEach(job -> job.await("intake_hold"));
        assertThat(order.state()).isEqualTo("INTAKE_HOLD");

        stock.receive(here.code(), 1, "A");
        order.job(1).await("pending");

        assertThat(order.state()).isEqualTo("OPEN");
        assertThat(Json.texts(order.get().path("items"), "state"))
                .containsExactly("INTAKE_HOLD", "OPEN", "INTAKE_HOLD");
        assertThat(order.job(0).holds().toString()).contains("INVENTORY").doesNotContain("ARTWORK");
        assertThat(order.job(2).holds().toString()).contains("ARTWORK");
    }

    @Test
    @Tag("TB-04")
    void lines_and_order_mirror_each_other_on_every_way_through_the_shop() {
        long seed = Long.getLong("platen.seed", System.nanoTime());
        Random random = new Random(seed);
        Sku shirt = shop.shirt();
        Sku sign = shop.sign();
        List<String> seen = new ArrayList<>();
        for (int walk = 0; walk < 4; walk++) {
            OrderStory order =
                    shop.order(shirt.times(2), sign.times(1), shirt.times(1)).paid();
            order.jobs(5).forEach(JobStory::released);
            for (int step = 0; step < 30 && !order.state().equals("COMPLETED"); step++) {
                List<JobStory> jobs = order.jobs();
                String told = move(jobs.get(random.nextInt(jobs.size())), random);
                JsonNode now = order.get();
                List<String> items = new ArrayList<>();
                for (JsonNode item : now.path("items")) {
                    items.add(item.path("state").asText());
                    assertThat(item.path("state").asText())
                            .as("seed %d, walk %d, step %d, after %s: line %s", seed, walk, step, told, item)
                            .isEqualTo(ofJobs(order, item.path("id").asLong()));
                }
                assertThat(now.path("state").asText())
                        .as("seed %d, walk %d, step %d, after %s: lines %s", seed, walk, step, told, items)
                        .isEqualTo(ofItems(items));
                seen.add(now.path("state").asText());
            }
            List<JobStory> rest = order.jobs().stream()
                    .filter(job -> !job.phase().equals("CANCELED"))
                    .toList();
            boolean failed = rest.stream().anyMatch(job -> job.phase().equals("FAILED"));
            rest.stream().filter(job -> !job.phase().equals("FAILED")).forEach(JobStory::made);
            assertThat(order.state()).isEqualTo(rest.isEmpty() ? "CANCELED" : failed ? "OPEN" : "COMPLETED");
        }
        assertThat(seen).contains("OPEN");
    }

    /** One step of one job: onwards, or away. */
    private String move(JobStory job, Random random) {
        String from = job.state();
        if (random.nextInt(12) == 0) {
            return from + " cancel " + operator.post(job.path() + "/cancel").status();
        }
        if (job.phase().equals("READY") && from.equals("pending")) {
            job.labeled();
        } else {
            List<String> allowed = new ArrayList<>();
            job.get().path("allowed").forEach(event -> allowed.add(event.asText()));
            allowed.retainAll(List.of("pick", "scan", "qcPass", "start", "removed", "complete"));
            if (!allowed.isEmpty()) {
                job.tryEvent(allowed.get(random.nextInt(allowed.size())));
            }
        }
        return from + " to " + job.state();
    }

    /** Rules 1 to 3 of the roll-up, from what the jobs say. */
    private static String ofJobs(OrderStory order, long item) {
        List<String> phases = order.jobs().stream()
                .map(JobStory::get)
                .filter(job -> job.path("item").asLong() == item)
                .map(job -> job.path("phase").asText())
                .filter(phase -> !phase.equals("CANCELED"))
                .toList();
        if (phases.isEmpty()) {
            return "CANCELED";
        }
        if (phases.stream().allMatch("COMPLETED"::equals)) {
            return "COMPLETED";
        }
        return phases.stream().allMatch("INTAKE"::equals) ? "INTAKE_HOLD" : "OPEN";
    }

    private static String ofItems(List<String> items) {
        List<String> scope =
                items.stream().filter(state -> !state.equals("CANCELED")).toList();
        if (scope.isEmpty()) {
            return "CANCELED";
        }
        if (scope.stream().allMatch("COMPLETED"::equals)) {
            return "COMPLETED";
        }
        return scope.stream().allMatch("INTAKE_HOLD"::equals) ? "INTAKE_HOLD" : "OPEN";
    }
}
