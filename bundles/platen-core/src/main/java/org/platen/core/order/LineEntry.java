package org.platen.core.order;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.catalog.SkuView;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.LineDraft;
import org.platen.api.order.LinePatch;
import org.platen.api.order.OrderState;
import org.platen.core.floor.Scope;
import org.platen.core.job.Pieces;
import org.platen.core.port.ItemRow;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderChange;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.catalog.Skus;

/** Lines that people and partners add to orders, change and take out. */
final class LineEntry {
    private final Transactions transactions;
    private final Skus skus;
    private final DraftSkus draftSkus;
    private final OrderFlow flow;
    private final OrderTrack track;
    private final LineRules rules;
    private final Clock clock;

    LineEntry(
            Transactions transactions,
            Skus skus,
            DraftSkus draftSkus,
            OrderFlow flow,
            OrderTrack track,
            LineRules rules,
            Clock clock) {
        this.transactions = transactions;
        this.skus = skus;
        this.draftSkus = draftSkus;
        this.flow = flow;
        this.track = track;
        this.rules = rules;
        this.clock = clock;
    }

    ItemId add(Call call, OrderId id, LineDraft line) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Optional<String> earlier = transactions.required(tx -> tx.once().earlier(call));
        if (earlier.isPresent()) {
            return new ItemId(Long.parseLong(earlier.get()));
        }
        Map<String, SkuView> known = draftSkus.known(call, List.of(line));
        SkuView sku = known.get(DraftRows.code(line));
        OrderEntry.throwIfAny(rules.problems(line, sku, "", pieces(call, id, null)));
        Instant now = clock.instant();
        return transactions.required(tx -> {
            OrderRow order = changeable(tx, call, id, OptionalLong.empty());
            List<ItemRow> items = tx.items().ofOrder(id);
            ItemId item = new ItemId(tx.ids(1).get(0));
            tx.items()
                    .insert(List.of(DraftRows.item(order, item, items.size() + 1, line, sku, OrderTrack.fresh(order))));
            if (!line.artwork().isEmpty()) {
                tx.items().putArtwork(item, line.artwork());
            }
            tx.marks()
                    .add(List.of(Mark.order(id, "item.added", now, call.actor(), Map.of("sku", DraftRows.code(line)))
                            .of(item)
                            .spo("Nothing")));
            if (order.state() == OrderState.BASKET) {
                tx.marks().add(List.of(DraftRows.entered(order, call.actor(), now)));
            }
            touch(tx, order, now);
            track.rollUp(tx, call.actor(), id, now);
            tx.once().keep(call, item.toString(), now);
            return item;
        });
    }

    void patch(Call call, OrderId id, ItemId itemId, LinePatch patch, OptionalLong ifVersion) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        ItemRow present = transactions.required(tx -> own(tx, call, OrderReader.visible(call, tx, id), itemId));
        LineDraft wanted = new LineDraft(
                present.sku(),
                null,
                patch.quantity() == null ? present.quantity() : patch.quantity(),
                patch.parameters() == null ? present.parameters() : patch.parameters(),
                present.personalisation(),
                patch.artwork() == null ? List.of() : patch.artwork());
        SkuView sku = present.sku() == null
                ? null
                : skus.byCodes(List.of(present.sku())).get(present.sku());
        long others = patch.quantity() == null || patch.quantity() <= present.quantity() ? 0 : pieces(call, id, itemId);
        OrderEntry.throwIfAny(rules.problems(wanted, sku, "", others));
        Instant now = clock.instant();
        transactions.required(tx -> {
            OrderRow order = changeable(tx, call, id, ifVersion);
            ItemRow item = own(tx, call, order, itemId);
            tx.items().change(item.withQuantity(wanted.quantity()).withParameters(wanted.parameters()));
            revive(tx, order, item);
            if (patch.artwork() != null) {
                tx.items().putArtwork(itemId, patch.artwork());
                tx.marks()
                        .add(List.of(Mark.order(id, "item.artwork", now, call.actor(), Map.of())
                                .of(itemId)
                                .spo("ArtworkUploaded")));
            }
            if (patch.quantity() != null || patch.parameters() != null) {
                tx.marks()
                        .add(List.of(Mark.order(
                                        id,
                                        "item.changed",
                                        now,
                                        call.actor(),
                                        Map.of("quantity", item.quantity() + " -> " + wanted.quantity()))
                                .of(itemId)));
            }
            touch(tx, order, now);
            return item;
        });
    }

    void remove(Call call, OrderId id, ItemId itemId) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Instant now = clock.instant();
        transactions.required(tx -> {
            OrderRow order = changeable(tx, call, id, OptionalLong.empty());
            ItemRow item = own(tx, call, order, itemId);
            tx.items().change(item.asRemoved());
            StorefrontNotices.said(tx, order, "The line " + item.title() + " was taken out and will not come", now);
            tx.marks()
                    .add(List.of(Mark.order(id, "item.removed", now, call.actor(), Map.of())
                            .of(itemId)));
            touch(tx, order, now);
            return item;
        });
    }

    void resolveSku(Call call, OrderId id, ItemId itemId, String code) {
        call.require(Role.OPERATOR);
        SkuView sku = skus.byCodes(List.of(code)).get(code);
        if (sku == null) {
            throw PlatenException.field(Errors.INVALID, "/sku", "there is no SKU " + code);
        }
        Instant now = clock.instant();
        transactions.required(tx -> {
            OrderRow order = changeable(tx, call, id, OptionalLong.empty());
            ItemRow item = own(tx, call, order, itemId);
            if (item.counts().scope() > 0) {
                throw PlatenException.refused(
                        Errors.STATE, "The line has jobs already", item.state().name(), List.of());
            }
            tx.items().change(item.withSku(sku.code(), item.title()));
            tx.marks()
                    .add(List.of(Mark.order(
                                    id,
                                    "item.sku-resolved",
                                    now,
                                    call.actor(),
                                    Map.of("sku", Objects.requireNonNullElse(item.sku(), "-") + " -> " + sku.code()))
                            .of(itemId)));
            touch(tx, order, now);
            return item;
        });
        flow.advance(call.actor(), id);
    }

    /** What the order's lines ask for, but for one. */
    private long pieces(Call call, OrderId id, @Nullable ItemId without) {
        List<ItemRow> present = transactions.required(tx -> {
            OrderReader.visible(call, tx, id);
            return tx.items().ofOrder(id);
        });
        List<ItemRow> lines = present.stream()
                .filter(line ->
                        line.sku() != null && !line.removed() && !line.id().equals(without))
                .toList();
        Map<String, SkuView> known = lines.isEmpty() ? Map.of() : skus.byCodes(OrderReader.codes(lines));
        return lines.stream()
                .filter(line -> known.containsKey(Objects.requireNonNull(line.sku())))
                .mapToLong(line -> Pieces.of(line.quantity(), Objects.requireNonNull(known.get(line.sku()))))
                .sum();
    }

    private static ItemRow item(Tx tx, OrderId order, ItemId id) {
        return tx.items()
                .get(id)
                .filter(item -> item.order().equals(order) && !item.removed())
                .orElseThrow(() -> PlatenException.notFound("item", id));
    }

    /** The line, when it is made where the caller works. */
    private static ItemRow own(Tx tx, Call call, OrderRow order, ItemId id) {
        ItemRow item = item(tx, order.id(), id);
        Scope.requireLine(call, id, item.places(order.location()));
        return item;
    }

    /** A line of which all pieces were cancelled waits for jobs again when somebody changes it. */
    private static void revive(Tx tx, OrderRow order, ItemRow item) {
        if (item.state() == OrderState.CANCELED) {
            tx.items().setState(List.of(item.id()), OrderTrack.fresh(order));
        }
    }

    private static void touch(Tx tx, OrderRow order, Instant now) {
        boolean reconcile = order.state().compareTo(OrderState.INTAKE_HOLD) >= 0;
        tx.orders().change(order.id(), new OrderChange().reconcileNeeded(reconcile), now);
    }

    /** The order, locked, when its lines may still be changed (PG-32, PG-44). */
    static OrderRow changeable(Tx tx, Call call, OrderId id, OptionalLong ifVersion) {
        OrderRow order = tx.orders().lock(id).orElseThrow(() -> PlatenException.notFound("order", id));
        OrderReader.requireVisible(call, tx, order);
        if (ifVersion.isPresent() && ifVersion.getAsLong() != order.version()) {
            throw new PlatenException(Errors.STALE, "The order is at version " + order.version());
        }
        OrderFlow.requireOpen(order);
        if (order.state().isFinal()) {
            throw PlatenException.refused(
                    Errors.STATE,
                    "The order is " + OrderTrack.word(order.state()) + "; enter a new order",
                    order.state().name(),
                    List.of("copy"));
        }
        return order;
    }
}
