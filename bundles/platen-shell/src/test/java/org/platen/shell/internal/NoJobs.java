package org.platen.shell.internal;

import java.time.Instant;
import java.util.List;
import org.platen.api.access.Call;
import org.platen.api.history.MarkView;
import org.platen.api.job.JobEvent;
import org.platen.api.job.JobService;
import org.platen.api.job.JobView;
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

/** Jobs of a house that has none; tests override what they use. */
public class NoJobs implements JobService {
    @Override
    public JobView get(Call call, JobId job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SpoView spoView(Call call, JobId job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<JobView> find(Call call, OrderId order, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<QueueRow> queue(Call call, QueueFilter filter, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JobView event(Call call, JobId job, JobEvent event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StationCommand> stationCommands(Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScanAnswer scan(Call call, ScanRequest scan) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JobView cancel(Call call, JobId job, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JobView waive(Call call, JobId job, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JobView remake(Call call, JobId job, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JobView schedule(Call call, JobId job, String device, Instant start) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HoldView hold(Call call, JobId job, HoldReason reason, String message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(Call call, JobId job, long hold) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WhyNot why(Call call, JobId job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<MarkView> history(Call call, JobId job, boolean newestFirst, PageRequest page) {
        throw new UnsupportedOperationException();
    }
}
