package org.platen.core.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.catalog.SkuView;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.intake.IntakeResult;
import org.platen.api.intake.IntakeResult.Effect;
import org.platen.api.intake.IntakeService;
import org.platen.api.job.IntakeChecks;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.ApprovalState;
import org.platen.api.order.Artwork;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.JobPolicy;
import org.platen.api.order.OrderState;
import org.platen.api.order.PaymentState;
import org.platen.core.job.WantedWork;
import org.platen.core.order.NewOrders;
import org.platen.core.order.OrderFlow;
import org.platen.core.port.ItemRow;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Rejects;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.catalog.Skus;

/**
 * Takes storefront orders in. The way of a new order is the shop's hottest: plugins are asked first, then one transaction
 * writes the order with its jobs and settles the delivery.
 */
public final class Intake implements IntakeService {
    private final Transactions transactions;
    private final Skus skus;
    private final NewOrders newOrders;
    private final OrderFlow flow;
    private final IntakeChecks checks;
    private final OrderUpdates updates;
    private final Door door;
    private final Clock clock;

    public Intake(
            Transactions transactions,
            Skus skus,
            NewOrders newOrders,
            OrderFlow flow,
            IntakeChecks checks,
            OrderUpdates updates,
            Door door,
            Clock clock) {
        this.transactions = transactions;
        this.skus = skus;
        this.newOrders = newOrders;
        this.flow = flow;
        this.checks = checks;
        this.updates = updates;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public IntakeResult receive(
            Call call, String kind, String storefront, IncomingOrder order, @Nullable Long delivery) {
        return take(call, kind, storefront, order, delivery, delivery == null);
    }

    @Override
    public IntakeResult reread(
            Call call, String kind, String storefront, IncomingOrder order, @Nullable Long delivery) {
        return take(call, kind, storefront, order, delivery, true);
    }

    private IntakeResult take(
            Call call, String kind, String storefront, IncomingOrder order, @Nullable Long delivery, boolean read) {
        call.require(Role.INTEGRATOR);
        String hash = ContentHash.of(order);
        Instant now = clock.instant();
        Set<String> codes = codes(order);
        Map<String, SkuView> catalog = codes.isEmpty() ? Map.of() : skus.byCodes(codes);
        Optional<IntakeResult> known = transactions.required(tx -> present(tx, storefront, order)
                .map(held -> updates.update(tx, call.actor(), held, order, hash, delivery, read, catalog, now)));
        if (known.isEmpty()) {
            Optional<IntakeResult> created = create(call, kind, storefront, order, hash, catalog, delivery, now);
            if (created.isPresent()) {
                return created.get();
            }
            // Another worker was faster with the same order: what we hold is now an update of it.
            return take(call, kind, storefront, order, delivery, read);
        }
        IntakeResult result = known.get();
        if (result.order() != null && result.effect() == Effect.UPDATED) {
            flow.advance(call.actor(), result.order());
            checks.check(call, result.order());
            // Not before: after a crash in between the delivery comes again and ends what it began.
            transactions.required(tx -> {
                settle(tx, delivery, Effect.UPDATED, result.order(), now);
                return result;
            });
        }
        return result;
    }

    /** Most orders are new: they are looked for without a lock, which would cost a transaction. */
    private static Optional<OrderRow> present(Tx tx, String storefront, IncomingOrder order) {
        return tx.orders().externalExists(storefront, order.externalId())
                ? tx.orders().lockExternal(storefront, order.externalId())
                : Optional.empty();
    }

    private Optional<IntakeResult> create(
            Call call,
            String kind,
            String storefront,
            IncomingOrder order,
            String hash,
            Map<String, SkuView> known,
            @Nullable Long delivery,
            Instant now) {
        Optional<Door.Refusal> refusal = door.refusal(order);
        if (refusal.isPresent()) {
            return Optional.of(refuse(kind, storefront, order, refusal.get(), delivery, now));
        }
        List<Long> ids = transactions.required(tx -> tx.ids(1 + order.lines().size()));
        OrderRow row = row(new OrderId(ids.get(0)), kind, storefront, order, hash, now);
        NewOrders.NewOrder fresh = fresh(row, order, ids, known);
        Optional<List<WantedWork>> wanted = newOrders.plan(fresh, known);
        AtomicInteger attempts = new AtomicInteger();
        Optional<IntakeResult> made = transactions.required(tx -> {
            // The key is unique: another one that was faster makes the first attempt fail, and is found by the next.
            if (attempts.getAndIncrement() > 0 && tx.orders().externalExists(storefront, order.externalId())) {
                return Optional.empty();
            }
            newOrders.insert(tx, call.actor(), fresh, wanted, marks(call, fresh, now), now);
            if (order.note() != null && !order.note().isBlank()) {
                tx.orders().addNote(row.id(), IncomingLines.cut(order.note(), 4000), false, call.actor(), now);
            }
            if (!row.state().isFinal()) {
                StorefrontHold.sync(tx, call.actor(), row.id(), order, now);
            }
            settle(tx, delivery, Effect.CREATED, row.id(), now);
            return Optional.of(new IntakeResult(row.id(), Effect.CREATED));
        });
        made.ifPresent(result -> flow.afterInsert(call.actor(), fresh, wanted));
        return made;
    }

    /** It waits at the door, with all that was told of it. */
    private IntakeResult refuse(
            String kind,
            String storefront,
            IncomingOrder order,
            Door.Refusal refusal,
            @Nullable Long delivery,
            Instant now) {
        return transactions.required(tx -> {
            long id = tx.ids(1).get(0);
            tx.rejects().keep(new Rejects.Stored(id, kind, storefront, order), refusal.code(), refusal.reason(), now);
            settle(tx, delivery, Effect.IGNORED, null, now);
            return new IntakeResult(null, Effect.IGNORED);
        });
    }

    private static Set<String> codes(IncomingOrder order) {
        Set<String> codes = new LinkedHashSet<>();
        for (IncomingOrder.Line line : order.lines()) {
            if (line.sku() != null) {
                codes.add(line.sku());
            }
        }
        return codes;
    }

    private static NewOrders.NewOrder fresh(
            OrderRow row, IncomingOrder order, List<Long> ids, Map<String, SkuView> known) {
        List<ItemRow> items = new ArrayList<>();
        Map<ItemId, List<Artwork>> artwork = new HashMap<>();
        for (int i = 0; i < order.lines().size(); i++) {
            IncomingOrder.Line line = order.lines().get(i);
            ItemId id = new ItemId(ids.get(i + 1));
            SkuView sku = line.sku() == null ? null : known.get(line.sku());
            items.add(IncomingLines.item(row.id(), id, i + 1, line, sku, row.state(), false));
            artwork.put(id, IncomingLines.artwork(line));
        }
        return new NewOrders.NewOrder(row, items, artwork);
    }

    private static OrderRow row(
            OrderId id, String kind, String storefront, IncomingOrder order, String hash, Instant now) {
        OrderState state =
                order.canceled() ? OrderState.CANCELED : order.basket() ? OrderState.BASKET : OrderState.RECEIVED;
        return new OrderRow(
                id,
                IncomingLines.cut(order.number(), 200),
                kind,
                storefront,
                order.externalId(),
                order.updatedAt(),
                hash,
                state,
                order.paid() ? PaymentState.PAID : PaymentState.UNPAID,
                ApprovalState.NOT_REQUIRED,
                DeliveryState.NONE,
                null,
                false,
                order.test(),
                JobPolicy.ON_PAYMENT,
                false,
                null,
                IncomingLines.fit(order.customerName(), 200),
                IncomingLines.fit(order.customerEmail(), 254),
                IncomingLines.fit(order.poNumber(), 120),
                null,
                null,
                null,
                order.shipTo(),
                IncomingLines.fit(order.shippingMethod(), 200),
                null,
                IncomingLines.fit(order.total()),
                false,
                null,
                now,
                now,
                1);
    }

    private static List<Mark> marks(Call call, NewOrders.NewOrder fresh, Instant now) {
        OrderRow order = fresh.order();
        Mark first = Mark.order(
                        order.id(),
                        "order." + order.state().name().toLowerCase(java.util.Locale.ROOT),
                        now,
                        call.actor(),
                        Map.of("externalId", Objects.requireNonNullElse(order.externalId(), "")))
                .states(null, order.state().name());
        return switch (order.state()) {
            case BASKET -> List.of(first.spo("InBasket"));
            case CANCELED -> List.of(first);
            case RECEIVED, PRODUCTION_HOLD, INTAKE_HOLD, OPEN, COMPLETED, SHIPPED -> List.of(first.spo("Ordered"));
        };
    }

    static void settle(Tx tx, @Nullable Long delivery, Effect effect, @Nullable OrderId order, Instant now) {
        if (delivery != null) {
            tx.mail().settle(delivery, effect.name(), order, now);
        }
    }

    @Override
    public IntakeResult removed(Call call, String kind, String storefront, String externalId, @Nullable Long delivery) {
        call.require(Role.INTEGRATOR);
        Instant now = clock.instant();
        return transactions.required(tx -> {
            Optional<OrderRow> held = tx.orders().lockExternal(storefront, externalId);
            if (held.isPresent()) {
                return updates.cancel(tx, call.actor(), held.get(), "removed at the storefront", delivery, now);
            }
            // It was deleted before we ever saw it. What tells of it may still come, late: it must not be made then.
            IncomingOrder gone = new IncomingOrder(
                    externalId,
                    externalId,
                    null,
                    null,
                    false,
                    true,
                    false,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of());
            OrderRow row = row(new OrderId(tx.ids(1).get(0)), kind, storefront, gone, ContentHash.of(gone), now);
            NewOrders.NewOrder tombstone = new NewOrders.NewOrder(row, List.of(), Map.of());
            newOrders.insert(tx, call.actor(), tombstone, Optional.empty(), marks(call, tombstone, now), now);
            settle(tx, delivery, Effect.CANCELED, row.id(), now);
            return new IntakeResult(row.id(), Effect.CANCELED);
        });
    }
}
