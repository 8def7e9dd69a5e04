package org.platen.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.api.access.Call;
import org.platen.api.delivery.ProblemService;
import org.platen.api.delivery.ProblemView;
import org.platen.api.floor.BatchCandidates;
import org.platen.api.floor.BatchFilter;
import org.platen.api.floor.BatchLabels;
import org.platen.api.floor.BatchService;
import org.platen.api.floor.BatchView;
import org.platen.api.job.JobEvent;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.job.ScanAnswer;
import org.platen.api.job.ScanRequest;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.system.VerifyService;

class OtherCommandsTest {
    @Test
    void verify_fails_when_there_is_a_finding_and_keeps_its_json_clean() {
        VerifyService.Finding finding = new VerifyService.Finding("I2", "item 3", "has 1 job too many");
        VerifyService broken = call -> new VerifyService.Report(
                List.of(new VerifyService.Rule("I1", "a"), new VerifyService.Rule("I2", "b")), List.of(finding));
        try (TestShell shell = new TestShell(broken)) {
            TestShell.Result text = shell.run("verify");
            TestShell.Result json = shell.run("verify --json");

            assertThat(text.status()).isEqualTo(1);
            assertThat(text.out()).contains("Checked: I1, I2").contains("item 3");
            assertThat(text.error()).isEqualTo("1 finding");
            assertThat(json.status()).isEqualTo(1);
            assertThat(json.out().strip()).startsWith("{").endsWith("}").contains("\"invariant\" : \"I2\"");
        }
    }

    @Test
    void verify_says_that_all_is_well() {
        VerifyService well = call -> new VerifyService.Report(List.of(new VerifyService.Rule("I1", "a")), List.of());
        try (TestShell shell = new TestShell(well)) {
            assertThat(shell.run("verify").out()).contains("No findings");
            assertThat(shell.run("verify").status()).isZero();
        }
    }

    @Test
    void a_scan_tells_what_to_load_and_what_comes_next() {
        NoJobs jobs = new NoJobs() {
            @Override
            public ScanAnswer scan(Call call, ScanRequest scan) {
                return new ScanAnswer(
                        new JobId(12),
                        new OrderId(7),
                        "A-17",
                        true,
                        "picked",
                        "scanned",
                        Phase.PRODUCING,
                        scan.barcode() + " at " + scan.station(),
                        List.of(
                                new ScanAnswer.Next("qcPass", "qc", "printed"),
                                new ScanAnswer.Next("fail", null, "bad")),
                        new ScanAnswer.Work(new JobView.PrintFile("ab", "sun.png"), Map.of("platen", "M")),
                        null);
            }
        };
        try (TestShell shell = new TestShell(jobs)) {
            assertThat(shell.run("scan J-12-3 printer").out()).isEqualToNormalizingNewlines("""
                            J-12-3 at printer
                            Next: printed by a scan at qc
                            Next: bad by the event fail
                            Load: sun.png platen=M
                            """);
        }
    }

    @Test
    void an_event_carries_its_device_and_details() {
        List<JobEvent> seen = new ArrayList<>();
        NoJobs jobs = new NoJobs() {
            @Override
            public JobView event(Call call, JobId job, JobEvent event) {
                seen.add(event);
                throw new UnsupportedOperationException();
            }
        };
        try (TestShell shell = new TestShell(jobs)) {
            assertThat(shell.run("job-event --detail reason 12 fail").error())
                    .isEqualTo("request.invalid: --detail: must look like name=value");
            assertThat(shell.run("job-event twelve fail").error()).isEqualTo("request.invalid: job: must be a number");
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void a_batch_is_made_of_many_ids() {
        List<JobId> made = new ArrayList<>();
        try (TestShell shell = new TestShell(new Batches(made))) {
            assertThat(shell.run("batch-create 4 5 6").out().strip()).isEqualTo("Batch 1 holds jobs 4, 5, 6");
            assertThat(made).containsExactly(new JobId(4), new JobId(5), new JobId(6));
        }
    }

    @Test
    void a_problem_is_retried_by_kind_and_id() {
        List<String> retried = new ArrayList<>();
        try (TestShell shell = new TestShell(new Problems(retried))) {
            assertThat(shell.run("problem-list").out()).contains("Nothing found");
            assertThat(shell.run("problem-retry outbox 9").status()).isZero();
            assertThat(shell.run("problem-rejections").out()).contains("demo-shop signature  3");
            assertThat(retried).containsExactly("OUTBOX 9");
        }
    }

    @Test
    void a_faulty_file_is_named_with_its_fault(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("order.json"), "{\"orderNumber\":\"A\",\"colour\":\"red\",\"lines\":[]}");
        try (TestShell shell = new TestShell(new NoOrders())) {
            assertThat(shell.run("order-create --file " + file).error())
                    .startsWith("request.malformed: " + file)
                    .contains("colour");
            assertThat(shell.run("order-create --file " + folder.resolve("none.json"))
                            .error())
                    .contains("There is no file");
        }
    }

    /** Batches of any jobs. */
    private record Batches(List<JobId> made) implements BatchService {
        @Override
        public BatchView release(Call call, BatchId batch) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<BatchCandidates> candidates(Call call) {
            return List.of();
        }

        @Override
        public BatchView create(Call call, List<JobId> jobs) {
            made.addAll(jobs);
            List<BatchView.Job> held = jobs.stream()
                    .map(job -> new BatchView.Job(job, new OrderId(1), "A-1", "Shirt", "open", Phase.STAGED, 1, "J:1"))
                    .toList();
            return new BatchView(new BatchId(1), "dtg", "main", "black", "OPEN", held, Instant.EPOCH, null);
        }

        @Override
        public BatchView get(Call call, BatchId batch) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<BatchView> find(Call call, BatchFilter filter, PageRequest page) {
            return new Page<>(List.of(), null);
        }

        @Override
        public BatchLabels labels(Call call, BatchId batch) {
            return new BatchLabels(List.of(), List.of());
        }
    }

    /** No problems, and three forged webhooks. */
    private record Problems(List<String> retried) implements ProblemService {
        @Override
        public Page<ProblemView> find(Call call, PageRequest page) {
            return new Page<>(List.of(), null);
        }

        @Override
        public void retry(Call call, String kind, long id) {
            retried.add(kind + " " + id);
        }

        @Override
        public void skip(Call call, String kind, long id, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Long> rejections(Call call) {
            return Map.of("demo-shop signature", 3L);
        }
    }
}
