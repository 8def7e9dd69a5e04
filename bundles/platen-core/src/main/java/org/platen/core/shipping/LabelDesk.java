package org.platen.core.shipping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
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
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.order.OrderState;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.LabelQueue;
import org.platen.api.shipping.LabelService;
import org.platen.api.shipping.LabelState;
import org.platen.api.shipping.LabelWish;
import org.platen.api.shipping.Parcel;
import org.platen.api.shipping.ShipmentView;
import org.platen.api.shipping.TrackingEvent;
import org.platen.core.port.Contention;
import org.platen.core.port.LabelPurchase;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderRow;
import org.platen.core.port.PackageRow;
import org.platen.core.port.ShipmentHead;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;

/**
 * Labels of carriers: the wish is stored first, what was bought is stored with its marks. Nothing here talks to a
 * carrier.
 */
public final class LabelDesk implements LabelService, LabelQueue {
    private final Transactions transactions;
    private final CarrierNews news;
    private final Clock clock;

    public LabelDesk(Transactions transactions, CarrierNews news, Clock clock) {
        this.transactions = transactions;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public ShipmentView order(Call call, ShipmentId id, LabelWish wish) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Instant now = clock.instant();
        return transactions.required(tx -> {
            if (tx.once().earlier(call).isEmpty()) {
                ShipmentHead shipment = open(call, tx, id);
                Map<Integer, LabelPurchase> live = new HashMap<>();
                tx.labelPurchases().lockLive(id).forEach(one -> live.put(one.packageNumber(), one));
                for (PackageRow one : wished(tx, id, wish)) {
                    want(tx, call.actor(), shipment, one, live.get(one.number()), wish, now);
                }
                tx.once().keep(call, id.toString(), now);
            }
            return tx.shipments().get(id).orElseThrow();
        });
    }

    private static ShipmentHead open(Call call, Tx tx, ShipmentId id) {
        ShipmentHead shipment = ShipmentUseCases.locked(call, tx, id);
        OrderRow order = tx.orders().get(shipment.order()).orElseThrow(() -> new Contention("order"));
        if (order.state().isFinal() || shipment.shippedAt() != null) {
            throw PlatenException.refused(
                    Errors.STATE,
                    "The order is over or the shipment left: no label can be bought for it",
                    order.state().name(),
                    List.of());
        }
        if (shipment.collect()) {
            throw PlatenException.refused(Errors.STATE, "The customer collects it", "COLLECT", List.of());
        }
        if (empty(tx, id)) {
            throw PlatenException.refused(Errors.STATE, "Everything was taken out of the shipment", "EMPTY", List.of());
        }
        return shipment;
    }

    private static List<PackageRow> wished(Tx tx, ShipmentId id, LabelWish wish) {
        List<PackageRow> all = tx.packages().of(id);
        for (int number : wish.packages()) {
            if (all.stream().noneMatch(one -> one.number() == number)) {
                throw PlatenException.field(Errors.CONTENT, "/packages", "there is no package " + number);
            }
        }
        List<PackageRow> filled = PackageRow.filled(all);
        for (PackageRow one : all) {
            if (wish.packages().contains(one.number()) && !filled.contains(one)) {
                throw PlatenException.field(
                        Errors.CONTENT, "/packages", "nothing is in package " + one.number() + " any more");
            }
        }
        List<PackageRow> wished = filled.stream()
                .filter(one -> wish.packages().isEmpty() || wish.packages().contains(one.number()))
                .toList();
        if (wish.rate() != null && wished.size() != 1) {
            throw PlatenException.field(Errors.CONTENT, "/rate", "is of one package: name the package");
        }
        return wished;
    }

