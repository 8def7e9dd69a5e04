package org.platen.core.job;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.document.LabelFormat;
import org.platen.api.document.LabelPrinter;
import org.platen.api.document.LabelPrinting;
import org.platen.api.document.ParcelFile;
import org.platen.api.document.PrintTicket;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;
import org.platen.core.floor.Scope;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.catalog.Floor;
import org.platen.core.shipping.ShipmentUseCases;

/**
 * Labels on their way to the printers of stations: the label and its printing are one transaction (G-16). A station at a
 * location where the caller does not work does not exist for the caller.
 */
public final class LabelPrintingUseCases implements LabelPrinting {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|[0-9A-Fa-f:]{2,45}");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._/-]{0,199}");
    private static final Set<Integer> DPI = Set.of(152, 203, 300, 600);

    private final Transactions transactions;
    private final Floor floor;
    private final Labelling labelling;
    private final Clock clock;

    public LabelPrintingUseCases(Transactions transactions, Floor floor, Labelling labelling, Clock clock) {
        this.transactions = transactions;
        this.floor = floor;
        this.labelling = labelling;
        this.clock = clock;
    }

    @Override
    public List<LabelPrinter> printers(Call call) {
        call.require(Role.OPERATOR);
        return transactions.required(tx -> tx.printJobs().printers()).stream()
                .filter(printer -> Scope.station(call, floor, printer.station()))
                .toList();
    }

    @Override
    public LabelPrinter put(Call call, LabelPrinter printer) {
        call.require(Role.ADMIN);
        requireStation(call, printer.station());
        if (!HOST.matcher(printer.host()).matches()) {
            throw PlatenException.field(Errors.CONTENT, "/host", "must be the name or address of a printer");
        }
        if (printer.port() < 1 || printer.port() > 65_535) {
            throw PlatenException.field(Errors.CONTENT, "/port", "must be from 1 to 65535");
        }
        if (printer.kind() == LabelPrinter.Kind.IPP
                && (printer.path() == null || !PATH.matcher(printer.path()).matches())) {
            throw PlatenException.field(Errors.CONTENT, "/path", "must be the path of the queue, such as /ipp/print");
        }
        if (!DPI.contains(printer.dpi())) {
            throw PlatenException.field(Errors.CONTENT, "/dpi", "must be 152, 203, 300 or 600");
        }
        transactions.required(tx -> {
            tx.printJobs().put(printer);
            return printer;
        });
        return printer;
    }

    private void requireStation(Call call, String station) {
        boolean known =
                floor.plan().stations().stream().anyMatch(one -> one.code().equals(station));
        if (!known || !Scope.station(call, floor, station)) {
            throw PlatenException.field(Errors.CONTENT, "/station", "There is no station " + station);
        }
    }

    @Override
    public void delete(Call call, String station) {
        call.require(Role.ADMIN);
        if (!Scope.station(call, floor, station)
                || !transactions.required(tx -> tx.printJobs().delete(station))) {
            throw PlatenException.notFound("label printer of station", station);
        }
    }

    @Override
    public PrintTicket printBatch(Call call, BatchId batch, String station) {
        call.require(Role.OPERATOR);
        return once(
                call,
                station,
                tx -> add(
                        tx,
                        call,
                        station,
                        batch,
                        null,
                        labelling.ofBatch(tx, call, batch).labels().size()));
    }

    @Override
    public PrintTicket printJob(Call call, JobId job, String station) {
        call.require(Role.OPERATOR);
        return once(call, station, tx -> {
            labelling.ofJob(tx, call, job);
            return add(tx, call, station, null, job, 1);
        });
    }

    @Override
    public PrintTicket printParcel(Call call, ShipmentId shipment, int number, String station) {
        call.require(Role.OPERATOR);
        return once(call, station, tx -> {
            ShipmentUseCases.requireVisible(call, tx, shipment);
            Optional<ParcelFile> file = tx.packages().file(shipment, number);
            if (file.isEmpty() && tx.packages().paper(shipment, number).isEmpty()) {
                throw PlatenException.notFound("label of package", number);
            }
            LabelFormat format = tx.printJobs().printer(station).orElseThrow().format();
            if (format == LabelFormat.MM_62X29 || format == LabelFormat.ZPL_62X29) {
                throw PlatenException.field(
                        Errors.CONTENT, "/station", "The labels of " + station + " are too small to ship with");
            }
            file.ifPresent(made -> requireSuits(made, format, shipment, number, station));
            return tx.printJobs().addParcel(station, shipment, number, call.actor(), clock.instant());
        });
    }

    /** The carrier's label is printed as it is, so the printer has to understand it. */
    private static void requireSuits(
            ParcelFile file, LabelFormat format, ShipmentId shipment, int number, String station) {
        if (!file.suits(format)) {
            String type = file.mediaType() == null ? "of an unknown type" : file.mediaType();
            throw PlatenException.refused(
                    Errors.STATE,
                    "The carrier's label is " + type + ", and the printer of " + station + " takes "
                            + (format.zpl() ? "ZPL" : "PDF") + ": print it from /shipments/" + shipment + "/labels/"
                            + number + "/file",
                    "LABEL_TYPE",
                    List.of());
        }
    }

    /** Queues something, which returns its number. */
    @FunctionalInterface
    private interface Queued {
        long in(Tx tx);
    }

    private PrintTicket once(Call call, String station, Queued work) {
        Optional<String> earlier = transactions.required(tx -> tx.once().earlier(call));
        if (earlier.isPresent()) {
            return ticket(call, Long.parseLong(earlier.get()));
        }
        boolean ready = transactions
                .required(tx -> tx.printJobs().printer(station))
                .filter(LabelPrinter::active)
                .filter(printer -> Scope.station(call, floor, station))
                .isPresent();
        if (!ready) {
            throw PlatenException.field(Errors.CONTENT, "/station", "Station " + station + " has no label printer");
        }
        long id = transactions.required(tx -> {
            long queued = work.in(tx);
            tx.once().keep(call, Long.toString(queued), clock.instant());
            return queued;
        });
        return ticket(call, id);
    }

    private long add(Tx tx, Call call, String station, @Nullable BatchId batch, @Nullable JobId job, int labels) {
        return tx.printJobs().add(station, batch, job, labels, call.actor(), clock.instant());
    }

    @Override
    public PrintTicket ticket(Call call, long id) {
        call.require(Role.OPERATOR);
        return transactions
                .required(tx -> tx.printJobs().get(id))
                .filter(ticket -> Scope.station(call, floor, ticket.station()))
                .orElseThrow(() -> PlatenException.notFound("print job", id));
    }
}
