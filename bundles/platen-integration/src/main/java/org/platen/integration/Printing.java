package org.platen.integration;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.delivery.PrintQueue;
import org.platen.api.document.Document;
import org.platen.api.document.DocumentService;
import org.platen.api.document.LabelFormat;
import org.platen.api.document.LabelPrinter;
import org.platen.api.error.ErrorCategory;
import org.platen.api.error.PlatenException;
import org.platen.api.model.ShipmentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims labels and prints them, in a lane per station: a printer that is offline stands in nobody's way. */
final class Printing {
    private static final Logger LOG = LoggerFactory.getLogger(Printing.class);
    private static final int BATCH = 20;
    /** Whom to tell that a shipping label was printed. */
    @FunctionalInterface
    interface Shipped {
        void labelPrinted(Call call, ShipmentId shipment, int packageNumber);
    }

    private static final Call CALL = Call.system("printing");

    private final PrintQueue queue;
    private final DocumentService documents;
    private final RawPrinter raw;
    private final IppPrinter ipp;
    private final Shipped shipped;
    private final Lanes lanes;
    private final Troubles troubles;
    private final Leases<Long> leases;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    Printing(
            PrintQueue queue,
            DocumentService documents,
            RawPrinter raw,
            IppPrinter ipp,
            Shipped shipped,
            Lanes lanes,
            Troubles troubles) {
        this.queue = queue;
        this.documents = documents;
        this.raw = raw;
        this.ipp = ipp;
        this.shipped = shipped;
        this.lanes = lanes;
        this.troubles = troubles;
        this.leases = new Leases<>("printing", queue::renew);
    }

    void drain() {
        List<PrintQueue.Task> claimed = List.of();
        do {
            claimed = stopped ? List.of() : queue.claim(BATCH, Leases.LENGTH, Set.copyOf(busy));
            claimed.forEach(this::begin);
        } while (!claimed.isEmpty());
    }

    void stop() {
        stopped = true;
        leases.close();
    }

    boolean isStopped() {
        return stopped;
    }

    private void begin(PrintQueue.Task task) {
        busy.add(task.station());
        leases.hold(task.id());
        boolean taken = lanes.run(task.station(), () -> {
            try {
                if (leases.holds(task.id())) {
                    troubles.watch("printing of labels", () -> print(task));
                }
            } finally {
                leases.drop(task.id());
                busy.remove(task.station());
            }
        });
        if (!taken) {
            leases.drop(task.id());
            busy.remove(task.station());
        }
    }

    private void print(PrintQueue.Task task) {
        LabelPrinter printer = task.printer();
        if (printer == null || !printer.active()) {
            queue.dead(task.id(), "Station " + task.station() + " has no label printer");
            return;
        }
        Document document = document(task, printer);
        if (document == null) {
            return;
        }
        try {
            send(printer, document);
            noted(task);
            queue.sent(task.id());
        } catch (IppPrinter.Refused e) {
            fail(task, printer, e, e.lasting());
        } catch (IOException | RuntimeException e) {
            fail(task, printer, e, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(task, printer, e, false);
        }
    }

    /** A parcel whose label is printed may ship; one whose label was taken back meanwhile may not, and nothing is to be done. */
    private void noted(PrintQueue.Task task) {
        if (task.shipment() == null || task.packageNumber() == null) {
            return;
        }
        try {
            shipped.labelPrinted(CALL, task.shipment(), task.packageNumber());
        } catch (PlatenException e) {
            if (e.code().category() == ErrorCategory.UNAVAILABLE) {
                throw e;
            }
            LOG.info("The label of shipment {} was printed, but does not count", task.shipment(), e);
        }
    }

    /** What is to be printed; null when there is nothing any more, or not now. */
    private @Nullable Document document(PrintQueue.Task task, LabelPrinter printer) {
        try {
            if (task.batch() != null) {
                return documents.labels(CALL, task.batch(), printer.format(), printer.dpi());
            }
            if (task.job() != null) {
                return documents.label(CALL, task.job(), printer.format(), printer.dpi());
            }
            if (task.shipment() != null && task.packageNumber() != null) {
                LabelFormat format = printer.format().zpl() ? LabelFormat.ZPL : LabelFormat.INCH_4X6;
                return documents.shippingLabel(CALL, task.shipment(), task.packageNumber(), format, printer.dpi());
            }
            queue.dead(task.id(), "It does not say what to print");
        } catch (PlatenException e) {
            if (e.code().category() == ErrorCategory.UNAVAILABLE) {
                throw e;
            }
            queue.dead(task.id(), Guard.text(e));
        }
        return null;
    }

    private void send(LabelPrinter printer, Document document) throws IOException, InterruptedException {
        byte[] content = document.content();
        switch (printer.kind()) {
            case RAW -> raw.send(printer.host(), printer.port(), content);
            case IPP -> {
                String path = printer.path() == null ? "/ipp/print" : printer.path();
                String type = printer.format().zpl() ? "application/octet-stream" : document.mediaType();
                ipp.print(printer.host(), printer.port(), path, document.name(), type, content);
            }
        }
    }

    private void fail(PrintQueue.Task task, LabelPrinter printer, Exception failure, boolean lasting) {
        LOG.info("Label printer of station {} failed at try {}", task.station(), task.attempts(), failure);
        String message = failure.getMessage();
        String problem = "Printer " + printer.host() + ":" + printer.port() + ": "
                + (message == null ? failure.getClass().getSimpleName() : message);
        if (lasting) {
            queue.dead(task.id(), problem);
        } else {
            queue.retry(task.id(), problem);
        }
    }
}
