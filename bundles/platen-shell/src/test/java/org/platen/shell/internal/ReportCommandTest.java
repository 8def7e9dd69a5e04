package org.platen.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;
import org.platen.api.report.BottleneckRow;
import org.platen.api.report.PeriodReport;
import org.platen.api.report.ReportService;
import org.platen.api.report.StallRow;
import org.platen.api.report.ThroughputRow;

class ReportCommandTest {
    private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private final ReportService reports = new ReportService() {
        @Override
        public List<StallRow> stalls(Call call, @Nullable String location) {
            asked.add("stalls at " + location);
            return List.of(new StallRow(
                    "dtg",
                    "intake_hold",
                    Phase.INTAKE,
                    "berlin",
                    3,
                    EIGHT,
                    Duration.ofHours(26),
                    Duration.ofMinutes(90),
                    Duration.ofMinutes(120),
                    List.of(new JobId(7), new JobId(9))));
        }

        @Override
        public PeriodReport<BottleneckRow> bottlenecks(
                Call call, @Nullable Instant from, @Nullable Instant to, @Nullable String location) {
            asked.add(from + " to " + to);
            return new PeriodReport<>(EIGHT, EIGHT.plusSeconds(3600), List.of());
        }

        @Override
        public PeriodReport<ThroughputRow> throughput(
                Call call, @Nullable Instant from, @Nullable Instant to, @Nullable String location) {
            asked.add(from + " to " + to);
            return new PeriodReport<>(
                    EIGHT, EIGHT.plusSeconds(3600), List.of(new ThroughputRow(EIGHT, "dtg", null, 12, 7)));
        }

        @Override
        public boolean rollUp(Call call) {
            throw new UnsupportedOperationException();
        }
    };

    @Test
    void stalls_are_printed_for_people_and_for_scripts() {
        try (TestShell shell = new TestShell(reports)) {
            TestShell.Result berlin = shell.run("report --location berlin stalls");
            assertThat(berlin.error()).isEmpty();
            String text = berlin.out();
            String json = shell.run("report --json stalls").out();

            assertThat(asked).containsExactly("stalls at berlin", "stalls at null");
            assertThat(text)
                    .contains("intake hold")
                    .contains("1 d 2 h")
                    .contains("1 h 30 min")
                    .contains("7, 9");
            assertThat(json).contains("\"state\" : \"intake_hold\"").contains("\"oldestJobs\" : [ 7, 9 ]");
        }
    }

    @Test
    void the_last_day_of_a_period_belongs_to_it() {
        try (TestShell shell = new TestShell(reports)) {
            assertThat(shell.run("report --from 2026-03-01 --to 2026-03-02 throughput")
                            .out())
                    .contains("2026-03-02 08:00")
                    .contains("12");
            assertThat(shell.run("report bottlenecks").out()).contains("Nothing found");

            assertThat(asked).containsExactly("2026-03-01T00:00:00Z to 2026-03-03T00:00:00Z", "null to null");
        }
    }

    @Test
    void an_unknown_report_is_refused_with_those_that_there_are() {
        try (TestShell shell = new TestShell(reports)) {
            TestShell.Result refused = shell.run("report profits");

            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.error())
                    .contains("stalls")
                    .contains("bottlenecks")
                    .contains("throughput");
        }
    }
}
