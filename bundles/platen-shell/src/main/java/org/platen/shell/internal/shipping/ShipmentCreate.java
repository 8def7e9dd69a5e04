package org.platen.shell.internal.shipping;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.shipping.ShipmentDraft;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Enters a shipment. */
@Service
@Command(scope = "platen", name = "shipment-create", description = "Enters a shipment of an order")
public final class ShipmentCreate extends ShipmentCommand {
    @Argument(index = 0, name = "order", description = "Id of the order", required = true)
    String order = "";

    @Option(name = "--carrier", description = "Name of the carrier")
    @Nullable
    String carrier;

    @Option(name = "--tracking", description = "Tracking number")
    @Nullable
    String tracking;

    @Option(name = "--url", description = "Address where the parcel can be followed")
    @Nullable
    String url;

    @Option(name = "--collect", description = "The customer fetches it")
    boolean collect;

    @Option(name = "--label-printed", description = "The label was printed elsewhere")
    boolean labelPrinted;

    @Option(name = "--job", description = "What is in it; everything that is ready where missing", multiValued = true)
    List<String> jobs = List.of();

    @Override
    protected Answer run() {
        List<JobId> in =
                jobs.stream().map(job -> new JobId(Words.id("--job", job))).toList();
        ShipmentDraft draft = new ShipmentDraft(collect, carrier, tracking, url, labelPrinted, in);
        return Answer.rows(List.of(shipments().create(call(), new OrderId(Words.id("order", order)), draft)), TABLE);
    }
}
