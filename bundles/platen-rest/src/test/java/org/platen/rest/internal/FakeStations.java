package org.platen.rest.internal;

import java.time.Instant;
import java.util.List;
import org.platen.api.access.Call;
import org.platen.api.floor.PutWallService;
import org.platen.api.floor.QualityService;
import org.platen.api.job.OfflineScanService;
import org.platen.api.job.ScanAnswer;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/** Stations: notes what is asked and answers samples. */
record FakeStations(Recorder recorder) implements OfflineScanService, QualityService, PutWallService {
    private static final Conflict CONFLICT = new Conflict(
            5,
            "tablet",
            "1",
            "J:1X",
            "pick",
            Samples.NOW,
            Samples.NOW,
            "job.transition-refused",
            "No",
            "olga",
            null,
            null,
            null);

    @Override
    public List<Result> replay(Call call, Replay replay) {
        recorder.note("replay", call, replay);
        return List.of(new Result("1", Outcome.CONFLICT, null, CONFLICT));
    }

    @Override
    public Page<Conflict> conflicts(Call call, boolean all, PageRequest page) {
        recorder.note("conflicts", call, all, page);
        return new Page<>(List.of(CONFLICT), null);
    }

    @Override
    public Conflict settle(Call call, long conflict, String note) {
        recorder.note("settle", call, conflict, note);
        return CONFLICT;
    }

    @Override
    public List<RejectReason> reasons(Call call) {
        return List.of(new RejectReason("STAIN", "Stain", true));
    }

    @Override
    public RejectReason putReason(Call call, RejectReason reason) {
        recorder.note("putReason", call, reason);
        return reason;
    }

    @Override
    public List<RejectRow> rejects(Call call, Instant from, Instant to, By by, String location) {
        recorder.note("rejects", call, from, to, by, location);
        return List.of(new RejectRow("STAIN", "Stain", 2, 2, 1, 1.0));
    }

    @Override
    public List<OrderBin> bins(Call call, String location) {
        recorder.note("bins", call, location);
        return List.of(new OrderBin(location, "A-1", 1, true, Samples.ORDER, Samples.NOW));
    }

    @Override
    public OrderBin putBin(Call call, OrderBin bin) {
        recorder.note("putBin", call, bin);
        return bin;
    }

    @Override
    public List<Gathered> gathered(Call call, OrderId order) {
        recorder.note("gathered", call, order);
        return List.of(new Gathered("berlin", new ScanAnswer.Gather("A-1", 1, 2, List.of())));
    }
}
