package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.House;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Samples;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Waiting;
import org.platen.testkit.storefront.SignedDelivery;

/** Deliveries of a real WooCommerce shop, byte for byte: whatever their order, the jobs are the same. */
@BlackBox
class CapturedDeliveriesIT {
    private static final List<String> NAMES = List.of(
            "001-ping-on-save",
            "002-ping-on-save-2",
            "004-29-created",
            "005-29-updated-same-second",
            "006-30-created",
            "007-30-updated-same-second",
            "010-32-created-unpaid",
            "011-32-updated-same-second",
            "014-35-created-no-sku",
            "015-35-updated-same-second",
            "018-32-updated-on-hold",
            "019-30-updated-quantities-modified-unchanged",
            "023-29-updated-completed",
            "024-35-updated-trash",
            "025-35-deleted");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Set<String> CARRIED = Set.of("host", "connection", "content-length");

    /** What the shop holds in the end; order 35 is gone. */
    private static final Map<String, String> LAST = Map.of(
            "29", "023-29-updated-completed",
            "30", "019-30-updated-quantities-modified-unchanged",
            "32", "018-32-updated-on-hold");

    private final House house;
    private final Shop shop;

    CapturedDeliveriesIT(House house, Shop shop) {
        this.house = house;
        this.shop = shop;
    }

    @BeforeEach
    void the_shop_sells_these() throws IOException {
        shop.shirt("TEE-BLK-M");
        shop.shirt("TEE-WHT-L");
        shop.sku("SIGN-A5", shop.printedPart("base", 1, Samples.box(148, 105, 3)));
        shop.sku("LBL-ROLL-50", shop.printedPart("roll", 1, Samples.box(20, 20, 20)));
        for (String last : LAST.values()) {
            house.archive().accept(map(body(last)));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(byte[] body) throws IOException {
        return new ObjectMapper().readValue(body, LinkedHashMap.class);
    }

    private static byte[] body(String name) throws IOException {
        return resource(name + ".body");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = CapturedDeliveriesIT.class.getResourceAsStream("/woocommerce/" + name)) {
            return file.readAllBytes();
        }
    }

    private static SignedDelivery delivery(String name) {
        try {
            Map<String, String> headers = new LinkedHashMap<>();
            Json.read(resource(name + ".headers.json")).properties().forEach(header -> {
                if (!CARRIED.contains(header.getKey().toLowerCase(java.util.Locale.ROOT))) {
                    headers.put(header.getKey(), header.getValue().asText());
                }
            });
            return new SignedDelivery(headers, body(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Plays deliveries to a storefront of its own and says what became of them when nothing moves any more. */
    private String played(String storefront, List<String> names) {
        house.connectWoo(storefront);
        for (String name : names) {
            house.server().rest().webhook(storefront, delivery(name)).expect(200, 202);
        }
        OrderStory thirty = shop.imported(storefront, "30");
        List<String> wanted = List.of("SIGN-A5 2", "TEE-WHT-L 5");
        Waiting.until("the quantities of order 30", SOON, () -> pieces(thirty).equals(wanted));
        // Paid, and then put on hold in the shop: it waits for whoever did that.
        OrderStory rolls = shop.imported(storefront, "32");
        Waiting.until("the hold of order 32", SOON, () -> held(rolls));
        String[] last = {""};
        int[] same = {0};
        Waiting.until("a quiet house", SOON, () -> {
            String now = summary(storefront);
            same[0] = now.equals(last[0]) ? same[0] + 1 : 0;
            last[0] = now;
            return same[0] == 10;
        });
        return last[0];
    }

    private static boolean held(OrderStory order) {
        return order.holds().stream()
                .anyMatch(hold -> hold.path("code").asText().equals("storefront.hold"));
    }

    private static List<String> pieces(OrderStory order) {
        return Json.items(order.get().path("items")).stream()
                .map(item ->
                        item.path("sku").asText() + " " + item.path("quantity").asInt())
                .toList();
    }

    /** The jobs that are to be made, by order. */
    private String summary(String storefront) {
        Map<String, String> orders = new TreeMap<>();
        JsonNode rows = shop.operator()
                .get("/orders?closed=include&storefront=" + storefront)
                .expect(200)
                .json()
                .path("items");
        for (long id : Json.ids(rows)) {
            OrderStory order = shop.order(id);
            String jobs = Json.items(shop.operator()
                            .get(order.path() + "/jobs?limit=200")
                            .expect(200)
                            .json()
                            .path("items"))
                    .stream()
                    .filter(job -> !job.path("phase").asText().equals("CANCELED"))
                    .map(job ->
                            job.path("sku").asText() + "/" + job.path("phase").asText() + "/" + job.path("amount"))
                    .sorted()
                    .collect(Collectors.joining(" "));
            String hold = held(order) ? " on hold" : "";
            // Two orders of one id would show as one with twice the jobs.
            orders.merge(order.get().path("externalId").asText(), jobs + hold, (one, two) -> one + " AND AGAIN " + two);
        }
        // An order that is gone is like one that never came.
        orders.values().removeIf(String::isEmpty);
        return orders.toString();
    }

    @Test
    @Tag("N-3")
    void in_order_shuffled_or_five_times_over_they_end_in_the_same_jobs() {
        String inOrder = played("captured", NAMES);
        assertThat(inOrder)
                .contains("SIGN-A5")
                .contains("TEE-WHT-L")
                .contains("TEE-BLK-M")
                .contains("32= on hold");

        for (long seed = 1; seed <= 4; seed++) {
            List<String> shuffled = new ArrayList<>(NAMES);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(played("shuffled-" + seed, shuffled))
                    .as("seed " + seed + ": " + shuffled)
                    .isEqualTo(inOrder);
        }
        List<String> fiveTimes = Stream.of(NAMES, NAMES, NAMES, NAMES, NAMES)
                .flatMap(List::stream)
                .toList();
        assertThat(played("five-times", fiveTimes)).isEqualTo(inOrder);
        List<String> mixed = new ArrayList<>(fiveTimes);
        Collections.shuffle(mixed, new Random(99));
        assertThat(played("five-times-mixed", mixed)).isEqualTo(inOrder);
    }
}
