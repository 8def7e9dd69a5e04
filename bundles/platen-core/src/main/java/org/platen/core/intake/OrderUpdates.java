package org.platen.core.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuView;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.intake.IntakeResult;
import org.platen.api.intake.IntakeResult.Effect;
import org.platen.api.model.Address;
import org.platen.api.model.ItemId;
import org.platen.api.order.Artwork;
import org.platen.api.order.OrderState;
import org.platen.api.order.PaymentState;
import org.platen.core.order.OrderOffice;
import org.platen.core.order.OrderTrack;
import org.platen.core.order.StorefrontNotices;
import org.platen.core.port.ArtworkRow;
import org.platen.core.port.ItemRow;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderChange;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Tx;

/** Brings an order that is held to what its storefront says of it now. */
public final class OrderUpdates {
    private static final String LEFT = "the order has left the house";

    private final OrderOffice office;
    private final OrderTrack track;

    public OrderUpdates(OrderOffice office, OrderTrack track) {
        this.office = office;
        this.track = track;
    }

    /**
     * Compares and changes, and settles the delivery unless the order was updated: then the caller settles it when the
     * order's jobs are what its lines ask for. All of it runs in the caller's transaction; the order is locked.
     *
     * @param known SKUs that the order names, by what it calls them
     * @param read whether the content was just read from the storefront, rather than brought by a webhook
     */
    IntakeResult update(
            Tx tx,
            String actor,
            OrderRow held,
            IncomingOrder order,
            String hash,
            @Nullable Long delivery,
            boolean read,
            Map<String, SkuView> known,
            Instant now) {
        Instant heldAt = held.externalUpdatedAt();
        Instant toldAt = order.updatedAt();
        boolean older = heldAt != null && toldAt != null && toldAt.isBefore(heldAt);
        boolean newer = heldAt != null && toldAt != null && toldAt.isAfter(heldAt);
        if (older && !read) {
            return settled(tx, held, Effect.OUTDATED, delivery, now);
        }
        boolean closed = held.state().isFinal() || held.closedAt() != null;
        boolean moved = !closed && !order.canceled() && StorefrontHold.differs(tx, held.id(), order);
        if (moved && (newer || read)) {
            StorefrontHold.sync(tx, actor, held.id(), order, now);
        }
        if (hash.equals(held.contentHash())) {
            if (moved && !newer && !read) {
                return new IntakeResult(held.id(), Effect.AMBIGUOUS);
            }
            if (newer) {
                tx.orders().change(held.id(), new OrderChange().external(toldAt, hash), now);
            }
            if (moved) {
                return new IntakeResult(held.id(), Effect.UPDATED);
            }
            if (held.reconcileNeeded()
                    && delivery != null
                    && held.closedAt() == null
                    && !held.state().isFinal()) {
                return new IntakeResult(held.id(), Effect.UPDATED);
            }
            return settled(tx, held, Effect.UNCHANGED, delivery, now);
        }
        if (older) {
            return settled(tx, held, Effect.OUTDATED, delivery, now);
        }
        if (!newer && !read && !closed) {
            return new IntakeResult(held.id(), Effect.AMBIGUOUS);
        }
        if (order.canceled()) {
            tx.orders().change(held.id(), new OrderChange().external(toldAt, hash), now);
            if (tooLate(held)) {
                StorefrontNotices.said(tx, held, "Too late to cancel: " + LEFT, now);
            }
            return cancel(tx, actor, held, "cancelled at the storefront", delivery, now);
        }
        if (closed) {
            tx.orders().change(held.id(), new OrderChange().external(toldAt, hash), now);
            tx.marks()
                    .add(List.of(Mark.order(
                            held.id(),
                            "order.storefront-change-ignored",
                            now,
                            actor,
                            Map.of("state", held.state().name()))));
            return settled(tx, held, Effect.IGNORED, delivery, now);
        }
        head(tx, actor, held, order, hash, now);
        lines(tx, actor, held, order, known, now);
        track.rollUp(tx, actor, held.id(), now);
        return new IntakeResult(held.id(), Effect.UPDATED);
    }

