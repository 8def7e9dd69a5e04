package org.platen.itests.blackbox.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.Stockroom;

/** The books at the end of the day, read over REST and held against what people know by themselves. */
final class Accounts {
    private static final Set<String> OVER = Set.of("SHIPPED", "CANCELED", "FAILED");
    private static final List<String> MADE_THROUGH = List.of("pending", "open", "labeled", "picked", "scanned");

    private final Steady rest;
    private final Stockroom stock;
    private final Ledger ledger;
    private final StringBuilder table = new StringBuilder();

    /** Jobs by how they ended; a failed one was made again or done without. */
    private final Map<String, Integer> ends = new TreeMap<>();

    /** Pieces by how they ended. */
    private final Map<String, Integer> pieces = new TreeMap<>();

    /** Pieces that left the house, by material. */
    private final Map<String, Integer> gone = new TreeMap<>();

    private int jobs;
    private int marks;
    private int partial;
    private final Map<String, Integer> bySite = new TreeMap<>();

    Accounts(Steady rest, Stockroom stock, Ledger ledger) {
        this.rest = rest;
        this.stock = stock;
        this.ledger = ledger;
    }

    /** @return the books as a table that a person can read */
    String close() {
        ledger.ordered.forEach(this::order);
        stock();
        int made = pieces.getOrDefault("SHIPPED", 0);
        int canceled = pieces.getOrDefault("CANCELED", 0);
        int waived = pieces.getOrDefault("FAILED", 0);
        int ordered =
                ledger.ordered.values().stream().mapToInt(Integer::intValue).sum();
        line(
                "jobs       %5d created = %d shipped + %d cancelled + %d failed",
                jobs, end("SHIPPED"), end("CANCELED"), end("FAILED"));
        line("pieces     %5d ordered = %d shipped + %d cancelled + %d done without", ordered, made, canceled, waived);
        line(
                "floor      %5d scans, %d rejects (%d made again), %d undone picks",
                ledger.scans.get(), ledger.rejected.get(), ledger.remade.get(), ledger.undone.get());
        line(
                "orders     %5d, %d called off (%d in the making); %d shipments, %d orders in more than one",
                ledger.ordered.size(),
                ledger.canceled.get(),
                ledger.canceledInTheMaking.get(),
                ledger.shipments.get(),
                partial);
        line(
                "sites      %5d jobs made at %s",
                bySite.values().stream().mapToInt(Integer::intValue).sum(), bySite);
        line("history    %5d marks, each job's from intake to its end without a gap", marks);
        assertThat(end("SHIPPED") + end("CANCELED") + end("FAILED")).isEqualTo(jobs);
        assertThat(made + canceled + waived).as("pieces").isEqualTo(ordered);
        assertThat(waived).as("pieces done without").isLessThanOrEqualTo(ledger.waived.get());
        return table.toString();
    }

    private int end(String phase) {
        return ends.getOrDefault(phase, 0);
    }

    private void line(String format, Object... values) {
        table.append(format.formatted(values)).append('\n');
    }

    private void order(long order, int ordered) {
        List<JsonNode> all = Days.jobs(rest, order);
        Set<Long> remade = new HashSet<>();
        all.forEach(job -> remade.add(job.path("remakeOf").path("id").asLong()));
        int current = 0;
        for (JsonNode job : all) {
            String phase = job.path("phase").asText();
            jobs++;
            ends.merge(phase, 1, Integer::sum);
            assertThat(OVER).as("job " + job).contains(phase);
            // A piece is its newest attempt, and a garment of several steps is its first one.
            if (Days.firstStep(job) && !remade.contains(job.path("id").asLong())) {
                current++;
                pieces.merge(phase, 1, Integer::sum);
                if (phase.equals("SHIPPED")) {
                    gone.merge(Sites.MATERIAL_OF.get(job.path("sku").asText()), 1, Integer::sum);
                }
            }
            if (phase.equals("SHIPPED")) {
                bySite.merge(job.path("location").asText(), 1, Integer::sum);
            }
        }
        assertThat(current).as("pieces of order " + order).isEqualTo(ordered);
        shipments(order, all);
        history(order, all);
    }

