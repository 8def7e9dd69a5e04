package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;
import org.platen.itests.harness.Stockroom;
import org.platen.itests.harness.Waiting;

/** At the stations: rejects and remakes, commands, the put-wall, tablets that come back into the network. */
@BlackBox
class StationsIT {
    private final Shop shop;
    private final Rest operator;

    StationsIT(Shop shop, Rest operator) {
        this.shop = shop;
        this.operator = operator;
    }

    private List<JobStory> labeled(OrderStory order, int shirts) {
        List<JobStory> jobs = order.jobs(shirts);
        jobs.forEach(JobStory::released);
        shop.label(jobs);
        return jobs;
    }

    private JobStory atPrinter() {
        JobStory shirt = labeled(shop.order(shop.shirt().times(1)).paid(), 1).get(0);
        shirt.scan("pick");
        shirt.scan("printer");
        return shirt;
    }

    private String command(String name, String reason) {
        return Json.items(operator.get("/scans/commands").expect(200).json().path("items")).stream()
                .filter(one -> one.path("name").asText().equals(name)
                        && one.path("reason").asText().equals(reason))
                .map(one -> one.path("barcode").asText())
                .findFirst()
                .orElseThrow();
    }

    private Answer scan(String barcode, String station) {
        return operator.post("/scans", Json.of("barcode", barcode, "station", station));
    }

    @Test
    @Tag("G-1")
    @Tag("TB-32")
    void a_rejected_shirt_is_made_again_from_a_shirt_of_its_own_and_counted_in_the_report() {
        Instant begin = Instant.now();
        Sku sku = shop.shirt();
        Stockroom stock =
                new Stockroom(operator, Shop.SITE).bin("A", 1).keep(sku.code()).receive(sku.code(), 2, "A");
        OrderStory order = shop.order(sku.times(2)).paid();
        List<JobStory> shirts = labeled(order, 2);
        shirts.get(0).made();
        shirts.get(1).scan("pick");
        shirts.get(1).scan("printer");

        JsonNode rejected = operator.post(
                        "/scans", Json.of("barcode", shirts.get(1).barcode(), "station", "qc-1", "reject", "STAIN"))
                .expect(200)
                .json();

        assertThat(rejected.path("state").asText()).isEqualTo("qc_failed");
        assertThat(order.state()).isEqualTo("OPEN");
        assertThat(stock.movements(sku.code()).get(0).path("kind").asText()).isEqualTo("WASTE");
        operator.post(order.path() + "/shipments", Json.of("carrier", "DHL")).expect(409);

        long again = operator.post(shirts.get(1).path() + "/remake", Json.of("reason", "stain"))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        JobStory remake = shop.job(again);
        assertThat(remake.get().path("remakeOf").path("id").asLong())
                .isEqualTo(shirts.get(1).id());
        assertThat(remake.await("intake_hold").holds().get(0).path("reason").asText())
                .isEqualTo("INVENTORY");
        stock.receive(sku.code(), 1, "A");
        remake.await("pending").made();

        assertThat(order.state()).isEqualTo("COMPLETED");
        JsonNode row = Json.items(operator.get("/reports/rejects?by=REASON&location=main&from="
                                + Rest.encode(begin.toString()) + "&to="
                                + Rest.encode(Instant.now().plusSeconds(1).toString()))
                        .expect(200)
                        .json()
                        .path("items"))
                .stream()
                .filter(one -> one.path("key").asText().equals("STAIN"))
                .findFirst()
                .orElseThrow();
        assertThat(row.path("rejects").asInt()).isEqualTo(1);
        assertThat(row.path("waste").asInt()).isEqualTo(1);
        assertThat(row.path("remade").asInt()).isEqualTo(1);
    }

    @Test
    void command_barcodes_undo_reprint_and_reject_what_was_scanned_last() {
        JobStory shirt = atPrinter();

        JsonNode undone = scan(command("UNDO", ""), "printer-1").expect(200).json();
        assertThat(undone.path("job").path("id").asLong()).isEqualTo(shirt.id());
        assertThat(shirt.state()).isEqualTo("picked");
        assertThat(scan(command("UNDO", ""), "printer-1")
                        .expect(409)
                        .json()
                        .path("detail")
                        .asText())
                .contains("cannot be undone");
        shirt.scan("printer");

        scan(command("REPRINT", ""), "printer-1").expect(200);
        assertThat(shirt.marks()).endsWith("label.reprinted");
        assertThat(shirt.state()).isEqualTo("scanned");

        scan(command("REJECT", "COLOUR"), "printer-1").expect(200);
        assertThat(shirt.state()).isEqualTo("qc_failed");
        scan(command("UNDO", "") + "0", "printer-1").expect(404);
    }

