package org.platen.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToLongBiFunction;
import org.platen.itests.harness.Json;

/** What a visitor finds on the desks: fresh work, a batch to be picked, goods on their way, and what waits for a person. */
final class OnTheDesks {
    private static final String BATCHED = "SUN-TEE";

    private final Api api;
    private final ToLongBiFunction<LocalDate, List<ObjectNode>> orders;
    private final Hands hands;
    private final HouseTime time;

    /** @param orders makes an order of these lines on that day */
    OnTheDesks(Api api, ToLongBiFunction<LocalDate, List<ObjectNode>> orders, Hands hands, HouseTime time) {
        this.api = api;
        this.orders = orders;
        this.hands = hands;
        this.time = time;
    }

    void leave(LocalDate today) {
        time.reach(today.atTime(LocalTime.of(16, 0)).toInstant(ZoneOffset.UTC));
        api.put(
                "/batch-rules/SINGLES",
                Json.of(
                        "name",
                        "Single shirts, every morning",
                        "active",
                        true,
                        "decorations",
                        List.of("dtg"),
                        "units",
                        "SINGLE",
                        "maxSize",
                        24,
                        "cutoff",
                        "0 7 * * 1-5",
                        "timeZone",
                        "Europe/Berlin"));
        paid(today, line(BATCHED, 2));
        paid(today, line(BATCHED, 1), line(BATCHED, 1));
        api.post("/checks/intake/run");
        hands.batch();
        for (String sku : List.of("WAVE-TEE", "PEAK-HOODIE", "CLUB-CAP", "SUN-TEE", "WAVE-TEE")) {
            paid(today, line(sku, 2));
            time.pass(Duration.ofMinutes(3));
        }
        waiting(today);
        goods();
        api.post("/checks/intake/run");
    }

    /** Work that cannot go on without a person. */
    private void waiting(LocalDate today) {
        paid(
                today,
                Json.of("newSku", Json.of("code", "MOON-TEE", "name", "Moon tee, glows in the dark"), "quantity", 3));
        long call = paid(today, line("WAVE-TEE", 12));
        api.post(
                "/orders/" + call + "/holds",
                Json.of("reason", "MANUAL", "message", "Customer rings back about the colour"));
        api.post(
                "/orders/" + call + "/notes",
                Json.of("text", "Rang at noon, wants to see a lighter blue", "internal", true));
        paid(today, line("CLUB-CAP", 900));
    }

    private void goods() {
        api.post(
                "/purchase-orders",
                Json.of(
                        "location",
                        "berlin",
                        "supplier",
                        "Continental",
                        "lines",
                        List.of(
                                Json.of("material", "CAP-RED", "amount", 800),
                                Json.of("material", "TEE-WHITE-L", "amount", 120))));
    }

    private long paid(LocalDate day, ObjectNode... lines) {
        long order = orders.applyAsLong(day, List.of(lines));
        JsonNode unusedPayment = api.post("/orders/" + order + "/payments", Json.of("method", "card"));
        return order;
    }

    private static ObjectNode line(String sku, int quantity) {
        return Json.of("sku", sku, "quantity", quantity);
    }
}
