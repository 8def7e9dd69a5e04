package org.platen.core.shipping;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.LabelState;
import org.platen.api.shipping.PackageDraft;
import org.platen.api.shipping.ShipmentDraft;
import org.platen.api.shipping.ShipmentService;
import org.platen.api.shipping.ShipmentView;
import org.platen.core.order.OrderReader;
import org.platen.core.port.JobRow;
import org.platen.core.port.LabelPurchase;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderRow;
import org.platen.core.port.PackageRow;
import org.platen.core.port.ShipmentHead;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;

/** Shipments of orders. */
public final class ShipmentUseCases implements ShipmentService {
    private final Transactions transactions;
    private final Departure departure;
    private final Arrivals arrivals;
    private final Unpacking unpacking;
    private final Clock clock;

    public ShipmentUseCases(
            Transactions transactions, Departure departure, Arrivals arrivals, Unpacking unpacking, Clock clock) {
        this.transactions = transactions;
        this.departure = departure;
        this.arrivals = arrivals;
        this.unpacking = unpacking;
        this.clock = clock;
    }

    @Override
    public ShipmentView create(Call call, OrderId orderId, ShipmentDraft draft) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        // Whoever states packages may choose the carrier later, by its rates.
        boolean open = draft.collect() || (!draft.packages().isEmpty() && !draft.labelPrinted());
        if (!open && (draft.carrier() == null || draft.carrier().isBlank())) {
            throw PlatenException.field(Errors.INVALID, "/carrier", "must be given unless the customer collects");
        }
        ShipmentRules.check(draft);
        Instant now = clock.instant();
        return transactions.required(tx -> {
            Optional<String> earlier = tx.once().earlier(call);
            if (earlier.isPresent()) {
                return tx.shipments()
                        .get(new ShipmentId(Long.parseLong(earlier.get())))
                        .orElseThrow();
            }
            OrderRow order = tx.orders().lock(orderId).orElseThrow(() -> PlatenException.notFound("order", orderId));
            OrderReader.visible(call, tx, orderId);
            if (order.state().isFinal()) {
                throw PlatenException.refused(
                        Errors.STATE, "The order is over", order.state().name(), List.of());
            }
            List<JobRow> packed = Packing.jobs(call, tx, orderId, draft);
            Map<Long, PackageDraft> packages = Packing.packages(tx, draft, packed);
            List<JobId> jobs = packed.stream().map(JobRow::id).toList();
            // Who fetches it himself needs no label to stick on it.
            boolean labelled = draft.labelPrinted() || draft.collect();
            if (labelled) {
                requireFree(tx, packed);
            }
            ShipmentId id = new ShipmentId(tx.ids(1).get(0));
            ShipmentView shipment = new ShipmentView(
                    id,
                    orderId,
                    draft.collect(),
                    draft.carrier(),
                    draft.trackingNumber(),
                    draft.trackingUrl(),
                    labelled,
                    null,
                    null,
                    null,
                    jobs,
                    List.of(),
                    now);
            tx.shipments().insert(shipment, packed.get(0).location(), call.actor());
            tx.packages().insert(shipment, packages, Packing.amounts(packed));
            tx.jobs().setShipment(jobs, id.value());
            tx.marks()
                    .add(List.of(Mark.order(
                            orderId,
                            "shipment.created",
                            now,
                            call.actor(),
                            Map.of(
                                    "shipment",
                                    id.toString(),
                                    "tracking",
                                    draft.trackingNumber() == null ? "" : draft.trackingNumber()))));
            if (labelled) {
                departure.depart(tx, call.actor(), id, now);
            }
            tx.once().keep(call, id.toString(), now);
            return tx.shipments().get(id).orElseThrow();
        });
    }

    /** A shipment leaves the location of its jobs. */
    private static boolean at(Call call, Tx tx, ShipmentView shipment) {
        return call.locations().isEmpty()
                || tx.jobs().get(shipment.jobs()).stream().anyMatch(job -> call.at(job.location()));
    }

    @Override
    public ShipmentView get(Call call, ShipmentId shipment) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions
                .required(tx -> tx.shipments().get(shipment).filter(one -> at(call, tx, one)))
                .orElseThrow(() -> PlatenException.notFound("shipment", shipment));
    }

    @Override
    public List<ShipmentView> ofOrder(Call call, OrderId order) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions.required(tx -> {
            OrderReader.visible(call, tx, order);
            return tx.shipments().ofOrder(order).stream()
                    .filter(one -> at(call, tx, one))
                    .toList();
        });
    }

    @Override
    public ShipmentView labelPrinted(Call call, ShipmentId id) {
        return printed(call, id, null);
    }

    @Override
    public ShipmentView labelPrinted(Call call, ShipmentId id, int packageNumber) {
        return printed(call, id, packageNumber);
    }

    private ShipmentView printed(Call call, ShipmentId id, @Nullable Integer number) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Instant now = clock.instant();
        return transactions.required(tx -> {
            ShipmentHead shipment = locked(call, tx, id);
            List<PackageRow> packages = tx.packages().of(id);
            if (number != null && packages.stream().noneMatch(one -> one.number() == number)) {
                throw PlatenException.notFound("package", number);
            }
            requireBought(tx, id, packages, number);
            requireFree(tx, tx.jobs().lockOfShipment(id.value()));
            departure.labelPrinted(tx, call.actor(), shipment, packages, number, now);
            return tx.shipments().get(id).orElseThrow();
        });
    }

    /** What is held does not leave the house: the label that would let it go is not printed before. */
    private static void requireFree(Tx tx, List<JobRow> jobs) {
        List<JobRow> held = jobs.stream()
                .filter(job -> job.held() && job.phase() == Phase.COMPLETED)
                .toList();
        if (!held.isEmpty()) {
            String why = tx.holds().openOfOrder(held.get(0).order()).stream()
                    .filter(hold -> held.stream().anyMatch(hold::keeps))
                    .map(hold -> hold.view().message())
                    .distinct()
                    .collect(Collectors.joining("; "));
            throw PlatenException.refused(
                    Errors.STATE, "The shipment cannot leave while it is held: " + why, "HELD", List.of());
        }
    }

    @Override
    public ShipmentView takeOut(Call call, ShipmentId id, JobId job) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Instant now = clock.instant();
        return transactions.required(tx -> {
            locked(call, tx, id);
            JobRow packed = tx.jobs().lock(List.of(job)).stream()
                    .filter(one -> Long.valueOf(id.value()).equals(one.shipment()))
                    .findFirst()
                    .orElseThrow(() -> PlatenException.notFound("job of shipment " + id, job));
            if (packed.phase() == Phase.SHIPPED) {
                throw PlatenException.refused(Errors.STATE, "Job " + job + " has left", packed.state(), List.of());
            }
            unpacking.takeOut(tx, call.actor(), List.of(packed), "by hand", now);
            return tx.shipments().get(id).orElseThrow();
        });
    }

    /** A label that is yet to be bought cannot have been printed. */
    private static void requireBought(Tx tx, ShipmentId id, List<PackageRow> packages, @Nullable Integer number) {
        Set<Integer> filled =
                PackageRow.filled(packages).stream().map(PackageRow::number).collect(Collectors.toSet());
        for (LabelPurchase label : tx.labelPurchases().lockLive(id)) {
            int of = label.packageNumber();
            boolean meant = number == null ? filled.contains(of) : of == number;
            if (meant && label.state() != LabelState.BOUGHT) {
                throw PlatenException.refused(
                        Errors.STATE,
                        "The label of package " + label.packageNumber()
                                + (label.state() == LabelState.VOIDING ? " is being given back" : " is not bought yet"),
                        label.state().name(),
                        List.of());
            }
        }
    }

    @Override
    public ShipmentView delivered(Call call, ShipmentId id) {
        return arrived(call, id, false, "shipment.delivered", Map.of("shipment", id.toString()));
    }

    @Override
    public ShipmentView collected(Call call, ShipmentId id, @Nullable String by) {
        return arrived(
                call, id, true, "shipment.collected", Map.of("shipment", id.toString(), "by", by == null ? "" : by));
    }

    private ShipmentView arrived(Call call, ShipmentId id, boolean collected, String mark, Map<String, String> detail) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Instant now = clock.instant();
        return transactions.required(tx -> {
            ShipmentHead shipment = locked(call, tx, id);
            if (shipment.shippedAt() == null) {
                throw PlatenException.refused(
                        Errors.STATE, "The shipment has not left the house", "NOT_SHIPPED", List.of());
            }
            if (collected && !shipment.collect()) {
                throw PlatenException.refused(
                        Errors.STATE, "A carrier brings this shipment, nobody fetches it", "CARRIER", List.of());
            }
            arrivals.arrived(tx, call.actor(), shipment, mark, detail, now);
            return tx.shipments().get(id).orElseThrow();
        });
    }

    /** As {@link #locked(Tx, ShipmentId)}, where the caller may see it. */
    static ShipmentHead locked(Call call, Tx tx, ShipmentId id) {
        requireVisible(call, tx, id);
        return locked(tx, id);
    }

    /** Refuses a shipment of locations where the caller does not work. */
    public static void requireVisible(Call call, Tx tx, ShipmentId id) {
        if (!call.locations().isEmpty()
                && tx.shipments().get(id).filter(one -> at(call, tx, one)).isEmpty()) {
            throw PlatenException.notFound("shipment", id);
        }
    }

    /** The shipment, locked, and before it its order, as everybody does. */
    static ShipmentHead locked(Tx tx, ShipmentId id) {
        ShipmentHead seen = tx.shipments().head(id).orElseThrow(() -> PlatenException.notFound("shipment", id));
        tx.orders().lockKnown(seen.order());
        return tx.shipments().lock(id).orElseThrow(() -> PlatenException.notFound("shipment", id));
    }
}
