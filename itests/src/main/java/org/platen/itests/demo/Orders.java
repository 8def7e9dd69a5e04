package org.platen.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.Waiting;
import org.platen.testkit.storefront.OrderSample;
import org.platen.testkit.storefront.SignedDelivery;

/** The three orders of the demo: they come in by signed webhooks and are ready when their jobs are released. */
final class Orders {
    /**
     * An order that came in.
     *
     * @param id ours
     * @param externalId the storefront's
     */
    record Placed(long id, String storefront, String externalId, String title, String trackingNumber) {}

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CAPTURED = "004-29-created";
    private static final String DELIVERIES =
            "storefront-adapters/platen-storefront-woocommerce/src/test/resources/woocommerce";

    private final Api api;
    private final Storefronts storefronts;
    private final DemoShop shop;
    private final Progress progress;

    Orders(Api api, Storefronts storefronts, DemoShop shop, Progress progress) {
        this.api = api;
        this.storefronts = storefronts;
        this.shop = shop;
        this.progress = progress;
    }

    List<Placed> place(Path root) {
        String shirts = storefronts.shopify.place(new OrderSample(
                true,
                "",
                List.of(
                        shirt("ZOË 7", published("artwork/sunrise-front.png")),
                        shirt("ANTON 11", published("artwork/mountain-badge.png")))));
        String sign = storefronts.woocommerce.place(new OrderSample(
                true,
                "",
                List.of(new OrderSample.Line(
                        "SIGN-A5", "Door sign A5, 3D printed", 1, List.of(Map.entry("Text", "Büro Ærø"))))));
        SignedDelivery captured = storefronts.captured(root.resolve(DELIVERIES), CAPTURED);
        List<Placed> placed = new ArrayList<>();
        placed.add(brought(
                Storefronts.SHOPIFY,
                shirts,
                "two personalised shirts from Shopify",
                "JD014600001001",
                storefronts.shopifyOrder(shirts)));
        placed.add(brought(
                Storefronts.WOOCOMMERCE,
                sign,
                "a 3D-printed sign of two parts from WooCommerce",
                "JD014600001002",
                storefronts.wooOrder(sign)));
        placed.add(brought(
                Storefronts.WOOCOMMERCE,
                "29",
                "the captured delivery of a real WooCommerce shop, byte for byte",
                "JD014600001003",
                captured));
        return placed;
    }

    private static OrderSample.Line shirt(String name, String artwork) {
        return new OrderSample.Line(
                "TEE-BLK-M", "Classic tee", 1, List.of(Map.entry("Name", name), Map.entry("_print_file", artwork)));
    }

    private String published(String file) {
        return storefronts.artwork.publish(Path.of(file).getFileName().toString(), "image/png", shop.content(file));
    }

    /** Sends a delivery and waits for the order that it becomes. */
    private Placed brought(
            String storefront, String externalId, String title, String trackingNumber, SignedDelivery delivery) {
        long began = System.nanoTime();
        int status;
        try {
            status = delivery.send(api.webhook(storefront));
        } catch (IOException e) {
            throw new DemoFailure("The webhook of " + storefront + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("The webhook of " + storefront + " was not answered", e);
        }
        progress.step("Webhook of " + storefront + ", " + title + ": " + delivery.body().length
                + " signed bytes, answered " + status + " after " + (System.nanoTime() - began) / 1_000_000 + " ms");
        if (status / 100 != 2) {
            throw new DemoFailure("The webhook of " + storefront + " should have been accepted");
        }
        JsonNode order =
                Waiting.of("order " + externalId + " of " + storefront, PATIENCE, () -> find(storefront, externalId));
        progress.detail("order " + order.path("id").asLong() + ", number "
                + order.path("orderNumber").asText() + ", for "
                + order.path("customerName").asText() + ": " + lines(order));
        return new Placed(order.path("id").asLong(), storefront, externalId, title, trackingNumber);
    }

    private Optional<JsonNode> find(String storefront, String externalId) {
        return Json.items(api.get("/orders?limit=50&storefront=" + storefront).path("items")).stream()
                .map(row -> api.get("/orders/" + row.path("id").asLong()))
                .filter(order -> order.path("externalId").asText().equals(externalId))
                .findFirst();
    }

    private static String lines(JsonNode order) {
        List<String> lines = new ArrayList<>();
        for (JsonNode item : order.path("items")) {
            List<String> wishes = new ArrayList<>();
            item.path("personalisation").forEach(one -> {
                if (!one.path("hidden").asBoolean()) {
                    wishes.add(
                            one.path("key").asText() + " " + one.path("value").asText());
                }
            });
            lines.add(item.path("quantity").asInt() + " x " + item.path("sku").asText()
                    + (wishes.isEmpty() ? "" : " (" + String.join(", ", wishes) + ")"));
        }
        return String.join("; ", lines);
    }

    /** Waits until all its jobs are released; a line whose artwork cannot be fetched gets another one, as a person would do. */
    void ready(Placed order) {
        boolean mended = Waiting.of("released jobs of order " + order.id(), PATIENCE, () -> {
            if (released(order)) {
                return Optional.of(false);
            }
            return broken(order).isPresent() ? Optional.of(true) : Optional.empty();
        });
        if (mended) {
            mend(order, broken(order).orElseThrow());
            Waiting.until("released jobs of order " + order.id(), PATIENCE, () -> released(order));
        }
        progress.step("Order " + order.id() + ": " + jobs(order));
    }

    private boolean released(Placed order) {
        JsonNode jobs = api.get("/orders/" + order.id() + "/jobs").path("items");
        return !jobs.isEmpty()
                && Json.items(jobs).stream()
                        .noneMatch(job -> job.path("phase").asText().equals("INTAKE"));
    }

    /** A line whose artwork could not be fetched. */
    private Optional<JsonNode> broken(Placed order) {
        return Json.items(api.get("/orders/" + order.id()).path("items")).stream()
                .filter(item -> Json.items(item.path("artwork")).stream()
                        .anyMatch(one -> one.path("problem").isTextual()))
                .findFirst();
    }

    private void mend(Placed order, JsonNode item) {
        JsonNode why = api.get("/orders/" + order.id() + "/why");
        progress.step("Order " + order.id() + ": why does it not move? "
                + why.path("summary").asText());
        Set<String> causes = new LinkedHashSet<>();
        why.path("causes")
                .forEach(cause -> causes.add(cause.path("message").asText() + " ["
                        + cause.path("code").asText() + "]; "
                        + cause.path("owner").asText() + ": "
                        + cause.path("remedy").asText()));
        causes.forEach(progress::detail);
        String file = "artwork/sunrise-front.png";
        String hash = api.upload(shop.content(file));
        api.patch(
                "/orders/" + order.id() + "/items/" + item.path("id").asLong(),
                Json.of("artwork", List.of(Map.of("placement", "front", "file", hash, "name", "sunrise-front.png"))));
        progress.step("Order " + order.id()
                + ": an operator puts sunrise-front.png on the line instead and runs the intake check");
        api.post("/checks/intake/run");
    }

    private String jobs(Placed order) {
        List<String> jobs = new ArrayList<>();
        for (JsonNode job : api.get("/orders/" + order.id() + "/jobs").path("items")) {
            jobs.add("job " + job.path("id").asLong() + " " + job.path("title").asText() + " ("
                    + job.path("decoration").asText() + ", " + job.path("state").asText() + ")");
        }
        return String.join("; ", jobs);
    }
}
