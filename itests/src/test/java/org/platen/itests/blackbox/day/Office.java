package org.platen.itests.blackbox.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.Json;

/** Enters orders, and calls some of them off: a few before they are begun, a few in the making. */
final class Office {
    private static final List<String> SKUS = List.of("TEE", "TEE", "TEE", "FILM", "FILM", "POLO", "POLO", "HOODIE");

    private final Steady rest;
    private final Ledger ledger;
    private final Random random;
    private final List<Long> entered = new ArrayList<>();

    Office(Steady rest, Ledger ledger, long seed) {
        this.rest = rest;
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    void hour(int orders) {
        for (int i = 0; i < orders; i++) {
            long order = enter();
            entered.add(order);
            if (i % 25 == 24) {
                cancel(order);
            } else if (i % 25 == 12) {
                cancel(entered.get(random.nextInt(entered.size())));
            }
        }
    }

    private long enter() {
        Map<String, Integer> lines = new TreeMap<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            lines.put(SKUS.get(random.nextInt(SKUS.size())), 1 + random.nextInt(10) / 7);
        }
        long order = rest.post("/orders", Sites.draft(random.nextInt(3), lines))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        ledger.ordered.put(
                order, lines.values().stream().mapToInt(Integer::intValue).sum());
        rest.post("/orders/" + order + "/payments").expect(201);
        return order;
    }

    private void cancel(long order) {
        Answer answer = rest.post("/orders/" + order + "/cancel", Json.of("reason", "changed their mind"));
        // It may have left, or have been called off before.
        if (answer.expect(200, 409).ok()) {
            JsonNode result = answer.json();
            ledger.canceled.incrementAndGet();
            ledger.canceledInTheMaking.addAndGet(result.path("stillRunning").size() > 0 ? 1 : 0);
        }
    }
}