    private void shipments(long order, List<JsonNode> all) {
        List<Long> left = new ArrayList<>();
        int leaving = 0;
        for (JsonNode shipment :
                rest.get("/orders/" + order + "/shipments").expect(200).json().path("items")) {
            if (shipment.path("shippedAt").isTextual()) {
                left.addAll(Json.ids(shipment.path("jobs")));
                leaving++;
            }
        }
        partial += leaving > 1 ? 1 : 0;
        List<Long> shipped = all.stream()
                .filter(job -> job.path("phase").asText().equals("SHIPPED"))
                .map(job -> job.path("id").asLong())
                .toList();
        assertThat(left).as("what left of order " + order).containsAll(shipped).doesNotHaveDuplicates();
    }

    /** Each mark goes on where the one before ended, and nothing was made that was not picked, begun and passed. */
    private void history(long order, List<JsonNode> all) {
        Map<Long, List<String>> paths = new HashMap<>();
        Set<Long> created = new HashSet<>();
        for (JsonNode mark : rest.all("/orders/" + order + "/history")) {
            marks++;
            long job = mark.path("job").path("id").asLong();
            if (mark.path("name").asText().equals("job.created")) {
                assertThat(created.add(job)).as("created once: " + mark).isTrue();
            }
            if (job != 0 && mark.path("to").isTextual()) {
                List<String> path = paths.computeIfAbsent(job, key -> new ArrayList<>());
                if (!path.isEmpty()) {
                    assertThat(mark.path("from").asText())
                            .as("goes on: " + mark)
                            .isEqualTo(path.get(path.size() - 1));
                }
                path.add(mark.path("to").asText());
            }
        }
        for (JsonNode job : all) {
            long id = job.path("id").asLong();
            List<String> path = paths.getOrDefault(id, List.of());
            assertThat(created).contains(id);
            assertThat(path)
                    .as("job " + id)
                    .startsWith("intake_hold")
                    .endsWith(job.path("state").asText());
            if (job.path("phase").asText().equals("SHIPPED")) {
                assertThat(path)
                        .as("job " + id)
                        .containsSubsequence(Days.firstStep(job) ? MADE_THROUGH : List.of("picked", "scanned"))
                        .endsWith("completed", "shipped");
            }
        }
    }

    private void stock() {
        line("material   received = on hand + in jobs + waste");
        for (String material : Sites.MATERIALS) {
            int onHand = 0;
            for (JsonNode here : rest.get("/stock?limit=50&material=" + material)
                    .expect(200)
                    .json()
                    .path("items")) {
                onHand += here.path("onHand").asInt();
                assertThat(here.path("reserved").asInt())
                        .as("reserved of " + here)
                        .isZero();
                assertThat(here.path("bins"))
                        .as("bins of " + here)
                        .allMatch(bin -> bin.path("onHand").asInt() >= 0);
            }
            Map<String, Integer> moved = new HashMap<>();
            for (JsonNode one : stock.movements(material)) {
                String kind = one.path("kind").asText();
                moved.merge(kind, one.path("amount").asInt(), Integer::sum);
                moved.merge("delta", one.path("delta").asInt(), Integer::sum);
            }
            int received = ledger.received.get(material).get();
            int inJobs = gone.getOrDefault(material, 0);
            int waste = moved.getOrDefault("WASTE", 0);
            line("%-9s  %8d = %7d + %7d + %5d", material, received, onHand, inJobs, waste);
            assertThat(onHand + inJobs + waste).as(material).isEqualTo(received);
            assertThat(moved.get("delta")).as("all movements of " + material).isEqualTo(onHand);
        }
    }
}
