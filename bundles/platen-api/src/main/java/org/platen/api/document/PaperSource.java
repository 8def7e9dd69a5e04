package org.platen.api.document;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;

/** Reads what labels and papers say; a batch in as few statements as one job. Methods block on the database. */
@ProviderType
public interface PaperSource {
    JobPaper job(Call call, JobId job);

    BatchPaper batch(Call call, BatchId batch);

    /** The batch with those of its jobs only that get labels: not with those that are held before they are labelled. */
    default BatchPaper labels(Call call, BatchId batch) {
        return batch(call, batch);
    }

    /** The shipping label of a package as its carrier made it; empty where there is none, or it is being given back. */
    Optional<ParcelFile> parcelFile(Call call, ShipmentId shipment, int number);

    /**
     * A package whose shipping label the house makes.
     *
     * @throws org.platen.api.error.PlatenException NOT_FOUND when there is none, or its label is a carrier's file
     */
    ParcelPaper parcel(Call call, ShipmentId shipment, int number);
}