    @Test
    void a_scan_sent_twice_with_one_key_is_one_transition_and_a_wrong_one_says_what_would_be_right() {
        JobStory shirt = labeled(shop.order(shop.shirt().times(1)).paid(), 1).get(0);
        Rest once = operator.with("Idempotency-Key", Shop.unique("scan"));
        Object pick = Json.of("barcode", shirt.barcode(), "station", "pick-1");

        once.post("/scans", pick).expect(200);
        once.post("/scans", pick).expect(200);
        assertThat(scan(shirt.barcode(), "pick-1")
                        .expect(200)
                        .json()
                        .path("changed")
                        .asBoolean())
                .isFalse();

        assertThat(shirt.marks()).filteredOn("job.pick"::equals).hasSize(1);
        JsonNode wrong = shirt.tryScan("qc").expect(409).json();
        assertThat(wrong.path("detail").asText())
                .contains("cannot be scanned at qc")
                .contains("scan it at printer");
    }

    @Test
    @Tag("N-3")
    void one_scan_that_is_sent_twice_at_the_same_moment_is_one_transition_and_both_get_the_same_answer()
            throws Exception {
        for (JobStory shirt : labeled(shop.order(shop.shirt().times(10)).paid(), 10)) {
            for (String station : List.of("pick-1", "printer-1", "qc-1")) {
                Rest once = operator.with("Idempotency-Key", Shop.unique("scan"));
                Object scan = Json.of("barcode", shirt.barcode(), "station", station);

                List<Answer> answers = EditingIT.atOnce(3, () -> once.post("/scans", scan));

                assertThat(answers).allMatch(answer -> answer.status() == 200);
                assertThat(answers.stream().map(Answer::json).distinct()).hasSize(1);
                assertThat(answers.get(0).json().path("changed").asBoolean()).isTrue();
            }
            assertThat(shirt.history().stream()
                            .filter(mark -> mark.path("detail").has("station")))
                    .hasSize(3);
        }
    }

