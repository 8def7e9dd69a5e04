package org.platen.rest.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.job.Phase;
import org.platen.api.report.BottleneckRow;
import org.platen.api.report.PeriodReport;
import org.platen.api.report.ReportService;
import org.platen.api.report.StallRow;
import org.platen.api.report.ThroughputRow;

/** Reports: notes what is asked and answers samples. */
record FakeReports(Recorder recorder) implements ReportService {
    @Override
    public List<StallRow> stalls(Call call, @Nullable String location) {
        recorder.note("stalls", call, location);
        return List.of(
                new StallRow(
                        "dtg",
                        "intake_hold",
                        Phase.INTAKE,
                        "=cmd|' /C calc'!A0",
                        3,
                        Samples.NOW,
                        Duration.ofSeconds(90),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(80),
                        List.of(Samples.JOB)),
                new StallRow(
                        "dtg",
                        "pending",
                        Phase.READY,
                        null,
                        1,
                        Samples.NOW,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        List.of(Samples.JOB)));
    }

    @Override
    public PeriodReport<BottleneckRow> bottlenecks(
            Call call, @Nullable Instant from, @Nullable Instant to, @Nullable String location) {
        recorder.note("bottlenecks", call, from, to, location);
        return new PeriodReport<>(
                Samples.NOW,
                Samples.NOW.plusSeconds(3600),
                List.of(new BottleneckRow(
                        1,
                        "dtg",
                        "scanned",
                        "berlin",
                        10,
                        Duration.ofMinutes(55),
                        Duration.ofMillis(3_000_250),
                        Duration.ofMinutes(90))));
    }

    @Override
    public PeriodReport<ThroughputRow> throughput(
            Call call, @Nullable Instant from, @Nullable Instant to, @Nullable String location) {
        recorder.note("throughput", call, from, to, location);
        return new PeriodReport<>(
                Samples.NOW,
                Samples.NOW.plusSeconds(3600),
                List.of(new ThroughputRow(Samples.NOW, "dtg", "berlin", 12, 7)));
    }

    @Override
    public boolean rollUp(Call call) {
        throw new UnsupportedOperationException();
    }
}
