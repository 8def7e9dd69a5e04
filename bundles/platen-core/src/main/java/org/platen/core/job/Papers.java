package org.platen.core.job;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.document.BatchPaper;
import org.platen.api.document.JobPaper;
import org.platen.api.document.PaperSource;
import org.platen.api.document.ParcelFile;
import org.platen.api.document.ParcelPaper;
import org.platen.api.error.PlatenException;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.decoration.PluginCalls;
import org.platen.core.decoration.PluginFailure;
import org.platen.core.port.BatchRow;
import org.platen.core.port.JobRow;
import org.platen.core.port.PickPlaces;
import org.platen.core.port.Transactions;
import org.platen.core.shipping.ShipmentUseCases;
import org.platen.spi.decoration.LabelTemplate;

/** Puts together what labels and papers say. */
public final class Papers implements PaperSource {
    private static final LabelTemplate USUAL =
            new LabelTemplate("unit", 62, 29, List.of("title", "orderNumber", "deadline"));

    private final Transactions transactions;
    private final DecorationTypes types;
    private final PluginCalls calls;
    private final JobReader reader;
    private final PickPlaces places;

    public Papers(
            Transactions transactions, DecorationTypes types, PluginCalls calls, JobReader reader, PickPlaces places) {
        this.transactions = transactions;
        this.types = types;
        this.calls = calls;
        this.reader = reader;
        this.places = places;
    }

    @Override
    public JobPaper job(Call call, JobId id) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        JobRow job = transactions.required(tx -> JobReader.visible(call, tx, id));
        return papers(List.of(job)).get(0);
    }

    @Override
    public BatchPaper batch(Call call, BatchId id) {
        return batch(call, id, job -> job.phase() != Phase.CANCELED);
    }

    @Override
    public BatchPaper labels(Call call, BatchId id) {
        return batch(call, id, job -> job.phase() != Phase.CANCELED && !Labelling.left(types, job));
    }

    private BatchPaper batch(Call call, BatchId id, Predicate<JobRow> meant) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        record Found(BatchRow batch, List<JobRow> jobs) {}
        Found found = transactions.required(tx -> {
            BatchRow batch = tx.batches()
                    .get(id)
                    .filter(one -> BatchUseCases.at(call, tx, id))
                    .orElseThrow(() -> PlatenException.notFound("batch", id));
            return new Found(batch, tx.jobs().get(batch.jobIds()));
        });
        BatchRow batch = found.batch();
        return new BatchPaper(
                id,
                Barcodes.of(id),
                batch.decoration(),
                batch.mixingKey(),
                batch.state(),
                batch.createdAt(),
                papers(found.jobs().stream().filter(meant).toList()));
    }

    @Override
    public Optional<ParcelFile> parcelFile(Call call, ShipmentId shipment, int number) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions.required(tx -> {
            ShipmentUseCases.requireVisible(call, tx, shipment);
            return tx.packages().file(shipment, number);
        });
    }

    @Override
    public ParcelPaper parcel(Call call, ShipmentId shipment, int number) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions.required(tx -> {
            ShipmentUseCases.requireVisible(call, tx, shipment);
            return tx.packages()
                    .paper(shipment, number)
                    .orElseThrow(() -> PlatenException.notFound("label of package", number));
        });
    }

    private List<JobPaper> papers(List<JobRow> jobs) {
        if (jobs.isEmpty()) {
            return List.of();
        }
        Map<JobId, PickPlaces.Place> bins =
                places.of(jobs.stream().map(JobRow::id).toList());
        Map<JobId, JobRow> rows = new HashMap<>();
        jobs.forEach(job -> rows.put(job.id(), job));
        Map<String, LabelTemplate> templates = new HashMap<>();
        List<JobPaper> papers = new ArrayList<>();
        for (JobView job : reader.views(jobs)) {
            LabelTemplate template = templates.computeIfAbsent(job.decoration(), this::template);
            JobRow row = rows.get(job.id());
            papers.add(paper(job, row == null ? null : row.part(), template, bins.get(job.id())));
        }
        // Known bins along the walk come first, then the rest by what they are made of.
        papers.sort(Comparator.comparing((JobPaper paper) -> walk(bins.get(paper.id())))
                .thenComparing(paper -> text(paper.substrate()))
                .thenComparing(paper -> text(paper.sku()))
                .thenComparing(paper -> paper.id().value()));
        return papers;
    }

    private static String walk(PickPlaces.@Nullable Place place) {
        return place == null ? "\uffff" : place.order();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private LabelTemplate template(String decoration) {
        return types.running(decoration)
                .map(running -> {
                    try {
                        List<LabelTemplate> labels = calls.call(
                                decoration, "labels", () -> running.type().labels());
                        return labels.isEmpty() ? USUAL : labels.get(0);
                    } catch (PluginFailure e) {
                        return USUAL;
                    }
                })
                .orElse(USUAL);
    }

    private JobPaper paper(
            JobView job, @Nullable String part, LabelTemplate template, PickPlaces.@Nullable Place place) {
        JobView.PrintFile file = job.printFile();
        String label = types.running(job.decoration())
                .map(running -> running.type().label())
                .orElse(job.decoration());
        return new JobPaper(
                job.id(),
                job.order(),
                job.orderNumber(),
                job.title(),
                part,
                job.sku(),
                job.decoration(),
                label,
                job.state(),
                job.barcode(),
                job.amount(),
                job.deadline(),
                job.location(),
                job.substrate(),
                job.finishing(),
                job.attributes(),
                file == null ? null : file.sha256(),
                file == null ? null : file.name(),
                new JobPaper.Label(
                        template.widthMm(),
                        template.heightMm(),
                        template.fields().stream()
                                .map(name -> new JobPaper.Field(name, field(job, name)))
                                .filter(field -> !field.value().isEmpty())
                                .toList()),
                place == null ? null : place.bin(),
                !job.holds().isEmpty());
    }

    private static String field(JobView job, String name) {
        return switch (name) {
            case "title" -> job.title();
            case "orderNumber" -> job.orderNumber();
            case "deadline", "due" ->
                DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(job.deadline());
            default -> job.attributes().getOrDefault(name, "");
        };
    }
}
