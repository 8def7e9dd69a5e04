package org.platen.itests.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.itests.harness.BlackBox;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.PlatenServer;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Shell;
import org.platen.itests.harness.Shop;

/** What the manager of the shop looks at in the morning. */
@BlackBox
class ReportsIT {
    private final Shop shop;
    private final Rest operator;
    private final Shell shell;

    ReportsIT(Shop shop, Rest operator, PlatenServer server) {
        this.shop = shop;
        this.operator = operator;
        this.shell = server.shell();
    }

    @Test
    @Tag("PI-15")
    void stalls_count_the_jobs_of_each_state_and_lead_to_them() {
        long before = count("pending");
        JobStory shirt = shop.order(shop.shirt().times(1)).paid().jobs(1).get(0).released();

        JsonNode row = stall("pending");

        assertThat(row.path("count").asLong()).isEqualTo(before + 1);
        assertThat(row.path("location").asText()).isEqualTo(Shop.SITE);
        assertThat(row.path("oldestSeconds").asLong()).isNotNegative();
        assertThat(row.path("oldestJobs")).isNotEmpty();
        String queue = row.path("href").asText().replace("/api/v1", "");
        assertThat(Rest.ids(operator.all(queue))).contains(shirt.id()).hasSize((int) before + 1);
        byte[] csv = operator.with("Accept", "text/csv")
                .get("/reports/stalls")
                .expect(200)
                .bytes();
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .contains("dtg,pending,READY," + Shop.SITE + "," + (before + 1) + ",");
        assertThat(shell.run("platen:report stalls")).contains("pending").contains(Shop.SITE);
    }

    @Test
    @Tag("PI-16")
    void bottlenecks_tell_how_long_jobs_stayed_and_throughput_what_was_done() {
        shop.order(shop.shirt().times(1)).paid().jobs(1).get(0).made();

        JsonNode bottlenecks = operator.get("/reports/bottlenecks").expect(200).json();
        JsonNode throughput = operator.get("/reports/throughput?location=" + Shop.SITE)
                .expect(200)
                .json();

        List<JsonNode> rows = Json.items(bottlenecks.path("items"));
        assertThat(rows)
                .anySatisfy(row -> {
                    assertThat(row.path("decoration").asText()).isEqualTo("dtg");
                    assertThat(row.path("state").asText()).isEqualTo("scanned");
                    assertThat(row.path("count").asLong()).isPositive();
                })
                .extracting(row -> row.path("rank").asInt())
                .isSorted();
        assertThat(rows)
                .extracting(row -> row.path("p90Seconds").decimalValue())
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(Json.items(throughput.path("items")))
                .anySatisfy(row -> assertThat(row.path("decorated").asLong()).isPositive());
        operator.get("/reports/bottlenecks?from=2026-03-02&to=2026-03-01").expect(400);
    }

    private JsonNode stall(String state) {
        return Json.items(operator.get("/reports/stalls").expect(200).json().path("items")).stream()
                .filter(row -> row.path("decoration").asText().equals("dtg")
                        && row.path("state").asText().equals(state))
                .findFirst()
                .orElse(Json.of("count", 0));
    }

    private long count(String state) {
        return stall(state).path("count").asLong();
    }
}
