package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.House;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;
import org.platen.itests.harness.Waiting;
import org.platen.testkit.storefront.OrderSample;
import org.platen.testkit.storefront.SignedDelivery;

/**
 * R1 in short form: the server is killed again and again while webhooks arrive and jobs are scanned. The test keeps a
 * ledger of its own of what was acknowledged, sends again what was not, and judges by REST alone.
 */
class CrashIT {
    private static final int KILLS = Integer.getInteger("platen.kills", 5);
    private static final long SEED = Long.getLong("platen.seed", System.nanoTime());
    private static final int SHIRTS_PER_LIFE = 40;

    /** Webhooks of one storefront, each with the id of its order. */
    private static final class Webhooks {
        private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        private final ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();
        private final Map<String, SignedDelivery> deliveries = new ConcurrentHashMap<>();
    }

    private final Webhooks webhooks = new Webhooks();

    /** Per scan that was acknowledged: barcode and station. */
    private final Set<String> scans = ConcurrentHashMap.newKeySet();

    private final List<String> troubles = new ArrayList<>();

    @Test
    @Tag("N-3")
    void what_was_acknowledged_is_there_once_however_often_the_server_is_killed() throws Exception {
        Random random = new Random(SEED);
        try (House house = House.open("crash")) {
            Sku sign = house.shop().sign();
            Sku tee = house.shop().shirt();
            List<JobStory> shirts = new ArrayList<>();
            for (int life = 0; life <= KILLS; life++) {
                shirts.addAll(labeledShirts(house.shop(), tee));
                AtomicBoolean alive = new AtomicBoolean(true);
                List<Thread> traffic = List.of(
                        new Thread(() -> sendWebhooks(house, sign, alive), "webhooks"),
                        new Thread(() -> scan(house, shirts, alive), "scans"));
                traffic.forEach(Thread::start);
                LockSupport.parkNanos(
                        Duration.ofMillis(500 + random.nextInt(2_000)).toNanos());
                if (life < KILLS) {
                    house.server().kill();
                }
                alive.set(false);
                for (Thread thread : traffic) {
                    thread.join();
                }
                if (life < KILLS) {
                    house.server().start();
                }
            }
            resend(house);
            judge(house, shirts);
        } catch (Throwable e) {
            throw new AssertionError("seed " + SEED, e);
        }
    }

    private static List<JobStory> labeledShirts(Shop shop, Sku tee) {
        List<JobStory> shirts = shop.order(tee.times(SHIRTS_PER_LIFE)).paid().jobs(SHIRTS_PER_LIFE);
        shirts.forEach(JobStory::released);
        shop.label(shirts);
        return shirts;
    }

    private void sendWebhooks(House house, Sku sign, AtomicBoolean alive) {
        OrderSample sample =
                new OrderSample(true, "", List.of(new OrderSample.Line(sign.code(), "Sign", 1, List.of())));
        while (alive.get()) {
            String id = house.shopify().place(sample);
            webhooks.deliveries.put(id, house.shopify().created(id, House.SECRET));
            if (!send(house, id)) {
                webhooks.unanswered.add(id);
                return;
            }
        }
    }

    private boolean send(House house, String id) {
        try {
            Answer answer = house.server().rest().webhook(House.SHOPIFY, webhooks.deliveries.get(id));
            if (answer.status() == 202) {
                webhooks.acknowledged.add(id);
                return true;
            }
            trouble(answer.toString(), answer.status());
        } catch (Rest.NoAnswer e) {
            // Killed in the middle: nobody knows.
        }
        return false;
    }

    private synchronized void trouble(String what, int status) {
        if (status != 503) {
            troubles.add(what);
        }
    }

    private void scan(House house, List<JobStory> shirts, AtomicBoolean alive) {
        Rest operator = house.shop().operator();
        for (JobStory shirt : shirts) {
            for (String station : List.of("pick-1", "printer-1", "qc-1")) {
                if (!alive.get()) {
                    return;
                }
                String scan = "PX" + " " + shirt.id() + " " + station;
                if (scans.contains(scan)) {
                    continue;
                }
                try {
                    Answer answer = operator.post(
                            "/scans",
                            Json.of(
                                    "barcode",
                                    barcodes.computeIfAbsent(shirt.id(), id -> shirt.barcode()),
                                    "station",
                                    station));
                    if (answer.ok()) {
                        scans.add(scan);
                    } else if (answer.status() != 409) {
                        trouble(answer.toString(), answer.status());
                    } else {
                        // Done by a scan whose answer was lost more than a moment ago.
                        lost.add(scan);
                    }
                } catch (Rest.NoAnswer e) {
                    return;
                }
            }
        }
    }

    private final Map<Long, String> barcodes = new ConcurrentHashMap<>();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    private void resend(House house) {
        for (String id : webhooks.unanswered) {
            Waiting.until("an answer to " + id, Duration.ofSeconds(30), () -> send(house, id));
        }
    }

    private void judge(House house, List<JobStory> shirts) {
        assertThat(troubles).isEmpty();
        Map<String, List<Long>> orders = imported(house.shop());
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!orders.keySet().containsAll(webhooks.acknowledged) && System.nanoTime() < end) {
            orders = imported(house.shop());
        }
        assertThat(orders.keySet()).isEqualTo(webhooks.acknowledged);
        assertThat(orders.values()).allMatch(ids -> ids.size() == 1);
        for (List<Long> ids : orders.values()) {
            OrderStory order = house.shop().order(ids.get(0));
            assertThat(order.jobs(2)).hasSize(2);
        }
        for (JobStory shirt : shirts) {
            List<String> steps = shirt.history().stream()
                    .map(mark -> mark.path("to").asText(""))
                    .toList();
            assertThat(new HashSet<>(steps)).hasSameSizeAs(steps);
            Map.of("pick-1", "picked", "printer-1", "scanned", "qc-1", "printed")
                    .forEach((station, state) -> {
                        if (scans.contains("PX " + shirt.id() + " " + station)) {
                            assertThat(steps).contains(state);
                        }
                    });
        }
        JsonNode verified = house.server().admin().post("/verify").expect(200).json();
        assertThat(verified.path("findings")).isEmpty();
        assertThat(verified.path("ok").asBoolean()).isTrue();
        assertThat(house.shop().operator().get("/problems").expect(200).json().path("items"))
                .isEmpty();
        System.out.println("Crash test, seed " + SEED + ": " + KILLS + " kills, " + webhooks.acknowledged.size()
                + " webhooks acknowledged (" + webhooks.unanswered.size() + " sent again), " + scans.size()
                + " scans acknowledged (" + lost.size() + " answers lost); lost 0, doubled 0");
    }

    private static Map<String, List<Long>> imported(Shop shop) {
        Map<String, List<Long>> found = new HashMap<>();
        for (JsonNode row : shop.operator().all("/orders?closed=include&storefront=" + House.SHOPIFY)) {
            found.computeIfAbsent(row.path("externalId").asText(), key -> new ArrayList<>())
                    .add(row.path("id").asLong());
        }
        return found;
    }
}
