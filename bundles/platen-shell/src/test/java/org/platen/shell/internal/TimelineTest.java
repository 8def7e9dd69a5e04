package org.platen.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.platen.api.history.MarkView;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

class TimelineTest {
    private static final Instant START = Instant.parse("2026-11-21T12:00:00.200Z");
    private long ids;

    @Test
    void equal_marks_of_a_moment_are_one_line_with_the_longest_time_before() {
        List<String> lines = new Timeline(List.of(
                        job(12, 0, "job.created", null, "intake_hold", 0, Map.of()),
                        job(12, 0, "job.release", "intake_hold", "pending", 0, Map.of()),
                        job(13, 0, "job.created", null, "intake_hold", 0, Map.of()),
                        job(13, 0, "job.release", "intake_hold", "pending", 0, Map.of()),
                        job(13, 4000, "job.pick", "labeled", "picked", 1500, Map.of("station", "pick-1")),
                        job(12, 4900, "job.pick", "labeled", "picked", 2400, Map.of("station", "pick-1")),
                        job(12, 9900, "job.scan", "picked", "scanned", 65_000, Map.of())))
                .lines();

        assertThat(lines)
                .containsExactly(
                        "Saturday 21 November 2026, UTC",
                        "12:00:00  Jobs 12 and 13 are made  - token scanner",
                        "12:00:00  Jobs 12 and 13 are released to the floor  - token scanner",
                        "12:00:04  Jobs 12 and 13 are picked at pick-1, after 2.4 s labeled  - token scanner",
                        "12:00:10  Job 12 is scanned, after 1 min 5 s picked  - token scanner",
                        "From first to last: 9.9 s");
    }

    @Test
    void a_later_equal_mark_is_a_line_of_its_own() {
        List<String> lines = new Timeline(List.of(
                        job(1, 0, "job.ship-scanned", null, null, 0, Map.of()),
                        job(2, 1500, "job.ship-scanned", null, null, 0, Map.of())))
                .lines();

        assertThat(lines).contains("12:00:00  Job 1 is scanned by the shipper  - token scanner");
        assertThat(lines).contains("12:00:01  Job 2 is scanned by the shipper  - token scanner");
    }

    @Test
    void orders_are_told_in_sentences_and_the_states_of_lines_left_out() {
        List<String> lines = new Timeline(List.of(
                        order("order.received", Map.of("externalId", "4501")),
                        order("item.open", Map.of()),
                        order("order.payment", Map.of("amount", "45.00", "currency", "EUR")),
                        order("order.strange-news", Map.of("why", "none")),
                        order("shipment.created", Map.of("shipment", "3", "tracking", "JD01")),
                        order("order.po-number", Map.of("from", "", "to", "PO 9"))))
                .lines();

        assertThat(lines.subList(1, 6))
                .containsExactly(
                        "12:00:00  Order received, at the storefront it is 4501  - token scanner",
                        "12:00:00  Paid: 45.00 EUR  - token scanner",
                        "12:00:00  Order strange news (why none)  - token scanner",
                        "12:00:00  Shipment entered, tracking number JD01  - token scanner",
                        "12:00:00  Purchase order number PO 9  - token scanner");
    }

    @Test
    void batches_and_shipments_are_named_in_the_sentence() {
        List<String> lines = new Timeline(List.of(
                        job(1, 0, "job.batch", "pending", "open", 10, Map.of("batch", "9")),
                        job(1, 100, "job.label", "open", "labeled", 0, Map.of("batch", "9")),
                        job(1, 50, "job.fail", "scanned", "qc_failed", 0, Map.of("reason", "smeared")),
                        job(1, 200, "job.ship", "completed", "shipped", 0, Map.of("shipment", "3"))))
                .lines();

        assertThat(lines.subList(1, 5))
                .containsExactly(
                        "12:00:00  Job 1 is put into batch 9, after 10 ms pending  - token scanner",
                        "12:00:00  Job 1 is qc failed (reason smeared)  - token scanner",
                        "12:00:00  Job 1 is labeled  - token scanner",
                        "12:00:00  Job 1 is shipped with shipment 3  - token scanner");
    }

    @Test
    void an_empty_history_says_so() {
        assertThat(new Timeline(List.of()).lines()).containsExactly("Nothing happened yet");
    }

    private MarkView order(String name, Map<String, String> detail) {
        return new MarkView(++ids, new OrderId(7), null, name, START, "token:scanner", null, null, null, null, detail);
    }

    private MarkView job(
            long job, long after, String name, String from, String to, long dwell, Map<String, String> detail) {
        return new MarkView(
                ++ids,
                new OrderId(7),
                new JobId(job),
                name,
                START.plusMillis(after),
                "token:scanner",
                from,
                to,
                null,
                dwell,
                detail);
    }
}