    private static void want(
            Tx tx,
            String actor,
            ShipmentHead shipment,
            PackageRow one,
            @Nullable LabelPurchase present,
            LabelWish wish,
            Instant now) {
        if (present != null && present.state() != LabelState.FAILED) {
            if (present.state() == LabelState.VOIDING) {
                throw PlatenException.refused(
                        Errors.STATE,
                        "The label is being taken back",
                        present.state().name(),
                        List.of());
            }
            if (present.givenUp() == Work.FILE) {
                tx.labelPurchases().move(present.id(), LabelState.BOUGHT, Work.FILE, null);
            }
            return;
        }
        if (one.labelPrinted()) {
            throw PlatenException.refused(
                    Errors.STATE, "Package " + one.number() + " has a label already", "LABEL_PRINTED", List.of());
        }
        boolean same = present != null && present.carrier().equals(wish.carrier());
        if (present != null && present.asked()) {
            boolean sameRate = wish.rate() == null || wish.rate().equals(present.rate());
            if (!same || !sameRate) {
                throw PlatenException.refused(
                        Errors.STATE,
                        "Carrier " + present.carrier() + " may have sold a label for package " + one.number()
                                + ": try that purchase again or skip it on the problem page",
                        present.state().name(),
                        List.of());
            }
            tx.labelPurchases().again(present.id(), present.rate());
        } else {
            if (present != null) {
                tx.labelPurchases().move(present.id(), LabelState.DROPPED, null, null);
            }
            insert(tx, actor, shipment, one, wish, now);
        }
        mark(tx, shipment.order(), "label.wanted", actor, now, shipment.id(), one.number(), wish.carrier());
    }

    private static void insert(
            Tx tx, String actor, ShipmentHead shipment, PackageRow one, LabelWish wish, Instant now) {
        long id = tx.ids(1).get(0);
        LabelPurchase wanted = new LabelPurchase(
                id,
                shipment.id(),
                shipment.order(),
                one.id(),
                one.number(),
                wish.carrier(),
                "platen-" + shipment.id() + "-" + one.number() + "-" + id,
                wish.rate(),
                false,
                LabelState.WANTED,
                0,
                null);
        tx.labelPurchases().insert(wanted, actor, now);
    }

