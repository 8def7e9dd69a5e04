package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shop;
import org.platen.itests.harness.Sku;
import org.platen.itests.harness.Stockroom;

/** Shirts come into bins, wait there for their jobs, and leave with them. */
@BlackBox
class StockIT {
    private final Shop shop;
    private final Rest operator;
    private final Stockroom stock;
    private final Sku shirt;

    StockIT(Shop shop, Rest operator) {
        this.shop = shop;
        this.operator = operator;
        // The blank is called as the SKU unless the SKU says otherwise.
        shirt = shop.shirt();
        stock = new Stockroom(operator, Shop.SITE).bin("A", 1).bin("B", 2).keep(shirt.code());
    }

    private JobStory job() {
        return shop.order(shirt.times(1)).paid().jobs(1).get(0);
    }

    private String level() {
        return stock.level(shirt.code());
    }

    /** Kind, change and bin of the newest movement. */
    private String lastMovement() {
        JsonNode moved = stock.movements(shirt.code()).get(0);
        return moved.path("kind").asText() + " " + moved.path("delta").asInt() + " "
                + moved.path("bin").asText();
    }

    @Test
    @Tag("TB-20")
    @Tag("TB-14")
    void a_job_waits_for_its_shirt_and_says_so_until_one_is_in_a_bin() {
        JobStory waiting = job();
        waiting.await("intake_hold");

        assertThat(waiting.holds()).singleElement().satisfies(hold -> {
            assertThat(hold.path("reason").asText()).isEqualTo("INVENTORY");
            assertThat(hold.path("message").asText())
                    .isEqualTo("Needs 1 piece of " + shirt.code() + " at main; available: 0");
        });
        operator.post("/checks/intake/run").expect(200);
        assertThat(waiting.state()).isEqualTo("intake_hold");
        assertThat(waiting.why().toString()).contains("stock.missing");

        stock.receive(shirt.code(), 3, "B");

        assertThat(waiting.await("pending").holds()).isEmpty();
        assertThat(level()).isEqualTo("3/1/0");
    }

    @Test
    @Tag("TB-22")
    void one_shirt_and_two_jobs_the_older_gets_it() {
        JobStory older = job();
        JobStory younger = job();

        stock.receive(shirt.code(), 1, "A");
        older.await("pending");
        operator.post("/checks/intake/run").expect(200);

        assertThat(younger.state()).isEqualTo("intake_hold");
        assertThat(level()).isEqualTo("1/1/0");
    }

    @Test
    @Tag("TB-23")
    @Tag("TB-24")
    void what_was_bought_for_a_job_goes_to_it_though_an_older_one_waits() {
        JobStory older = job();
        JobStory bought = job();

        JsonNode purchase = stock.buyFor(bought, shirt.code(), 1);

        assertThat(purchase.path("lines").path(0).path("jobId").asLong()).isEqualTo(bought.id());
        assertThat(bought.await("on_order").holds().get(0).path("message").asText())
                .isEqualTo("On order: " + shirt.code() + " from Blanks Ltd PO-7");
        assertThat(level()).isEqualTo("0/0/1");

        JsonNode arrived = stock.arrive(purchase, 1, "A");

        assertThat(arrived.path("state").asText()).isEqualTo("CLOSED");
        bought.await("pending");
        assertThat(older.state()).isEqualTo("intake_hold");
        assertThat(level()).isEqualTo("1/1/0");
        assertThat(bought.marks()).containsSubsequence("job.orderstock", "job.release");
    }

    @Test
    @Tag("TB-28")
    void a_pick_takes_one_from_the_first_bin_and_its_undo_puts_it_back_and_keeps_it_for_the_job() {
        stock.receive(shirt.code(), 5, "B").receive(shirt.code(), 1, "A");
        JobStory first = job().labeled();

        assertThat(first.scan("pick").path("state").asText()).isEqualTo("picked");
        assertThat(stock.inBin(shirt.code(), "A")).isZero();
        assertThat(level()).isEqualTo("5/0/0");

        assertThat(undo("pick-1").path("state").asText()).isEqualTo("labeled");
        assertThat(lastMovement()).isEqualTo("RETURN 1 A");
        assertThat(stock.inBin(shirt.code(), "A")).isEqualTo(1);
        assertThat(level()).isEqualTo("6/1/0");
        assertThat(first.marks()).endsWith("job.pick", "job.undo");

        assertThat(first.scan("pick").path("changed").asBoolean()).isTrue();
        assertThat(level()).isEqualTo("5/0/0");
        JsonNode moved = stock.movements(shirt.code()).get(0);
        assertThat(moved.path("kind").asText()).isEqualTo("PICK");
        assertThat(moved.path("job").path("id").asLong()).isEqualTo(first.id());
    }

    private JsonNode undo(String station) {
        JsonNode command = Json.items(
                        operator.get("/scans/commands").expect(200).json().path("items"))
                .stream()
                .filter(one -> one.path("name").asText().equals("UNDO"))
                .findFirst()
                .orElseThrow();
        return operator.post(
                        "/scans", Json.of("barcode", command.path("barcode").asText(), "station", station))
                .expect(200)
                .json();
    }

    @Test
    void a_cancel_gives_back_what_is_whole_and_wastes_what_was_begun() {
        stock.receive(shirt.code(), 3, "A");
        OrderStory order = shop.order(shirt.times(3)).paid();
        List<JobStory> jobs = order.jobs(3);
        jobs.forEach(JobStory::released);
        shop.label(jobs);
        jobs.get(1).scan("pick");
        jobs.get(2).scan("pick");
        jobs.get(2).scan("printer");
        assertThat(level()).isEqualTo("1/1/0");

        order.cancel();

        assertThat(jobs).extracting(JobStory::state).containsExactly("canceled", "canceled", "scanned");
        assertThat(level()).isEqualTo("2/0/0");
        assertThat(lastMovement()).isEqualTo("RETURN 1 A");

        jobs.get(2).scan("qc");
        assertThat(jobs.get(2).state()).isEqualTo("canceled");
        assertThat(lastMovement()).isEqualTo("WASTE 0 A");
        assertThat(level()).isEqualTo("2/0/0");
    }
}
