package org.platen.itests.blackbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.House;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.MariaDb;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.ServerSettings;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;
import org.platen.itests.harness.Stockroom;
import org.platen.itests.harness.Waiting;

/** Two servers on one MariaDB, told as what people on the floor see of it when one of the three fails. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {
    private static final long SEED = Long.getLong("platen.seed", System.nanoTime());
    private static final int KILLS = Integer.getInteger("platen.faults.kills", 3);
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("platen.faults.away", 30));
    private static final int CHECK_SECONDS = 20;

    private static MariaDb database;
    private static House house;
    private static PlatenServer other;
    private static Shop shop;
    private static HandsStory hands;

    /** Two doors to one shop. */
    private static List<Rest> doors;

    @BeforeAll
    static void two_servers_on_one_database() {
        database = MariaDb.fresh("faults-database");
        house = House.open("faults", settings());
        shop = house.shop();
        other = PlatenServer.fresh(
                        "faults-other",
                        house.storefronts(settings())
                                .environment(
                                        "PLATEN_FILES",
                                        house.server().folder().resolve("files").toString()))
                .start();
        doors = List.of(shop.operator(), shop.operator().at(other));
        new Stockroom(shop.operator(), Shop.SITE).bin("A", 1).bin("B", 2);
        hands = new HandsStory(house, other, shop);
        hands.parcelUnderWay();
    }

    private static ServerSettings settings() {
        return database.settings().file("org.platen.floor", Map.of("checkSeconds", String.valueOf(CHECK_SECONDS)));
    }

    @AfterAll
    static void close() {
        List<AutoCloseable> all = new ArrayList<>();
        all.add(hands);
        all.add(other);
        all.add(house);
        all.add(database);
        for (AutoCloseable one : all) {
            if (one != null) {
                try {
                    one.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    @AfterEach
    void the_books_are_right_at_both_doors() {
        for (Rest door : List.of(house.server().admin(), house.server().admin().at(other))) {
            JsonNode verified = door.post("/verify").expect(200).json();
            assertThat(verified.path("findings")).as("seed " + SEED).isEmpty();
            assertThat(verified.path("ok").asBoolean()).isTrue();
        }
        assertThat(shop.operator().get("/problems").expect(200).json().path("items"))
                .isEmpty();
    }

    private static List<JobStory> labelled(int count) {
        List<JobStory> shirts = shop.order(shop.shirt().times(count)).paid().jobs(count);
        shirts.forEach(JobStory::released);
        shop.label(shirts);
        return shirts;
    }

    /** Each of them at the next door. */
    private static List<Answer> atOnce(int people, Function<Rest, Answer> each) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            AtomicInteger number = new AtomicInteger();
            Callable<Answer> one = () -> each.apply(doors.get(number.getAndIncrement() % doors.size()));
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : threads.invokeAll(java.util.Collections.nCopies(people, one))) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Order(1)
    @Tag("R27")
    void one_shirt_scanned_by_thirty_two_at_both_servers_moves_once() throws Exception {
        for (JobStory shirt : labelled(15)) {
            Object scan = Json.of("barcode", shirt.barcode(), "station", "pick-1");

            List<Answer> answers = atOnce(32, door -> door.post("/scans", scan));

            assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 409);
            assertThat(answers)
                    .filteredOn(answer ->
                            answer.ok() && answer.json().path("changed").asBoolean())
                    .hasSize(1);
            assertThat(shirt.marks()).filteredOn("job.pick"::equals).hasSize(1);
        }
    }

    @Test
    @Order(2)
    @Tag("R28")
    void print_jobs_pressed_by_two_people_at_two_servers_makes_each_job_once() throws Exception {
        Sku shirt = shop.shirt();
        for (int round = 0; round < 10; round++) {
            OrderStory order = shop.enter(Shop.draft(shirt.times(4)).put("policy", "MANUAL"));

            List<Answer> answers = atOnce(8, door -> door.post(order.path() + "/jobs/reconcile"));

            assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 409);
            assertThat(order.jobs()).hasSize(4);
            assertThat(order.reconcile().path("empty").asBoolean()).isTrue();
        }
    }

    @Test
    @Order(3)
    @Tag("R30")
    @Tag("TB-22")
    void the_last_shirt_that_fifty_jobs_want_goes_to_the_oldest_while_both_servers_sweep() throws Exception {
        Sku shirt = shop.shirt();
        Stockroom stock = new Stockroom(shop.operator(), Shop.SITE).keep(shirt.code());
        List<JobStory> waiting = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            waiting.addAll(shop.order(shirt.times(5)).paid().jobs(5));
        }
        for (int round = 1; round <= 5; round++) {
            AtomicInteger first = new AtomicInteger();
            List<Answer> answers = atOnce(
                    6,
                    door -> first.getAndIncrement() == 0
                            ? door.post("/stock/movements", stock.movement("RECEIPT", shirt.code(), 1, "A"))
                            : door.post("/checks/intake/run"));
            assertThat(answers).allMatch(Answer::ok);
            waiting.get(round - 1).await("pending");

            assertThat(waiting.stream().filter(job -> !job.state().equals("intake_hold")))
                    .containsExactlyElementsOf(waiting.subList(0, round));
            assertThat(stock.level(shirt.code())).isEqualTo(round + "/" + round + "/0");
        }
    }

    @Test
    @Order(4)
    @Tag("R6")
    void people_who_take_the_same_jobs_in_opposite_order_are_never_shown_a_deadlock() throws Exception {
        Sku shirt = shop.shirt();
        for (int round = 0; round < 5; round++) {
            List<OrderStory> orders = new ArrayList<>();
            List<Long> jobs = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                OrderStory order = shop.order(shirt.times(4)).paid();
                orders.add(order);
                order.jobs(4).forEach(job -> jobs.add(job.released().id()));
            }
            List<Long> backwards = new ArrayList<>(jobs);
            java.util.Collections.reverse(backwards);
            AtomicInteger number = new AtomicInteger();

            List<Answer> answers = atOnce(8, door -> switch (number.getAndIncrement() % 4) {
                case 0 -> door.post("/batches", Json.of("jobs", jobs));
                case 1 -> door.post("/batches", Json.of("jobs", backwards));
                case 2 -> door.post(orders.get(0).path() + "/jobs/reconcile");
                default -> door.post(orders.get(2).path() + "/jobs/reconcile");
            });

            assertThat(answers)
                    .allMatch(answer -> List.of(200, 201, 409, 422).contains(answer.status()))
                    .noneMatch(answer -> answer.toString().contains("Others are changing the same"));
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        }
    }

    @Test
    @Order(5)
    @Tag("R2")
    @Tag("R33")
    void a_server_killed_in_the_middle_of_a_batch_a_sweep_and_a_shipment_leaves_nothing_half_done() throws Exception {
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Sku kept = shop.shirt();
            Stockroom stock = new Stockroom(shop.operator(), Shop.SITE).keep(kept.code());
            List<JobStory> waiting = shop.order(kept.times(150)).paid().jobs(150);
            List<JobStory> batched = shop.order(shop.shirt().times(60)).paid().jobs(60);
            batched.forEach(JobStory::released);
            OrderStory leaving = shop.order(shop.sign().times(4)).paid();
            leaving.jobs(8).forEach(JobStory::made);

            Steps steps = new Steps(stock, kept.code(), batched, leaving);
            ExecutorService hands = Executors.newCachedThreadPool();
            Rest doomed = doors.get(1);
            List<Future<?>> work = List.of(
                    hands.submit(() -> steps.batch(doomed)),
                    hands.submit(() -> steps.sweep(doomed)),
                    hands.submit(() -> steps.ship(doomed)));
            LockSupport.parkNanos(Duration.ofMillis(10 + random.nextInt(250)).toNanos());
            other.kill();
            for (Future<?> one : work) {
                one.get();
            }
            hands.shutdown();
            long killed = System.nanoTime();
            other.launch();

            assertThat(batched.stream().map(JobStory::state).distinct())
                    .as("a batch is there as a whole or not, seed " + SEED)
                    .hasSize(1);
            JsonNode verified =
                    house.server().admin().post("/verify").expect(200).json();
            assertThat(verified.path("findings")).as("seed " + SEED).isEmpty();

            // The other server does again what was not answered, under the same keys.
            steps.batch(doors.get(0));
            steps.sweep(doors.get(0));
            steps.ship(doors.get(0));
            Waiting.until(
                    "the other server took over",
                    Duration.ofSeconds(60),
                    () -> waiting.stream().allMatch(job -> job.state().equals("pending")));
            System.out.println("Kill " + kill + ": all released " + (System.nanoTime() - killed) / 1_000_000
                    + " ms after it, " + steps.lost + " answers lost");
            assertThat(batched).extracting(JobStory::state).containsOnly("labeled");
            assertThat(batched.stream()
                            .map(job -> job.get().path("batch").asLong())
                            .distinct())
                    .hasSize(1);
            assertThat(stock.level(kept.code())).isEqualTo("150/150/0");
            assertThat(leaving.state()).isEqualTo("SHIPPED");
            assertThat(shop.operator()
                            .get(leaving.path() + "/shipments")
                            .expect(200)
                            .json()
                            .path("items"))
                    .hasSize(1);
            other.awaitReady();
        }
    }

    /** Three things that people are doing when the power fails; each step has a key of its own. */
    private static final class Steps {
        private final Stockroom stock;
        private final String material;
        private final List<JobStory> batched;
        private final OrderStory leaving;
        private final List<String> barcodes;
        private final String key = Shop.unique("step");
        private final AtomicInteger lost = new AtomicInteger();

        Steps(Stockroom stock, String material, List<JobStory> batched, OrderStory leaving) {
            this.stock = stock;
            this.material = material;
            this.batched = batched;
            this.leaving = leaving;
            barcodes = leaving.jobs().stream().map(JobStory::barcode).toList();
        }

        void batch(Rest door) {
            Answer made = post(
                    door,
                    "batch",
                    "/batches",
                    Json.of("jobs", batched.stream().map(JobStory::id).toList()));
            if (made != null) {
                post(door, "labels", "/batches/" + made.json().path("id").asLong() + "/labels", null);
            }
        }

        void sweep(Rest door) {
            if (post(door, "receipt", "/stock/movements", stock.movement("RECEIPT", material, 150, "A")) != null) {
                post(door, "sweep", "/checks/intake/run", null);
            }
        }

        void ship(Rest door) {
            Answer made = post(
                    door,
                    "shipment",
                    leaving.path() + "/shipments",
                    Json.of("carrier", "DHL", "trackingNumber", key, "labelPrinted", true));
            for (int i = 0; made != null && i < barcodes.size(); i++) {
                made = post(door, "scan-" + i, "/scans", Json.of("barcode", barcodes.get(i), "station", "ship-1"));
            }
        }

        private @Nullable Answer post(Rest door, String step, String path, @Nullable Object body) {
            Rest once = door.with("Idempotency-Key", key + step);
            try {
                return (body == null ? once.post(path) : once.post(path, body)).expect(200, 201);
            } catch (Rest.NoAnswer e) {
                lost.incrementAndGet();
                return null;
            }
        }
    }

    @Test
    @Order(6)
    @Tag("R4")
    void a_database_that_is_away_for_half_a_minute_is_a_clear_503_and_then_all_goes_on_by_itself() throws Exception {
        Sku kept = shop.shirt();
        Stockroom stock = new Stockroom(shop.operator(), Shop.SITE).keep(kept.code());
        List<OrderStory> waiting = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            waiting.add(shop.order(kept.times(20)).paid());
        }
        List<JobStory> shirts = labelled(160);
        try (Scanners crew = new Scanners()) {
            for (int i = 0; i < 4; i++) {
                crew.scan("station " + i, doors.get(i % 2), shirts.subList(40 * i, 40 * i + 40));
            }
            crew.check("checks", doors.get(1));
            crew.receive("receiving", doors.get(0), stock, kept.code());
            Waiting.until("the floor is busy", Duration.ofSeconds(20), () -> crew.count(true) > 60);

            database.stop();
            long away = System.nanoTime();
            Waiting.until("somebody is told", Duration.ofSeconds(10), () -> crew.count(false) > 10);
            assertThat(house.server().ready()).isFalse();
            assertThat(house.server().rest().get("/health/live").status()).isEqualTo(200);
            LockSupport.parkNanos(AWAY.toNanos() - (System.nanoTime() - away));
            database.start();
            Map<String, Duration> back = back(crew, System.nanoTime());
            Duration slowest = crew.slowestRefusal();

            // And once more without a word.
            database.kill();
            database.start();
            Map<String, Duration> again = back(crew, System.nanoTime());
            crew.goHome();

            System.out.println("Database away " + AWAY.toSeconds() + " s: " + crew.count(true) + " answers, "
                    + crew.count(false) + " refusals, the slowest after " + slowest.toMillis() + " ms; back after "
                    + back + ", after a kill " + again);
            assertThat(crew.troubles()).isEmpty();
            assertThat(slowest).isLessThan(Duration.ofSeconds(4));
            assertThat(back.values()).allMatch(after -> after.toSeconds() < 5);
            assertThat(again.values()).allMatch(after -> after.toSeconds() < 5);
            assertThat(house.server().running() && other.running()).isTrue();
            for (JobStory shirt : shirts) {
                List<String> steps = shirt.history().stream()
                        .map(mark -> mark.path("to").asText(""))
                        .filter(to -> !to.isEmpty())
                        .toList();
                assertThat(new HashSet<>(steps)).as("job " + shirt.id()).hasSameSizeAs(steps);
                assertThat(steps).containsAll(crew.acknowledged().getOrDefault(shirt.id(), Set.of()));
            }
            Waiting.until("the stock has found its jobs", Duration.ofSeconds(60), () -> {
                String level = stock.level(kept.code());
                int had = Math.min(crew.received(), 200);
                return level.equals(crew.received() + "/" + had + "/0");
            });
            assertThat(stock.movements(kept.code())).hasSize(crew.received());
            assertThat(waiting.stream()
                            .flatMap(order -> order.jobs().stream())
                            .filter(job -> job.state().equals("pending")))
                    .hasSize(Math.min(crew.received(), 200));
        }
    }

    private static Map<String, Duration> back(Scanners crew, long moment) {
        return Waiting.of("everybody goes on", Duration.ofSeconds(60), () -> {
            Map<String, Duration> back = crew.backAfter(moment);
            return back.size() == 6 ? java.util.Optional.of(back) : java.util.Optional.empty();
        });
    }

    @Test
    @Order(7)
    @Tag("TB-21")
    void the_check_runs_by_itself_as_often_as_the_shop_wants_it() {
        Rest door = doors.get(0);
        Instant asked = Instant.parse(door.post("/checks/intake/run")
                .expect(200)
                .json()
                .path("lastRun")
                .asText());
        JsonNode status = door.get("/checks/intake").expect(200).json();

        assertThat(Instant.parse(status.path("lastRun").asText())).isEqualTo(asked);
        assertThat(Instant.parse(status.path("nextRun").asText())).isEqualTo(asked.plusSeconds(CHECK_SECONDS));
        Waiting.until(
                "the check ran by itself",
                Duration.ofSeconds(90),
                () -> Instant.parse(door.get("/checks/intake")
                                .expect(200)
                                .json()
                                .path("lastRun")
                                .asText())
                        .isAfter(asked));
    }

    @Test
    @Order(8)
    @Tag("R33")
    void what_a_killed_server_had_in_hand_the_other_one_does_within_a_minute_and_once() throws Exception {
        hands.take();
        other.kill();
        long killed = System.nanoTime();
        hands.goesOn();

        Map<String, Duration> taken = hands.takenOver(killed);
        System.out.println("Taken over after the kill: " + taken);
        assertThat(taken.values()).allMatch(after -> after.toSeconds() < 60);
        hands.assertDoneOnce();
        other.launch();
        other.awaitReady();
    }
}
