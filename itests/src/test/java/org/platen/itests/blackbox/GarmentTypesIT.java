package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Samples;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;

/** Garments that are not printed directly: film that is pressed, and thread that is sewn. */
@BlackBox
class GarmentTypesIT {
    private static final List<String> OF_THE_TRADE = List.of(
            "intake_hold", "on_order", "pending", "open", "labeled", "picked", "scanned", "", "completed", "shipped");

    private final Shop shop;
    private final Rest operator;

    GarmentTypesIT(Shop shop, Rest operator) {
        this.shop = shop;
        this.operator = operator;
    }

    @Test
    @Tag("TB-19")
    @Tag("TB-36")
    @Tag("TB-37")
    void film_and_thread_have_the_states_of_the_trade_without_pretreat() {
        assertThat(states("dtf")).containsSubsequence(trade("printed")).contains("canceled", "qc_failed");
        assertThat(states("embroidery"))
                .containsSubsequence(trade("embroidered"))
                .contains("canceled", "qc_failed");
        assertThat(states("dtf")).doesNotContain("queued_for_pretreat", "pretreated");
        assertThat(states("embroidery")).doesNotContain("queued_for_pretreat", "pretreated", "printed");
        assertThat(states("dtg")).contains("queued_for_pretreat", "pretreated");
    }

    @Test
    @Tag("TB-29")
    @Tag("TB-32")
    void a_transfer_is_printed_only_when_quality_control_saw_it_pressed() {
        JobStory shirt = picked(part("dtf", "design.png", Samples.design(1800, 2000, seed())));

        JsonNode refused = shirt.tryScan("pretreat").expect(409).json();
        assertThat(refused.path("currentState").asText()).isEqualTo("picked");
        JsonNode onPrinter = shirt.scan("printer");
        assertThat(onPrinter.at("/work/settings/film").asText()).isEqualTo("dtf-film");
        assertThat(onPrinter.at("/work/file/sha256").asText()).hasSize(64);
        assertThat(shirt.state()).isEqualTo("scanned");
        shirt.tryEvent("embroidered").expect(409);
        assertThat(shirt.state()).isEqualTo("scanned");

        shirt.event("qcPass");

        assertThat(shirt.marks()).contains("job.qcpass");
        assertThat(shirt.state()).isEqualTo("completed");
    }

    @Test
    @Tag("TB-29")
    @Tag("TB-32")
    void a_polo_is_embroidered_when_its_machine_says_so() {
        JobStory polo = picked(part("embroidery", "logo.dst", Samples.logo(40)));

        polo.tryScan("pretreat").expect(409);
        JsonNode atMachine = polo.scan("printer");
        assertThat(atMachine.at("/work/settings/hoop").asText()).isEqualTo("130x180");
        assertThat(atMachine.at("/work/settings/runSeconds").asText()).isEqualTo("60");
        polo.tryEvent("qcPass").expect(409);

        polo.event("embroidered");

        assertThat(polo.marks()).contains("job.embroidered");
        assertThat(polo.state()).isEqualTo("completed");
    }

    @Test
    @Tag("TB-39")
    void designs_that_cannot_be_made_keep_their_jobs_at_intake() {
        JobStory torn = ordered(part("embroidery", "logo.dst", "LA:torn".getBytes(StandardCharsets.US_ASCII)));
        JobStory large = ordered(part("embroidery", "logo.dst", Samples.logo(1400)));
        JobStory boxed = ordered(part("dtf", "design.png", Samples.opaque(1800, 2000)));

        assertThat(hold(torn)).isEqualTo("embroidery.unreadable");
        assertThat(hold(large)).isEqualTo("embroidery.too-large");
        assertThat(hold(boxed)).isEqualTo("dtf.alpha");
    }

    private String hold(JobStory job) {
        assertThat(job.state()).isEqualTo("intake_hold");
        assertThat(job.holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.path("reason").asText()).isEqualTo("ARTWORK"));
        return job.holds().get(0).path("code").asText();
    }

    private JobStory picked(Object part) {
        JobStory job = ordered(part).labeled();
        job.scan("pick");
        return job;
    }

    private JobStory ordered(Object part) {
        Sku sku = shop.sku(Shop.unique("GARMENT"), part);
        return shop.order(sku.times(1)).paid().jobs(1).get(0);
    }

    private Object part(String decoration, String name, byte[] content) {
        return Json.of(
                "code",
                "front",
                "name",
                "Front",
                "quantity",
                1,
                "decoration",
                decoration,
                "placement",
                "front",
                "file",
                shop.file(content),
                "fileName",
                name,
                "attributes",
                decoration.equals("dtf")
                        ? Map.of("printWidthMm", "200", "printHeightMm", "220")
                        : Map.of("hoop", "130x180", "stitches", "750"));
    }

    private List<String> states(String type) {
        return Json.texts(
                operator.get("/decoration-types/" + type + "/workflow")
                        .expect(200)
                        .json()
                        .path("states"),
                "key");
    }

    private static List<String> trade(String made) {
        return OF_THE_TRADE.stream()
                .map(state -> state.isEmpty() ? made : state)
                .toList();
    }

    private static int seed() {
        return ThreadLocalRandom.current().nextInt(1, 0xFFFFFF);
    }
}
