package org.platen.shell.internal.shipping;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.LabelService;
import org.platen.api.shipping.LabelWish;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Wants labels from a carrier. */
@Service
@Command(
        scope = "platen",
        name = "label-buy",
        description = "Wants labels for the packages of a shipment; each is bought once, afterwards")
public final class LabelBuy extends ShipmentCommand {
    @Argument(index = 0, name = "shipment", description = "Id of the shipment", required = true)
    String shipment = "";

    @Option(name = "--carrier", description = "Key of the carrier")
    String carrier = "manual";

    @Option(name = "--rate", description = "Id of a rate that the carrier offered; the cheapest where missing")
    @Nullable
    String rate;

    @Option(name = "--package", description = "Number of a package; all where missing", multiValued = true)
    List<Integer> packages = List.of();

    @Reference(optional = true)
    @Nullable
    LabelService labels;

    @Override
    protected Answer run() {
        return Answer.rows(
                List.of(running(labels, "The service of labels")
                        .order(
                                call(),
                                new ShipmentId(Words.id("shipment", shipment)),
                                new LabelWish(carrier, rate, packages))),
                TABLE);
    }
}
