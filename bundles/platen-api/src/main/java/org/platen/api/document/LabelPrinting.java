package org.platen.api.document;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;

/**
 * Label printers and what is printed on them (G-16). Printing is queued with the labelling itself and done afterwards; what
 * cannot be printed after some tries is a problem like other dead letters.
 */
@ProviderType
public interface LabelPrinting {
    List<LabelPrinter> printers(Call call);

    /** Makes or changes the printer of a station; admins only. */
    LabelPrinter put(Call call, LabelPrinter printer);

    /** Takes the printer from the station; admins only. */
    void delete(Call call, String station);

    /** Labels the batch's jobs that have no label yet and prints the labels of all; what had one gets a mark of the reprint. */
    PrintTicket printBatch(Call call, BatchId batch, String station);

    /** Prints the label of a job again, or for the first time; labels a job of a batch that has none yet. */
    PrintTicket printJob(Call call, JobId job, String station);

    /**
     * Prints the shipping label of a package, the carrier's file or the house's own; when it left for the printer, the label
     * counts as printed.
     *
     * @throws org.platen.api.error.PlatenException STATE when the carrier's file is nothing for this printer
     */
    PrintTicket printParcel(Call call, ShipmentId shipment, int number, String station);

    PrintTicket ticket(Call call, long id);
}
