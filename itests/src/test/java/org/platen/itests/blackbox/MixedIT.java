package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Samples;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;
import org.platen.itests.harness.Stockroom;

/** A hoodie that is printed on its front and embroidered on its sleeve: one garment, one label. */
@BlackBox
@Tag("N-6")
class MixedIT {
    private final Shop shop;
    private final Rest operator;
    private final Stockroom stock;
    private final String blank = Shop.unique("HOODIE-BLANK");
    private final String backing = Shop.unique("CUTAWAY");
    private final Sku hoodie;

    MixedIT(Shop shop, Rest operator) {
        this.shop = shop;
        this.operator = operator;
        hoodie = shop.sku(
                Shop.unique("HOODIE"),
                shop.part(
                        "front",
                        "dtg",
                        "design.png",
                        Samples.design(1800, 2000, 11),
                        Map.of(
                                "printWidthMm",
                                "200",
                                "printHeightMm",
                                "220",
                                "pretreat",
                                "none",
                                "step",
                                "1",
                                "blank",
                                blank)),
                shop.part(
                        "sleeve",
                        "embroidery",
                        "logo.dst",
                        Samples.logo(40),
                        Map.of("hoop", "130x180", "stitches", "750", "step", "2", "blank", blank, "backing", backing)));
        operator.put("/stations/sewing-1", Json.of("kind", "PRINTER", "location", Shop.SITE))
                .expect(200);
        stock = new Stockroom(operator, Shop.SITE).bin("A", 1).keep(blank).keep(backing);
    }

    /** The jobs that are wanted, by their step. */
    private static List<JobStory> steps(OrderStory order) {
        return order.jobs().stream()
                .filter(job -> !job.phase().equals("FAILED"))
                .sorted(Comparator.comparing(
                        job -> job.get().path("attributes").path("step").asText()))
                .toList();
    }

    @Test
    void the_sleeve_waits_for_the_front_and_one_label_leads_through_both() {
        stock.receive(blank, 2, "A").receive(backing, 2, "A");
        OrderStory order = shop.order(hoodie.times(1)).paid();
        order.jobs(2);
        JobStory front = steps(order).get(0).released();
        JobStory sleeve = steps(order).get(1);
        assertThat(sleeve.await("intake_hold").holds().get(0).path("code").asText())
                .isEqualTo("step.before");
        assertThat(stock.level(blank)).as("one garment").isEqualTo("2/1/0");

        front.labeled();
        String label = front.barcode();
        front.scan("pick");
        front.scan("printer");
        front.scan("qc");

        assertThat(front.state()).isEqualTo("printed");
        assertThat(sleeve.await("picked").marks()).contains("job.handover");
        assertThat(order.state()).isEqualTo("OPEN");
        JsonNode atMachine = operator.post("/scans", Json.of("barcode", label, "station", "sewing-1"))
                .expect(200)
                .json();
        assertThat(atMachine.path("job").path("id").asLong()).isEqualTo(sleeve.id());
        assertThat(atMachine.at("/work/settings/hoop").asText()).isEqualTo("130x180");
        assertThat(stock.level(backing)).as("backing under the sleeve").isEqualTo("1/0/0");
        sleeve.event("embroidered");

        assertThat(steps(order)).extracting(JobStory::state).containsOnly("completed");
        assertThat(order.state()).isEqualTo("COMPLETED");
        assertThat(stock.level(blank)).isEqualTo("1/0/0");

        order.ship("T-MIX");
        operator.post("/scans", Json.of("barcode", label, "station", "ship-1")).expect(200);
        assertThat(steps(order)).extracting(JobStory::state).containsOnly("shipped");
        assertThat(order.state()).isEqualTo("SHIPPED");
    }

    @Test
    @Tag("G-1")
    void a_hoodie_spoilt_at_its_sleeve_is_made_again_from_its_front_with_another_blank() {
        stock.receive(blank, 2, "A").receive(backing, 2, "A");
        OrderStory order = shop.order(hoodie.times(1)).paid();
        order.jobs(2);
        JobStory front = steps(order).get(0).labeled();
        front.made();
        JobStory sleeve = steps(order).get(1).await("picked");
        sleeve.scan("printer");

        JsonNode rejected = operator.post(
                        "/scans", Json.of("barcode", front.barcode(), "station", "qc-1", "reject", "STAIN"))
                .expect(200)
                .json();
        assertThat(rejected.path("job").path("id").asLong()).isEqualTo(sleeve.id());
        operator.post(sleeve.path() + "/remake", Json.of("reason", "torn")).expect(201);

        order.jobs(4);
        JobStory again = steps(order).get(0).await("pending");
        assertThat(again.get().path("decoration").asText()).isEqualTo("dtg");
        assertThat(stock.level(blank)).isEqualTo("1/1/0");
        again.made();
        steps(order).get(1).await("picked").made();
        assertThat(order.state()).isEqualTo("COMPLETED");
        assertThat(stock.level(blank)).isEqualTo("0/0/0");
        assertThat(stock.level(backing)).as("one backing for each sleeve").isEqualTo("0/0/0");
    }
}