    @Override
    public ShipmentView voidLabel(Call call, ShipmentId id, int packageNumber) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Instant now = clock.instant();
        return transactions.required(tx -> {
            ShipmentHead shipment = ShipmentUseCases.locked(call, tx, id);
            LabelPurchase label = tx.labelPurchases().lockLive(id).stream()
                    .filter(one -> one.packageNumber() == packageNumber)
                    .findFirst()
                    .orElseThrow(() -> PlatenException.notFound("label of package", packageNumber));
            if (shipment.shippedAt() != null) {
                throw PlatenException.refused(Errors.STATE, "The shipment left with this label", "SHIPPED", List.of());
            }
            if (label.state() != LabelState.VOIDING && !takeBack(tx, label)) {
                throw PlatenException.refused(
                        Errors.STATE,
                        label.state() == LabelState.FAILED
                                ? "Carrier " + label.carrier() + " may have sold the label: try that purchase again or"
                                        + " skip it on the problem page"
                                : "The label is being bought; take it back when that is over",
                        label.state().name(),
                        List.of());
            }
            mark(tx, label.order(), "label.void", call.actor(), now, id, packageNumber, label.carrier());
            return tx.shipments().get(id).orElseThrow();
        });
    }

    /** Drops what cost nothing yet and sends back what is paid for; false when nobody knows yet which it is. */
    private static boolean takeBack(Tx tx, LabelPurchase label) {
        if (label.state() == LabelState.BOUGHT) {
            tx.labelPurchases().move(label.id(), LabelState.VOIDING, Work.VOID, null);
            return true;
        }
        boolean untouched = label.state() == LabelState.WANTED || label.state() == LabelState.FAILED;
        if (untouched && !label.asked()) {
            tx.labelPurchases().move(label.id(), LabelState.DROPPED, null, null);
            return true;
        }
        return false;
    }

    /** Labels of a cancelled order that did not leave go back; what is being bought goes back as soon as it is bought. */
    public static void orderCanceled(Tx tx, String actor, OrderId order, Instant now) {
        for (LabelPurchase label : tx.labelPurchases().lockOfOrder(order)) {
            boolean left = tx.shipments()
                    .head(label.shipment())
                    .map(ShipmentHead::shippedAt)
                    .isPresent();
            if (!left && label.state() != LabelState.VOIDING && takeBack(tx, label)) {
                mark(tx, order, "label.void", actor, now, label.shipment(), label.packageNumber(), label.carrier());
            }
        }
    }

    /** Numbers of the packages that something is in and whose labels go back: nothing leaves with one of those. */
    public static List<Integer> goingBack(Tx tx, ShipmentId shipment) {
        Set<Long> voiding = tx.labelPurchases().voiding(shipment);
        return voiding.isEmpty()
                ? List.of()
                : PackageRow.filled(tx.packages().of(shipment)).stream()
                        .filter(one -> voiding.contains(one.id()))
                        .map(PackageRow::number)
                        .toList();
    }

    /** Ids of the packages of a shipment that something is in that could leave; its order is locked. */
    private static Set<Long> filled(Tx tx, ShipmentId shipment) {
        return empty(tx, shipment) ? Set.of() : packed(tx, shipment);
    }

    private static Set<Long> packed(Tx tx, ShipmentId shipment) {
        return PackageRow.filled(tx.packages().of(shipment)).stream()
                .map(PackageRow::id)
                .collect(Collectors.toSet());
    }

    /** Whether nothing is in a shipment any more that could leave; its order is locked. */
    static boolean empty(Tx tx, ShipmentId shipment) {
        return tx.jobs().lockOfShipment(shipment.value()).stream().allMatch(job -> job.phase() == Phase.CANCELED);
    }

    /**
     * Labels of packages that nothing is in any more go back; what is being bought goes back as soon as it is bought.
     *
     * @param rest whether something is still in the shipment
     */
    static void emptied(Tx tx, String actor, ShipmentId shipment, boolean rest, Instant now) {
        List<LabelPurchase> live = tx.labelPurchases().lockLive(shipment);
        Set<Long> filled = live.isEmpty() || !rest ? Set.of() : packed(tx, shipment);
        for (LabelPurchase label : live) {
            if (filled.contains(label.packageId())) {
                continue;
            }
            if (!filled.isEmpty()) {
                tx.shipments().trackedBy(shipment, label.packageId(), filled);
            }
            if (label.state() != LabelState.VOIDING && takeBack(tx, label)) {
                mark(tx, label.order(), "label.void", actor, now, shipment, label.packageNumber(), label.carrier());
            }
        }
    }

    @Override
    public List<Parcel> parcels(Call call, ShipmentId shipment) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions.required(tx -> {
            if (tx.shipments().head(shipment).isEmpty()) {
                throw PlatenException.notFound("shipment", shipment);
            }
            ShipmentUseCases.requireVisible(call, tx, shipment);
            return tx.labelPurchases().parcels(shipment);
        });
    }

    @Override
    public List<Task> claim(int max, Duration lease, Set<String> except) {
        return transactions.required(tx -> tx.labelPurchases().claim(max, lease, except));
    }

    @Override
    public int renew(Collection<Long> ids, Duration lease) {
        return transactions.required(tx -> tx.labelPurchases().renew(ids, lease));
    }

    @Override
    public boolean begin(Task task, String rate) {
        Instant now = clock.instant();
        return transactions.required(tx -> {
            LabelPurchase label = locked(tx, task);
            if (label.state() == LabelState.BUYING && (task.asked() || !label.asked()) && !needed(tx, label)) {
                tx.labelPurchases().move(label.id(), LabelState.DROPPED, null, null);
                gone(tx, label, now);
                return false;
            }
            return tx.labelPurchases().begin(task.id(), task.attempt(), rate);
        });
    }

    /** Whether something is to be sent with the label. */
    private static boolean needed(Tx tx, LabelPurchase label) {
        OrderRow order = tx.orders().get(label.order()).orElseThrow(() -> new Contention("order"));
        return order.state() != OrderState.CANCELED
                && filled(tx, label.shipment()).contains(label.packageId());
    }

    private static void gone(Tx tx, LabelPurchase label, Instant now) {
        mark(
                tx,
                label.order(),
                "label.void",
                actor(label),
                now,
                label.shipment(),
                label.packageNumber(),
                label.carrier());
    }

    @Override
    public void bought(Task task, BoughtLabel bought) {
        Instant now = clock.instant();
        transactions.required(tx -> {
            LabelPurchase label = locked(tx, task);
            boolean known = label.state() == LabelState.BOUGHT || label.state() == LabelState.VOIDING;
            if (known || label.state() == LabelState.VOIDED) {
                return label;
            }
            tx.labelPurchases().bought(label.id(), bought, now);
            tx.packages().bought(label.packageId(), label.carrier(), bought);
            boolean needed = needed(tx, label);
            if (needed) {
                tx.shipments()
                        .tracking(
                                label.shipment(), bought.carrierName(), bought.trackingNumber(), bought.trackingUrl());
            }
            Map<String, String> detail = detail(label.shipment(), label.packageNumber(), label.carrier());
            detail.put("tracking", bought.trackingNumber());
            if (bought.cost() != null) {
                detail.put(
                        "cost",
                        bought.cost().amount().toPlainString() + " "
                                + bought.cost().currency());
            }
            tx.marks().add(List.of(Mark.order(label.order(), "label.bought", now, actor(label), detail)));
            if (!needed) {
                tx.labelPurchases().move(label.id(), LabelState.VOIDING, Work.VOID, null);
                gone(tx, label, now);
            }
            return label;
        });
    }

    @Override
    public void filed(Task task, @Nullable String sha256, @Nullable String mediaType) {
        transactions.required(tx -> {
            LabelPurchase label = locked(tx, task);
            if (label.state() == LabelState.BOUGHT) {
                if (sha256 != null) {
                    tx.packages().filed(label.packageId(), sha256, mediaType);
                }
                tx.labelPurchases().done(label.id());
            }
            return label;
        });
    }

    @Override
    public void voided(Task task) {
        Instant now = clock.instant();
        transactions.required(tx -> {
            LabelPurchase label = locked(tx, task);
            if (label.state() == LabelState.VOIDING) {
                tx.labelPurchases().move(label.id(), LabelState.VOIDED, null, null);
                tx.packages().unlabelled(label.packageId());
                Set<Long> filled = filled(tx, label.shipment());
                if (filled.isEmpty() || filled.contains(label.packageId())) {
                    // The label of an emptied package was none that the others waited for.
                    tx.shipments().labelGone(label.shipment());
                }
                mark(
                        tx,
                        label.order(),
                        "label.voided",
                        actor(label),
                        now,
                        label.shipment(),
                        label.packageNumber(),
                        label.carrier());
            }
            return label;
        });
    }

    @Override
    public void retry(Task task, String problem, @Nullable Duration delay) {
        transactions.required(tx -> {
            tx.labelPurchases().retry(task, problem, delay);
            return problem;
        });
    }

    @Override
    public void postpone(Task task, String problem, Duration delay) {
        transactions.required(tx -> {
            tx.labelPurchases().postpone(task, problem, delay);
            return problem;
        });
    }

    @Override
    public void refused(Task task, String problem) {
        transactions.required(tx -> {
            tx.labelPurchases().refused(task, problem, true);
            return problem;
        });
    }

    @Override
    public void inDoubt(Task task, String problem) {
        transactions.required(tx -> {
            tx.labelPurchases().refused(task, problem, false);
            return problem;
        });
    }

    @Override
    public int tracked(String carrier, List<TrackingEvent> events) {
        Instant now = clock.instant();
        return transactions.required(tx -> news.told(tx, carrier, events, now));
    }

    @Override
    public List<String> underWay(String carrier, int max, Duration period, Duration longest, Duration lease) {
        return transactions.required(tx -> tx.packages().underWay(carrier, max, period, longest, lease));
    }

    @Override
    public void asked(String carrier, String trackingNumber) {
        transactions.required(tx -> {
            tx.packages().asked(carrier, trackingNumber);
            return trackingNumber;
        });
    }

    private static LabelPurchase locked(Tx tx, Task task) {
        Optional<ShipmentHead> shipment = tx.shipments().head(task.parcel().shipment());
        tx.orders()
                .lockKnown(
                        shipment.orElseThrow(() -> new Contention("shipment")).order());
        return tx.labelPurchases().lock(task.id()).orElseThrow(() -> new Contention("label " + task.id()));
    }

    private static String actor(LabelPurchase label) {
        return "carrier:" + label.carrier();
    }

    private static Map<String, String> detail(ShipmentId shipment, int number, String carrier) {
        Map<String, String> detail = new HashMap<>();
        detail.put("shipment", shipment.toString());
        detail.put("package", String.valueOf(number));
        detail.put("carrier", carrier);
        return detail;
    }

    private static void mark(
            Tx tx, OrderId order, String name, String actor, Instant at, ShipmentId shipment, int number, String by) {
        tx.marks().add(List.of(Mark.order(order, name, at, actor, detail(shipment, number, by))));
    }
}