    IntakeResult cancel(Tx tx, String actor, OrderRow held, String reason, @Nullable Long delivery, Instant now) {
        if (tooLate(held)) {
            tx.marks()
                    .add(List.of(Mark.order(
                            held.id(),
                            "order.storefront-cancel-refused",
                            now,
                            actor,
                            Map.of("asked", reason, "reason", LEFT))));
        }
        if (held.state().isFinal() || held.closedAt() != null) {
            return settled(
                    tx, held, held.state() == OrderState.CANCELED ? Effect.UNCHANGED : Effect.IGNORED, delivery, now);
        }
        office.cancelLocked(tx, actor, held, reason, true, now);
        return settled(tx, held, Effect.CANCELED, delivery, now);
    }

    /** Past the point of no return: what left the house does not come back by a cancel (G-4). */
    private static boolean tooLate(OrderRow held) {
        return held.state() != OrderState.CANCELED && (held.state().isFinal() || held.closedAt() != null);
    }

    private static IntakeResult settled(Tx tx, OrderRow held, Effect effect, @Nullable Long delivery, Instant now) {
        Intake.settle(tx, delivery, effect, held.id(), now);
        return new IntakeResult(held.id(), effect);
    }

    private void head(Tx tx, String actor, OrderRow held, IncomingOrder order, String hash, Instant now) {
        OrderChange change = new OrderChange()
                .external(order.updatedAt(), hash)
                .number(IncomingLines.cut(order.number(), 200))
                .customer(IncomingLines.fit(order.customerName(), 200), IncomingLines.fit(order.customerEmail(), 254))
                .shipTo(address(tx, actor, held, order, now))
                .shippingMethod(IncomingLines.fit(order.shippingMethod(), 200))
                .total(IncomingLines.fit(order.total()))
                .reconcileNeeded(held.state().compareTo(OrderState.INTAKE_HOLD) >= 0);
        if (order.poNumber() != null) {
            change.poNumber(IncomingLines.fit(order.poNumber(), 120));
        }
        if (!order.number().equals(held.number())) {
            tx.jobs().setNumber(held.id(), IncomingLines.cut(order.number(), 200));
        }
        if (order.paid() && held.payment() == PaymentState.UNPAID) {
            change.payment(PaymentState.PAID);
            track.tell(tx, held.withPayment(PaymentState.PAID), held.state(), change, now);
            tx.marks().add(List.of(Mark.order(held.id(), "order.payment", now, actor, Map.of("by", "storefront"))));
        }
        if (held.state() == OrderState.BASKET && !order.basket()) {
            track.move(tx, actor, held, OrderState.RECEIVED, change, now);
            OrderTrack.received(tx, held.id());
            return;
        }
        tx.orders().change(held.id(), change, now);
        tx.marks().add(List.of(Mark.order(held.id(), "order.changed", now, actor, Map.of("by", "storefront"))));
    }

    /** The address that is told, or the present one where a label carries it already; that is said and noted. */
    private static @Nullable Address address(Tx tx, String actor, OrderRow held, IncomingOrder order, Instant now) {
        if (Objects.equals(order.shipTo(), held.shipTo())) {
            return order.shipTo();
        }
        String refusal = StorefrontNotices.addressTooLate(tx, held);
        if (refusal == null) {
            return order.shipTo();
        }
        StorefrontNotices.said(tx, held, "Too late to change the address: " + refusal, now);
        tx.marks()
                .add(List.of(Mark.order(
                        held.id(), "order.storefront-address-refused", now, actor, Map.of("reason", refusal))));
        return held.shipTo();
    }

