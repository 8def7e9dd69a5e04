package org.platen.rest.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.platen.api.access.Call;
import org.platen.api.history.MarkView;
import org.platen.api.job.JobEvent;
import org.platen.api.job.JobService;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.job.QueueFilter;
import org.platen.api.job.QueueRow;
import org.platen.api.job.ScanAnswer;
import org.platen.api.job.ScanRequest;
import org.platen.api.job.StationCommand;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.api.order.SpoView;
import org.platen.api.order.WhyNot;

/** Notes what is asked and answers the samples. */
record FakeJobs(Recorder recorder) implements JobService {
    @Override
    public JobView get(Call call, JobId job) {
        recorder.note("job", call, job);
        return Samples.job();
    }

    @Override
    public SpoView spoView(Call call, JobId job) {
        recorder.note("jobSpo", call, job);
        return new SpoView(null, List.of());
    }

    @Override
    public Page<JobView> find(Call call, OrderId order, PageRequest page) {
        recorder.note("findJobs", call, order, page);
        return new Page<>(List.of(Samples.job()), null);
    }

    @Override
    public Page<QueueRow> queue(Call call, QueueFilter filter, PageRequest page) {
        recorder.note("queue", call, filter, page);
        return new Page<>(
                List.of(new QueueRow(
                        Samples.JOB,
                        Samples.ORDER,
                        "#A/7 ü",
                        "Shirt 1/2",
                        "dtg",
                        "pending",
                        Phase.READY,
                        1,
                        "berlin",
                        null,
                        Samples.NOW,
                        QueueRow.Due.TODAY,
                        false,
                        null,
                        List.of("batch"),
                        Map.of("placement", "front"))),
                null);
    }

    @Override
    public JobView event(Call call, JobId job, JobEvent event) {
        recorder.note("event", call, job, event);
        return Samples.job();
    }

    @Override
    public ScanAnswer scan(Call call, ScanRequest scan) {
        recorder.note("scan", call, scan);
        return new ScanAnswer(
                Samples.JOB,
                Samples.ORDER,
                "#A/7 ü",
                true,
                "picked",
                "scanned",
                Phase.PRODUCING,
                "Print it",
                List.of(new ScanAnswer.Next("qcPass", null, "printed")),
                new ScanAnswer.Work(new JobView.PrintFile(Samples.SHA, "front.png"), Map.of("ink", "white")),
                new ScanAnswer.Gather("A-1", 1, 2, List.of()));
    }

    @Override
    public List<StationCommand> stationCommands(Call call) {
        return List.of(new StationCommand("UNDO", "", "Undo the last scan", "C:UNDOX"));
    }

    @Override
    public JobView cancel(Call call, JobId job, String reason) {
        recorder.note("cancelJob", call, job, reason);
        return Samples.job();
    }

    @Override
    public JobView waive(Call call, JobId job, String reason) {
        recorder.note("waive", call, job, reason);
        return Samples.job();
    }

    @Override
    public JobView remake(Call call, JobId job, String reason) {
        recorder.note("remake", call, job, reason);
        return Samples.job();
    }

    @Override
    public JobView schedule(Call call, JobId job, String device, Instant start) {
        recorder.note("schedule", call, job, device, start);
        return Samples.job();
    }

    @Override
    public HoldView hold(Call call, JobId job, HoldReason reason, String message) {
        recorder.note("holdJob", call, job, reason, message);
        return Samples.hold();
    }

    @Override
    public void release(Call call, JobId job, long hold) {
        recorder.note("releaseJob", call, job, hold);
    }

    @Override
    public WhyNot why(Call call, JobId job) {
        recorder.note("whyJob", call, job);
        return new WhyNot("job 70", true, "Nothing is in its way", List.of());
    }

    @Override
    public Page<MarkView> history(Call call, JobId job, boolean newestFirst, PageRequest page) {
        recorder.note("jobHistory", call, job, newestFirst, page);
        return new Page<>(List.of(Samples.mark()), "cursor");
    }
}
