package org.platen.rest.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.decoration.DecorationTypeService;
import org.platen.api.decoration.DecorationTypeView;
import org.platen.api.decoration.WorkflowView;
import org.platen.api.floor.BatchCandidates;
import org.platen.api.floor.BatchFilter;
import org.platen.api.floor.BatchLabels;
import org.platen.api.floor.BatchService;
import org.platen.api.floor.BatchView;
import org.platen.api.floor.DeviceView;
import org.platen.api.floor.FloorService;
import org.platen.api.floor.LabelView;
import org.platen.api.floor.LocationView;
import org.platen.api.floor.StationKind;
import org.platen.api.floor.StationView;
import org.platen.api.job.IntakeChecks;
import org.platen.api.job.Phase;
import org.platen.api.model.BatchId;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.ShipmentDraft;
import org.platen.api.shipping.ShipmentService;
import org.platen.api.shipping.ShipmentView;

/** The floor, its checks, batches, shipments and decoration types: notes what is asked and answers samples. */
record FakeFloor(Recorder recorder)
        implements FloorService, BatchService, IntakeChecks, ShipmentService, DecorationTypeService {
    private static final Status STATUS = new Status(null, Samples.NOW, 3, 2, 1);

    @Override
    public List<LocationView> locations(Call call) {
        return List.of(new LocationView(1, "berlin", "Berlin", true));
    }

    @Override
    public LocationView putLocation(Call call, LocationView location) {
        recorder.note("putLocation", call, location);
        return location;
    }

    @Override
    public List<StationView> stations(Call call) {
        return List.of(new StationView(1, "pick-1", StationKind.PICK, "berlin"));
    }

    @Override
    public StationView putStation(Call call, StationView station) {
        recorder.note("putStation", call, station);
        return station;
    }

    @Override
    public List<DeviceView> devices(Call call) {
        return List.of(new DeviceView(1, "dtg-1", "DTG", "dtg", "berlin", Set.of("fast"), Map.of(), true));
    }

    @Override
    public DeviceView putDevice(Call call, DeviceView device) {
        recorder.note("putDevice", call, device);
        return device;
    }

    @Override
    public List<BatchCandidates> candidates(Call call) {
        return List.of(new BatchCandidates("dtg", "berlin", "white", List.of(Samples.JOB), false));
    }

    @Override
    public BatchView create(Call call, List<JobId> jobs) {
        recorder.note("createBatch", call, jobs);
        return batch();
    }

    @Override
    public BatchView get(Call call, BatchId batch) {
        return batch();
    }

    @Override
    public Page<BatchView> find(Call call, BatchFilter filter, PageRequest page) {
        recorder.note("findBatches", call, filter, page);
        return new Page<>(List.of(batch()), "c8");
    }

    private static BatchView batch() {
        BatchView.Job job =
                new BatchView.Job(Samples.JOB, Samples.ORDER, "#A/7 ü", "Shirt 1/2", "open", Phase.STAGED, 1, "J:1JQ");
        return new BatchView(new BatchId(8), "dtg", "berlin", "white", "OPEN", List.of(job), Samples.NOW, null);
    }

    @Override
    public BatchView release(Call call, BatchId batch) {
        recorder.note("releaseBatch", call, batch);
        return batch();
    }

    @Override
    public BatchLabels labels(Call call, BatchId batch) {
        recorder.note("label", call, batch);
        return new BatchLabels(List.of(new LabelView(Samples.JOB, "PLT70", "Shirt 1/2", 1)), List.of());
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Status status(Call call) {
        return STATUS;
    }

    @Override
    public boolean resume(Call call) {
        return false;
    }

    @Override
    public Status run(Call call) {
        recorder.note("runChecks", call);
        return STATUS;
    }

    @Override
    public void check(Call call, OrderId order) {}

    @Override
    public void check(Call call, ItemId item) {}

    @Override
    public ShipmentView create(Call call, OrderId order, ShipmentDraft draft) {
        recorder.note("ship", call, order, draft);
        return Samples.shipment();
    }

    @Override
    public ShipmentView get(Call call, ShipmentId shipment) {
        return Samples.shipment();
    }

    @Override
    public List<ShipmentView> ofOrder(Call call, OrderId order) {
        return List.of(Samples.shipment());
    }

    @Override
    public ShipmentView takeOut(Call call, ShipmentId shipment, JobId job) {
        recorder.note("takeOut", call, job);
        return Samples.shipment();
    }

    @Override
    public ShipmentView labelPrinted(Call call, ShipmentId shipment) {
        recorder.note("labelPrinted", call, shipment);
        return Samples.shipment();
    }

    @Override
    public ShipmentView labelPrinted(Call call, ShipmentId shipment, int packageNumber) {
        recorder.note("label", call, shipment);
        return Samples.shipment();
    }

    @Override
    public ShipmentView collected(Call call, ShipmentId shipment, @Nullable String by) {
        recorder.note("collected", call, shipment);
        return Samples.shipment();
    }

    @Override
    public ShipmentView delivered(Call call, ShipmentId shipment) {
        recorder.note("delivered", call, shipment);
        return Samples.shipment();
    }

    @Override
    public List<DecorationTypeView> list(Call call) {
        return List.of(get(call, "dtg"));
    }

    @Override
    public Map<String, Long> liveJobs(Call call) {
        recorder.note("liveJobs", call);
        return Map.of("dtg", 3L);
    }

    @Override
    public DecorationTypeView get(Call call, String key) {
        return new DecorationTypeView(
                key, "Direct to garment", "RUNNING", null, 3, Set.of("unit"), List.of("pending"), 0);
    }

    @Override
    public WorkflowView.State showState(Call call, String key, String state, boolean visible, String label) {
        recorder.note("showState", call, key, state, visible, label);
        return new WorkflowView.State(state, "Pending", Phase.READY, false, visible, null);
    }

    @Override
    public WorkflowView workflow(Call call, String key, Integer version) {
        recorder.note("workflow", call, key, version);
        return new WorkflowView(
                key,
                3,
                List.of(new WorkflowView.State("pending", "Pending", Phase.READY, false, false, "Waiting")),
                List.of(new WorkflowView.Transition(
                        "scan", Set.of("pending", "open"), "scanned", List.of(), Set.of("operator"), "PRINTER")),
                Map.of(Phase.PRODUCING, "RUN_OUT"));
    }
}
