package org.platen.api.document;

import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;

/**
 * Labels and papers. Reading one changes nothing: what was printed is counted by {@link LabelPrinting} and
 * {@link org.platen.api.floor.BatchService#label}. Methods block on the database and, for thumbnails, on files; several
 * threads may call at once.
 */
@ProviderType
public interface DocumentService {
    /** Dots per inch of most label printers. */
    int USUAL_DPI = 203;

    /**
     * The labels of all jobs of a batch that are not cancelled, in the order of the pick list.
     *
     * @param dpi dots per inch, which count for ZPL only; 152 to 600
     */
    Document labels(Call call, BatchId batch, LabelFormat format, int dpi);

    /** The label of one job. */
    Document label(Call call, JobId job, LabelFormat format, int dpi);

    /**
     * The shipping label of a package: the carrier's file as it is, or the house's own where the tracking number is our own
     * or was entered and no carrier makes a file.
     *
     * @param format {@link LabelFormat#INCH_4X6} or {@link LabelFormat#ZPL}
     * @throws org.platen.api.error.PlatenException NOT_FOUND when there is neither, STATE when the carrier's file is of
     *     another kind than the format
     */
    Document shippingLabel(Call call, ShipmentId shipment, int number, LabelFormat format, int dpi);

    /** A4 PDF: everything of one job, with its artwork. */
    Document jobTicket(Call call, JobId job);

    /** A4 PDF: what to take from which bin, along the walk. */
    Document pickList(Call call, BatchId batch);

    /** A4 PDF: the jobs of a batch with barcodes and thumbnails. */
    Document batchSheet(Call call, BatchId batch);
}