    private static void lines(
            Tx tx, String actor, OrderRow held, IncomingOrder order, Map<String, SkuView> known, Instant now) {
        Map<String, ItemRow> present = new LinkedHashMap<>();
        for (ItemRow item : tx.items().ofOrder(held.id())) {
            if (item.externalLineId() != null) {
                present.put(item.externalLineId(), item);
            }
        }
        Map<ItemId, List<ArtworkRow>> artwork =
                tx.items().artwork(present.values().stream().map(ItemRow::id).toList());
        List<Mark> marks = new ArrayList<>();
        Set<String> told = new HashSet<>();
        int position = present.size();
        for (IncomingOrder.Line line : order.lines()) {
            told.add(line.externalId());
            ItemRow item = present.get(line.externalId());
            SkuView sku = line.sku() == null ? null : known.get(line.sku());
            if (item == null) {
                ItemId id = new ItemId(tx.ids(1).get(0));
                tx.items()
                        .insert(List.of(IncomingLines.item(
                                held.id(), id, ++position, line, sku, OrderTrack.fresh(held), false)));
                List<Artwork> files = IncomingLines.artwork(line);
                if (!files.isEmpty()) {
                    tx.items().putArtwork(id, files);
                }
                marks.add(mark(held, "item.added", actor, id, now));
                continue;
            }
            change(tx, actor, held, item, line, sku, artwork, marks, now);
        }
        for (ItemRow item : present.values()) {
            if (!item.removed() && !told.contains(Objects.requireNonNull(item.externalLineId()))) {
                tx.items().change(item.asRemoved());
                marks.add(mark(held, "item.removed", actor, item.id(), now));
            }
        }
        tx.marks().add(marks);
    }

    private static void change(
            Tx tx,
            String actor,
            OrderRow held,
            ItemRow item,
            IncomingOrder.Line line,
            @Nullable SkuView sku,
            Map<ItemId, List<ArtworkRow>> artwork,
            List<Mark> marks,
            Instant now) {
        ItemRow told = IncomingLines.item(held.id(), item.id(), item.position(), line, sku, item.state(), false);
        // Pieces that the shop cancelled one by one stay cancelled, whether the storefront still counts them or not.
        ItemRow wanted = told.withPieces(told.removed() ? item : item.counted(line.quantity()));
        if (sku == null && item.sku() != null && resolved(tx, item, line.sku())) {
            wanted = wanted.withSku(item.sku(), wanted.title()).withParameters(item.parameters());
        }
        List<Artwork> files = artwork.getOrDefault(item.id(), List.of()).stream()
                .map(ArtworkRow::artwork)
                .toList();
        List<Artwork> wantedFiles = IncomingLines.artwork(line);
        if (!IncomingLines.differs(item, wanted, files, wantedFiles)) {
            return;
        }
        tx.items().change(wanted);
        if (item.state() == OrderState.CANCELED && !wanted.removed() && wanted.quantity() > 0) {
            tx.items().setState(List.of(item.id()), OrderTrack.fresh(held));
        }
        if (!IncomingLines.urls(files).equals(IncomingLines.urls(wantedFiles))) {
            tx.items().putArtwork(item.id(), wantedFiles);
        }
        marks.add(mark(held, "item.changed", actor, item.id(), now));
    }

    /** Whether a person said which SKU of ours the storefront's unknown one is. */
    private static boolean resolved(Tx tx, ItemRow item, @Nullable String told) {
        String says = Objects.requireNonNullElse(told, "-") + " -> " + item.sku();
        return item.sku() != null
                && !item.sku().equals(told)
                && tx.marks().around(item.order(), item.id(), null).stream()
                        .anyMatch(mark -> mark.name().equals("item.sku-resolved")
                                && says.equals(mark.detail().get("sku")));
    }

    private static Mark mark(OrderRow held, String name, String actor, ItemId item, Instant now) {
        return Mark.order(held.id(), name, now, actor, Map.of("by", "storefront"))
                .of(item);
    }
}
