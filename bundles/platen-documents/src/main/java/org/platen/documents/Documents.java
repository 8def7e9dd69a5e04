package org.platen.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.access.Call;
import org.platen.api.document.BatchPaper;
import org.platen.api.document.Document;
import org.platen.api.document.DocumentService;
import org.platen.api.document.JobPaper;
import org.platen.api.document.LabelFormat;
import org.platen.api.document.PaperSource;
import org.platen.api.document.ParcelFile;
import org.platen.api.document.ParcelPaper;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.file.FileStore;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;
import org.platen.documents.internal.DocumentsDesk;

/** Offers labels and papers. */
@Component(service = DocumentService.class)
public final class Documents implements DocumentService {
    private static final String PDF = "application/pdf";
    private static final String ZPL = "application/vnd.zebra.zpl";
    private static final int LEAST_DPI = 150;
    private static final int MOST_DPI = 600;

    private final PaperSource source;
    private final FileStore files;
    private final DocumentsDesk desk;
    private final Clock clock;

    @Activate
    public Documents(@Reference PaperSource source, @Reference FileStore files) {
        this(source, files, Clock.systemUTC());
    }

    Documents(PaperSource source, FileStore files, Clock clock) {
        this.source = source;
        this.files = files;
        this.desk = new DocumentsDesk(files);
        this.clock = clock;
    }

    /** Draws something. */
    @FunctionalInterface
    private interface Drawing {
        byte[] draw() throws IOException;
    }

    @Override
    public Document labels(Call call, BatchId batch, LabelFormat format, int dpi) {
        BatchPaper paper = source.labels(call, batch);
        if (paper.jobs().isEmpty()) {
            throw new PlatenException(Errors.STATE, "Every job of batch " + batch + " is cancelled or held");
        }
        return labels(paper.jobs(), "labels-batch-" + batch, format, dpi);
    }

    @Override
    public Document label(Call call, JobId job, LabelFormat format, int dpi) {
        return labels(List.of(source.job(call, job)), "label-job-" + job, format, dpi);
    }

    private Document labels(List<JobPaper> jobs, String name, LabelFormat format, int dpi) {
        requireDots(dpi);
        byte[] content = drawn(() -> desk.labels(jobs, format, dpi, name, clock.instant()));
        return format.zpl() ? new Document(name + ".zpl", ZPL, content) : new Document(name + ".pdf", PDF, content);
    }

    @Override
    public Document shippingLabel(Call call, ShipmentId shipment, int number, LabelFormat format, int dpi) {
        if (format != LabelFormat.INCH_4X6 && format != LabelFormat.ZPL) {
            throw PlatenException.field(
                    Errors.INVALID,
                    "/format",
                    "must be " + LabelFormat.INCH_4X6.key() + " or " + LabelFormat.ZPL.key() + " for a shipping label");
        }
        requireDots(dpi);
        Optional<ParcelFile> file = source.parcelFile(call, shipment, number);
        if (file.isPresent()) {
            return carriers(file.get(), "shipping-label-" + shipment + "-" + number, format);
        }
        ParcelPaper parcel = source.parcel(call, shipment, number);
        String name = "shipping-label-" + shipment + "-" + number;
        byte[] content = drawn(() -> desk.shippingLabel(parcel, format, dpi, name, clock.instant()));
        return format.zpl() ? new Document(name + ".zpl", ZPL, content) : new Document(name + ".pdf", PDF, content);
    }

    private Document carriers(ParcelFile file, String name, LabelFormat format) {
        if (!file.suits(format)) {
            throw new PlatenException(
                    Errors.STATE, "The carrier's label is " + file.mediaType() + ", which is no " + format.key());
        }
        byte[] content = drawn(() -> {
            try (InputStream in = files.open(file.sha256())) {
                return in.readAllBytes();
            }
        });
        return format.zpl() ? new Document(name + ".zpl", ZPL, content) : new Document(name + ".pdf", PDF, content);
    }

    private static void requireDots(int dpi) {
        if (dpi < LEAST_DPI || dpi > MOST_DPI) {
            throw PlatenException.field(Errors.INVALID, "/dpi", "must be from " + LEAST_DPI + " to " + MOST_DPI);
        }
    }

    @Override
    public Document jobTicket(Call call, JobId job) {
        JobPaper paper = source.job(call, job);
        return new Document("job-" + job + ".pdf", PDF, drawn(() -> desk.ticket(paper, clock.instant())));
    }

    @Override
    public Document pickList(Call call, BatchId batch) {
        BatchPaper paper = source.batch(call, batch);
        return new Document("pick-list-" + batch + ".pdf", PDF, drawn(() -> desk.pickList(paper, clock.instant())));
    }

    @Override
    public Document batchSheet(Call call, BatchId batch) {
        BatchPaper paper = source.batch(call, batch);
        return new Document("batch-" + batch + ".pdf", PDF, drawn(() -> desk.batchSheet(paper, clock.instant())));
    }

    private static byte[] drawn(Drawing drawing) {
        try {
            return drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
