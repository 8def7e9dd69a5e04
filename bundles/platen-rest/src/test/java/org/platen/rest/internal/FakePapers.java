package org.platen.rest.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.platen.api.access.Call;
import org.platen.api.document.BatchPaper;
import org.platen.api.document.Document;
import org.platen.api.document.DocumentService;
import org.platen.api.document.JobPaper;
import org.platen.api.document.LabelFormat;
import org.platen.api.document.LabelPrinter;
import org.platen.api.document.LabelPrinting;
import org.platen.api.document.PaperSource;
import org.platen.api.document.ParcelFile;
import org.platen.api.document.ParcelPaper;
import org.platen.api.document.PrintTicket;
import org.platen.api.floor.BatchRule;
import org.platen.api.floor.BatchRuleService;
import org.platen.api.floor.BatchRuleView;
import org.platen.api.floor.BatchRun;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;

/** Batch rules, labels and printing: note what is asked and answer samples. */
final class FakePapers {
    private FakePapers() {}

    record Rules(Recorder recorder) implements BatchRuleService {
        private static BatchRuleView view(BatchRule rule) {
            return new BatchRuleView(rule, Samples.NOW, null, 3, 2, 1);
        }

        private static BatchRule rule() {
            return new BatchRule(
                    "noon",
                    "Noon",
                    true,
                    BatchRule.Kind.CONSOLIDATION,
                    List.of("dtg"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    BatchRule.Units.ANY,
                    true,
                    50,
                    "0 12 * * *",
                    "UTC",
                    true,
                    null);
        }

        @Override
        public List<BatchRuleView> list(Call call) {
            return List.of(view(rule()));
        }

        @Override
        public BatchRuleView get(Call call, String code) {
            return view(rule());
        }

        @Override
        public BatchRuleView put(Call call, BatchRule rule) {
            recorder.note("putBatchRule", call, rule);
            return view(rule);
        }

        @Override
        public void delete(Call call, String code) {
            recorder.note("deleteBatchRule", call, code);
        }

        @Override
        public BatchRun run(Call call, String code, boolean dryRun) {
            recorder.note("runBatchRule", call, code, dryRun);
            return new BatchRun(
                    code,
                    dryRun,
                    2,
                    1,
                    false,
                    List.of(new BatchRun.Made(null, "dtg", "main", "white", null, List.of(Samples.JOB))),
                    List.of(new BatchRun.Stayed(Samples.JOB, "dtg", "Plugin dtg failed at mixingKey")));
        }

        @Override
        public int runDue(Call call) {
            return 0;
        }
    }

    /** A batch of two jobs that lie in two bins. */
    record Source() implements PaperSource {
        private static JobPaper paper(long id, String bin) {
            return new JobPaper(
                    new JobId(id),
                    Samples.ORDER,
                    "#A/7 ü",
                    "Shirt 1/2",
                    null,
                    "SHIRT",
                    "dtg",
                    "DTG",
                    "open",
                    "J:" + id,
                    2,
                    Samples.NOW,
                    "berlin",
                    "cotton",
                    List.of(),
                    Map.of(),
                    null,
                    null,
                    new JobPaper.Label(62, 29, List.of()),
                    bin,
                    false);
        }

        @Override
        public JobPaper job(Call call, JobId job) {
            return paper(job.value(), "A-1");
        }

        @Override
        public BatchPaper batch(Call call, BatchId batch) {
            return new BatchPaper(
                    batch,
                    "B:8",
                    "dtg",
                    "white",
                    "RELEASED",
                    Samples.NOW,
                    List.of(paper(70, "A-1"), paper(72, "A-1"), paper(71, "B-2")));
        }

        @Override
        public Optional<ParcelFile> parcelFile(Call call, ShipmentId shipment, int number) {
            return Optional.empty();
        }

        @Override
        public ParcelPaper parcel(Call call, ShipmentId shipment, int number) {
            throw new UnsupportedOperationException();
        }
    }

    record Documents(Recorder recorder) implements DocumentService {
        private static Document pdf(String name) {
            return new Document(name, "application/pdf", "%PDF".getBytes(UTF_8));
        }

        @Override
        public Document labels(Call call, BatchId batch, LabelFormat format, int dpi) {
            recorder.note("labels", call, batch, format, dpi);
            return pdf("labels.pdf");
        }

        @Override
        public Document label(Call call, JobId job, LabelFormat format, int dpi) {
            recorder.note("label", call, job, format, dpi);
            return pdf("label.pdf");
        }

        @Override
        public Document shippingLabel(Call call, ShipmentId shipment, int number, LabelFormat format, int dpi) {
            recorder.note("shippingLabel", call, shipment, number, format, dpi);
            return pdf("shipping-label.pdf");
        }

        @Override
        public Document jobTicket(Call call, JobId job) {
            recorder.note("jobTicket", call, job);
            return pdf("job.pdf");
        }

        @Override
        public Document pickList(Call call, BatchId batch) {
            recorder.note("pickList", call, batch);
            return pdf("pick.pdf");
        }

        @Override
        public Document batchSheet(Call call, BatchId batch) {
            recorder.note("batchSheet", call, batch);
            return pdf("sheet.pdf");
        }
    }

    record Printing(Recorder recorder) implements LabelPrinting {
        private static PrintTicket ticket() {
            return new PrintTicket(5, "pack", new BatchId(8), null, null, null, 3, "NEW", 0, null, Samples.NOW, null);
        }

        @Override
        public List<LabelPrinter> printers(Call call) {
            return List.of(new LabelPrinter(
                    "pack", LabelPrinter.Kind.RAW, "10.0.0.9", 9100, null, LabelFormat.ZPL, 203, true));
        }

        @Override
        public LabelPrinter put(Call call, LabelPrinter printer) {
            recorder.note("putPrinter", call, printer);
            return printer;
        }

        @Override
        public void delete(Call call, String station) {
            recorder.note("deletePrinter", call, station);
        }

        @Override
        public PrintTicket printBatch(Call call, BatchId batch, String station) {
            recorder.note("printBatch", call, batch, station);
            return ticket();
        }

        @Override
        public PrintTicket printJob(Call call, JobId job, String station) {
            recorder.note("printJob", call, job, station);
            return ticket();
        }

        @Override
        public PrintTicket printParcel(Call call, ShipmentId shipment, int number, String station) {
            recorder.note("printParcel", call, shipment, number, station);
            return ticket();
        }

        @Override
        public PrintTicket ticket(Call call, long id) {
            return ticket();
        }
    }
}
