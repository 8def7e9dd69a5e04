package org.platen.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.document.LabelPrinter;
import org.platen.api.document.PrintTicket;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;

/** Label printers and what is queued for them. */
@ProviderType
public interface PrintJobs {
    List<LabelPrinter> printers();

    Optional<LabelPrinter> printer(String station);

    void put(LabelPrinter printer);

    boolean delete(String station);

    long add(String station, @Nullable BatchId batch, @Nullable JobId job, int labels, String actor, Instant at);

    /** Queues the shipping label of a package. */
    long addParcel(String station, ShipmentId shipment, int number, String actor, Instant at);

    Optional<PrintTicket> get(long id);
}