    /** As it stands on the batch's sheet: with the one check character that the printer station, which changes nothing, knows. */
    private String barcode(long batch) {
        String bare = "B:" + Long.toString(batch, 36).toUpperCase(Locale.ROOT);
        return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                .chars()
                .mapToObj(check -> bare + (char) check)
                .filter(text -> scan(text, "printer-1").ok())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("TB-28")
    void the_undo_after_a_batch_was_scanned_takes_back_all_of_it_or_nothing() {
        List<JobStory> shirts = labeled(shop.order(shop.shirt().times(3)).paid(), 3);
        String batch = barcode(shirts.get(0).get().path("batch").asLong());
        scan(batch, "pick-1").expect(200);
        assertThat(shirts).extracting(JobStory::state).containsOnly("picked");

        JsonNode undone = scan(command("UNDO", ""), "pick-1").expect(200).json();

        assertThat(undone.path("batch").path("done").asInt()).isEqualTo(3);
        assertThat(shirts).extracting(JobStory::state).containsOnly("labeled");
        scan(batch, "pick-1").expect(200);
        shirts.get(1).scan("printer");
        assertThat(scan(command("UNDO", ""), "pick-1")
                        .expect(409)
                        .json()
                        .path("detail")
                        .asText())
                .contains("has gone on");
        assertThat(shirts).extracting(JobStory::state).containsExactly("picked", "scanned", "picked");
    }

    @Test
    @Tag("G-9")
    void the_shirts_of_an_order_meet_in_a_bin_of_the_put_wall_until_they_leave() {
        String wall = "/locations/" + Shop.SITE + "/order-bins/W-1";
        operator.put(wall, Json.of("walk", 1)).expect(200);
        try {
            OrderStory order = shop.order(shop.shirt().times(2)).paid();
            List<JobStory> shirts = labeled(order, 2);
            shirts.get(0).scan("pick");
            shirts.get(0).scan("printer");

            assertThat(shirts.get(0).scan("qc").path("message").asText()).endsWith("put it into W-1 (1 of 2)");
            JsonNode packer = shirts.get(0).scan("pack");
            assertThat(packer.path("changed").asBoolean()).isFalse();
            assertThat(packer.path("message").asText()).contains("waits for 1 of 2");
            assertThat(packer.path("gather").path("missing"))
                    .singleElement()
                    .satisfies(
                            missing -> assertThat(missing.path("job").path("id").asLong())
                                    .isEqualTo(shirts.get(1).id()));
            assertThat(holder("W-1")).isEqualTo(order.id());

            shirts.get(1).made();
            assertThat(shirts.get(1).scan("pack").path("message").asText()).contains("can be packed");
            shirts.forEach(shirt -> shirt.scan("ship"));
            order.ship("T-W1");

            assertThat(order.state()).isEqualTo("SHIPPED");
            assertThat(holder("W-1")).isZero();
        } finally {
            operator.put(wall, Json.of("walk", 1, "active", false)).expect(200);
        }
    }

    /** The order whose pieces lie in that bin. */
    private long holder(String bin) {
        return Json.items(operator.get("/locations/" + Shop.SITE + "/order-bins")
                        .expect(200)
                        .json()
                        .path("items"))
                .stream()
                .filter(one -> one.path("code").asText().equals(bin))
                .mapToLong(one -> one.path("order").path("id").asLong())
                .sum();
    }

    @Test
    @Tag("N-11")
    void scans_of_a_tablet_without_network_come_later_in_their_order_and_none_is_lost() {
        OrderStory order = shop.order(shop.shirt().times(2)).paid();
        List<JobStory> shirts = labeled(order, 2);
        String tablet = Shop.unique("tablet");
        // Scanned now, brought three seconds later; its clock is ten minutes behind.
        Instant labeled = Instant.now();
        Waiting.until(
                "the network is back",
                Duration.ofSeconds(10),
                () -> Instant.now().isAfter(labeled.plusSeconds(3)));
        Instant there = Instant.now().minus(Duration.ofMinutes(10));
        Object scans = Json.of(
                "device",
                tablet,
                "sentAt",
                there.toString(),
                "scans",
                List.of(
                        offline("1", shirts.get(0), "pick-1", there.minusMillis(2_800)),
                        offline("2", shirts.get(0), "printer-1", there.minusMillis(2_700)),
                        offline("3", shirts.get(1), "printer-1", there.minusMillis(2_600))));

        JsonNode results = operator.post("/scans/offline", scans).expect(200).json();
        JsonNode again = operator.post("/scans/offline", scans).expect(200).json();

        assertThat(Json.texts(results.path("items"), "outcome")).containsExactly("APPLIED", "APPLIED", "CONFLICT");
        assertThat(again.path("items").path(2).path("conflict"))
                .isEqualTo(results.path("items").path(2).path("conflict"));
        assertThat(shirts).extracting(JobStory::state).containsExactly("scanned", "labeled");
        assertThat(shirts.get(0).marks()).filteredOn("job.pick"::equals).hasSize(1);
        Instant picked = shirts.get(0).history().stream()
                .filter(mark -> mark.path("name").asText().equals("job.pick"))
                .map(mark -> Instant.parse(mark.path("at").asText()))
                .findFirst()
                .orElseThrow();
        assertThat(Duration.between(there.minusMillis(2_800).plus(Duration.ofMinutes(10)), picked))
                .isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(2));

        JsonNode conflict = conflicts(tablet).get(0);
        assertThat(conflict.path("message").asText()).contains("cannot be scanned at printer");
        operator.post(
                        "/scans/conflicts/" + conflict.path("id").asLong() + "/settle",
                        Json.of("note", "was the other shirt"))
                .expect(200);
        assertThat(conflicts(tablet)).isEmpty();
    }

    private static Object offline(String id, JobStory job, String station, Instant at) {
        return Json.of("id", id, "barcode", job.barcode(), "station", station, "at", at.toString());
    }

    private List<JsonNode> conflicts(String device) {
        return operator.all("/scans/conflicts").stream()
                .filter(one -> one.path("device").asText().equals(device))
                .toList();
    }
}
