package org.platen.core.order;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.LocationView;
import org.platen.api.job.Phase;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;
import org.platen.api.order.ApprovalState;
import org.platen.api.order.CancelResult;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.api.order.NoteView;
import org.platen.api.order.OrderAction;
import org.platen.api.order.OrderPatch;
import org.platen.api.order.OrderState;
import org.platen.api.order.PaymentState;
import org.platen.api.order.PaymentView;
import org.platen.core.catalog.AddressRules;
import org.platen.core.catalog.MoneyRules;
import org.platen.core.catalog.Rules;
import org.platen.core.floor.Scope;
import org.platen.core.intake.Door;
import org.platen.core.job.Canceling;
import org.platen.core.job.NewJobs;
import org.platen.core.port.Holds;
import org.platen.core.port.ItemRow;
import org.platen.core.port.JobRow;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderChange;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.catalog.Floor;
import org.platen.core.shipping.LabelDesk;
import org.platen.core.shipping.Unpacking;

/** What the office does with orders: money, approval, location, cancelling, closing, notes, holds. */
public final class OrderOffice {
    static final int LONGEST_NOTE = 4000;

    private final Transactions transactions;
    private final Floor floor;
    private final Recurrence advance;
    private final OrderTrack track;
    private final Canceling canceling;
    private final Unpacking unpacking;
    private final Door door;
    private final Clock clock;

    public OrderOffice(
            Transactions transactions,
            Floor floor,
            Recurrence advance,
            OrderTrack track,
            Canceling canceling,
            Unpacking unpacking,
            Door door,
            Clock clock) {
        this.transactions = transactions;
        this.floor = floor;
        this.advance = advance;
        this.track = track;
        this.canceling = canceling;
        this.unpacking = unpacking;
        this.door = door;
        this.clock = clock;
    }

    List<OrderAction> actions(Call call, OrderId id) {
        return transactions.required(tx -> {
            OrderRow order = OrderReader.visible(call, tx, id);
            List<OrderAction> actions = OrderActions.of(tx, order, tx.jobs().ofOrder(id))
                    .all(canceling::policy, job -> call.at(job.location()), owed(tx, order));
            String partOnly = OrderReader.partOnly(call, tx, order);
            return partOnly == null ? actions : OrderActions.part(actions, partOnly);
        });
    }

    PaymentView pay(Call call, OrderId id, @Nullable Money given, String method, @Nullable String reference) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        if (method.isBlank() || method.length() > 60) {
            throw PlatenException.field(Errors.INVALID, "/method", "must have 1 to 60 characters");
        }
        if (reference != null && reference.length() > 200) {
            throw PlatenException.field(Errors.INVALID, "/reference", "must have at most 200 characters");
        }
        if (given != null) {
            Rules rules = new Rules();
            MoneyRules.check(rules, given, "/amount");
            rules.check();
        }
        Instant now = clock.instant();
        PaymentView payment = transactions.required(tx -> {
            OrderRow order = whole(tx, call, id);
            Optional<String> earlier = tx.once().earlier(call);
            if (earlier.isPresent()) {
                return payment(tx, id, earlier.get());
            }
            OrderFlow.requireOpen(order);
            Money amount = amount(tx, order, given);
            tx.ledger().pay(id, amount, method, reference, call.actor(), now);
            boolean covered = order.total() == null
                    || tx.ledger()
                                    .paid(id, order.total().currency())
                                    .compareTo(order.total().amount())
                            >= 0;
            OrderChange change = new OrderChange();
            if (covered && order.payment() == PaymentState.UNPAID) {
                change.payment(PaymentState.PAID);
                OrderRow paid = order.withPayment(PaymentState.PAID);
                track.tell(tx, paid, order.state(), change, now);
            }
            tx.orders().change(id, change, now);
            tx.marks()
                    .add(List.of(Mark.order(
                            id,
                            "order.payment",
                            now,
                            call.actor(),
                            Map.of("amount", amount.amount().toPlainString(), "currency", amount.currency()))));
            PaymentView view = last(tx, id);
            tx.once().keep(call, Long.toString(view.id()), now);
            return view;
        });
        advance.advance(call.actor(), id);
        return payment;
    }

    private static PaymentView payment(Tx tx, OrderId id, String payment) {
        return tx.ledger().payments(id).stream()
                .filter(one -> Long.toString(one.id()).equals(payment))
                .findFirst()
                .orElseThrow(() -> PlatenException.notFound("payment", payment));
    }

    private static PaymentView last(Tx tx, OrderId id) {
        List<PaymentView> payments = tx.ledger().payments(id);
        return payments.get(payments.size() - 1);
    }

    /** Whether something is to be paid here: all of it, or what was added to the total of an order paid here. */
    private static boolean owed(Tx tx, OrderRow order) {
        Money total = order.total();
        if (order.payment() != PaymentState.PAID || total == null) {
            return order.payment() == PaymentState.UNPAID;
        }
        BigDecimal paid = tx.ledger().paid(order.id(), total.currency());
        return paid.signum() > 0 && paid.compareTo(total.amount()) < 0;
    }

    private static Money amount(Tx tx, OrderRow order, @Nullable Money given) {
        Money total = order.total();
        if (!owed(tx, order)) {
            throw PlatenException.refused(
                    Errors.STATE,
                    order.payment() == PaymentState.PAID
                            ? "The order is paid already"
                            : "What was paid for the order was given back",
                    order.payment().name(),
                    List.of());
        }
        if (given != null) {
            if (given.amount().signum() <= 0) {
                throw PlatenException.field(Errors.INVALID, "/amount/amount", "must be more than 0");
            }
            if (total != null && !total.currency().equals(given.currency())) {
                throw PlatenException.field(Errors.CONTENT, "/amount/currency", "the order is in " + total.currency());
            }
            return given;
        }
        if (total == null) {
            throw PlatenException.field(
                    Errors.INVALID, "/amount", "must be given, as the order has no total that could be paid");
        }
        BigDecimal rest = total.amount().subtract(tx.ledger().paid(order.id(), total.currency()));
        if (rest.signum() <= 0) {
            throw PlatenException.refused(
                    Errors.STATE, "The order is paid already", order.payment().name(), List.of());
        }
        return new Money(rest, total.currency());
    }

    void approve(Call call, OrderId id, boolean approved, @Nullable String comment) {
        call.require(Role.OPERATOR);
        Instant now = clock.instant();
        transactions.required(tx -> {
            OrderRow order = whole(tx, call, id);
            if (order.approval() == ApprovalState.NOT_REQUIRED || order.state().isFinal()) {
                throw PlatenException.refused(
                        Errors.STATE,
                        "The order needs no approval",
                        order.approval().name(),
                        List.of());
            }
            ApprovalState to = approved ? ApprovalState.APPROVED : ApprovalState.REJECTED;
            tx.orders().change(id, new OrderChange().approval(to), now);
            tx.marks()
                    .add(List.of(Mark.order(
                                    id,
                                    approved ? "order.approved" : "order.rejected",
                                    now,
                                    call.actor(),
                                    comment == null ? Map.of() : Map.of("comment", comment))
                            .states(order.approval().name(), to.name())
                            .spo(approved ? "Approved" : "Rejected")));
            return to;
        });
        advance.advance(call.actor(), id);
    }

    void assign(Call call, OrderId id, String code) {
        call.require(Role.OPERATOR);
        LocationView location = Scope.active(call, floor, code);
        Instant now = clock.instant();
        transactions.required(tx -> {
            OrderRow order = whole(tx, call, id);
            OrderFlow.requireOpen(order);
            if (order.state().compareTo(OrderState.INTAKE_HOLD) >= 0) {
                throw PlatenException.refused(
                        Errors.STATE,
                        "The order is assigned and has jobs",
                        order.state().name(),
                        List.of());
            }
            tx.orders().change(id, new OrderChange().location(location.id()), now);
            tx.routing().place(tx.items().ofOrder(id).stream().map(ItemRow::id).toList(), null);
            tx.marks().add(List.of(Mark.order(id, "order.assigned", now, call.actor(), Map.of("location", code))));
            return location;
        });
        advance.advance(call.actor(), id);
    }

    /** Cancels the order: what was not begun stops, what is in the making goes by its cancel policy. */
    public CancelResult cancel(Call call, OrderId id, @Nullable String reason, boolean toldByStorefront) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Instant now = clock.instant();
        return transactions.required(tx -> {
            OrderRow order = whole(tx, call, id);
            OrderFlow.requireOpen(order);
            if (order.state() == OrderState.SHIPPED) {
                throw PlatenException.refused(
                        Errors.STATE,
                        "The order has left the house",
                        order.state().name(),
                        List.of());
            }
            if (order.state() == OrderState.CANCELED) {
                return new CancelResult(List.of(), running(tx, id));
            }
            return cancelLocked(tx, call.actor(), order, reason, toldByStorefront, now);
        });
    }

    /** As {@link #cancel}, of an order that is locked and may be cancelled. */
    public CancelResult cancelLocked(
            Tx tx, String actor, OrderRow order, @Nullable String reason, boolean toldByStorefront, Instant now) {
        // What did not leave is taken out first, so that a parcel which a driver has leaves without it, and its label
        // stays.
        List<JobRow> packed = tx.jobs().lockOfOrder(order.id()).stream()
                .filter(job -> job.phase() == Phase.COMPLETED || job.phase() == Phase.DECORATED)
                .toList();
        unpacking.takeOut(tx, actor, packed, "the order is cancelled", now);
        OrderChange change = new OrderChange().customerStatus(CustomerStatus.CANCELLED);
        OrderRow present = order.withCustomerStatus(CustomerStatus.CANCELLED);
        if (!toldByStorefront) {
            // Where the storefront knows, telling it again would be an echo.
            StorefrontNotices.canceled(tx, order, reason, now);
        }
        // The order goes first: cancelling its jobs would take it along, and then the storefront would be told.
        track.move(tx, actor, present, OrderState.CANCELED, change, now);
        Canceling.Outcome outcome = canceling.all(tx, actor, tx.jobs().lockOfOrder(order.id()), reason, now);
        LabelDesk.orderCanceled(tx, actor, order.id(), now);
        List<ItemId> items = tx.items().lockOfOrder(order.id()).stream()
                .filter(item -> item.counts().scope() == 0)
                .map(ItemRow::id)
                .toList();
        tx.items().setState(items, OrderState.CANCELED);
        List<Long> open = tx.holds().openOfOrder(order.id()).stream()
                .map(hold -> hold.view().id())
                .toList();
        if (!open.isEmpty()) {
            tx.holds().clear(open, now);
        }
        // What runs out is kept by nothing any more.
        tx.jobs().setHeldOfOrder(order.id(), false);
        return new CancelResult(outcome.canceled(), outcome.running());
    }

    private static List<JobId> running(Tx tx, OrderId id) {
        return tx.jobs().ofOrder(id).stream()
                .filter(job -> job.runOut() && job.phase() == Phase.PRODUCING)
                .map(JobRow::id)
                .toList();
    }

    void close(Call call, OrderId id) {
        call.require(Role.OPERATOR);
        Instant now = clock.instant();
        transactions.required(tx -> {
            OrderRow order = whole(tx, call, id);
            OrderFlow.requireOpen(order);
            if (!OrderReader.readyToClose(order) && order.state() != OrderState.CANCELED) {
                throw PlatenException.refused(
                        Errors.STATE,
                        "Not every job is complete; see the order's blockers",
                        order.state().name(),
                        List.of());
            }
            tx.orders().change(id, new OrderChange().closedAt(now), now);
            tx.marks().add(List.of(Mark.order(id, "order.closed", now, call.actor(), Map.of())));
            return order;
        });
    }

    void setPoNumber(Call call, OrderId id, @Nullable String number) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        String to = DraftRows.blankToNull(number);
        if (to != null && to.length() > 120) {
            throw PlatenException.field(Errors.INVALID, "/poNumber", "must have at most 120 characters");
        }
        Instant now = clock.instant();
        transactions.required(tx -> {
            OrderRow order = whole(tx, call, id);
            if (Objects.equals(order.poNumber(), to)) {
                return order;
            }
            tx.orders().change(id, new OrderChange().poNumber(to), now);
            tx.marks()
                    .add(List.of(Mark.order(
                            id,
                            "order.po-number",
                            now,
                            call.actor(),
                            Map.of(
                                    "from",
                                    Objects.requireNonNullElse(order.poNumber(), ""),
                                    "to",
                                    Objects.requireNonNullElse(to, "")))));
            return order;
        });
    }

    NoteView note(Call call, OrderId id, String text, boolean internal) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        if (text.isBlank() || text.length() > LONGEST_NOTE) {
            throw PlatenException.field(Errors.INVALID, "/text", "must have 1 to " + LONGEST_NOTE + " characters");
        }
        Instant now = clock.instant();
        return transactions.required(tx -> {
            OrderReader.visible(call, tx, id);
            Optional<String> earlier = tx.once().earlier(call);
            long note = earlier.isPresent()
                    ? Long.parseLong(earlier.get())
                    : tx.orders().addNote(id, text, internal, call.actor(), now);
            if (earlier.isEmpty()) {
                tx.marks().add(List.of(Mark.order(id, "order.note", now, call.actor(), Map.of())));
                tx.once().keep(call, Long.toString(note), now);
            }
            return tx.orders().notes(id).stream()
                    .filter(one -> one.id() == note)
                    .findAny()
                    .orElseThrow(() -> PlatenException.notFound("note", note));
        });
    }

    void patch(Call call, OrderId id, OrderPatch patch, OptionalLong ifVersion) {
        call.require(Role.OPERATOR);
        Instant now = clock.instant();
        transactions.required(tx -> {
            OrderRow order = LineEntry.changeable(tx, call, id, ifVersion);
            OrderReader.requireWhole(call, tx, order);
            OrderEntry.throwIfAny(problems(patch, order));
            OrderChange change = new OrderChange();
            List<String> what = new ArrayList<>();
            if (patch.orderNumber() != null) {
                if (patch.orderNumber().isBlank() || patch.orderNumber().length() > 200) {
                    throw PlatenException.field(Errors.INVALID, "/orderNumber", "must have 1 to 200 characters");
                }
                change.number(patch.orderNumber());
                tx.jobs().setNumber(id, patch.orderNumber());
                what.add("orderNumber");
            }
            if (patch.fulfilmentDate() != null || patch.cleared().contains("fulfilmentDate")) {
                change.fulfilmentDate(patch.fulfilmentDate());
                tx.jobs().setDue(id, NewJobs.due(order.withFulfilmentDate(patch.fulfilmentDate())));
                what.add("fulfilmentDate");
            }
            if (patch.shippingMethod() != null || patch.cleared().contains("shippingMethod")) {
                change.shippingMethod(patch.shippingMethod());
                what.add("shippingMethod");
            }
            if (patch.shipTo() != null) {
                OrderActions.of(tx, order, List.of()).requireAddress();
                change.shipTo(patch.shipTo());
                what.add("shipTo");
                if (!patch.shipTo().equals(order.shipTo())) {
                    StorefrontNotices.readdressed(tx, order, patch.shipTo(), now);
                }
            }
            tx.orders().change(id, change, now);
            tx.marks()
                    .add(List.of(Mark.order(
                            id, "order.changed", now, call.actor(), Map.of("fields", String.join(", ", what)))));
            return order;
        });
    }

    private List<FieldError> problems(OrderPatch patch, OrderRow order) {
        Rules rules = new Rules();
        rules.optional(patch.shippingMethod(), 200, "/shippingMethod");
        if (patch.shipTo() != null) {
            AddressRules.texts(rules, patch.shipTo(), "/shipTo");
        }
        List<FieldError> errors = new ArrayList<>(rules.errors());
        if (order.state() != OrderState.BASKET) {
            errors.addAll(door.problems(patch.shipTo()));
        }
        return errors;
    }

    HoldView hold(Call call, OrderId id, HoldReason reason, String message) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        requireSettable(reason, message);
        Instant now = clock.instant();
        return transactions.required(tx -> {
            Optional<HoldView> earlier = earlierHold(tx, call);
            if (earlier.isPresent()) {
                OrderReader.visible(call, tx, id);
                return earlier.get();
            }
            OrderRow order = LineEntry.changeable(tx, call, id, OptionalLong.empty());
            StorefrontNotices.held(tx, order, message, now);
            HoldView hold = new HoldView(tx.ids(1).get(0), null, null, reason, code(reason), message, "operator", now);
            tx.holds().open(new Holds.Row(id, hold, Holds.Source.PERSON));
            tx.jobs().setHeldOfOrder(id, true);
            tx.marks()
                    .add(List.of(Mark.order(id, "order.held", now, call.actor(), Map.of("reason", message))
                            .spo(holdSpo(reason))));
            HoldView open = tx.holds().openOfOrder(id).stream()
                    .map(Holds.Row::view)
                    .filter(one -> one.item() == null
                            && one.job() == null
                            && one.code().equals(hold.code()))
                    .findFirst()
                    .orElse(hold);
            tx.once().keep(call, Long.toString(open.id()), now);
            return open;
        });
    }

    /** The hold that an earlier call with the same key set, whatever became of it. */
    public static Optional<HoldView> earlierHold(Tx tx, Call call) {
        return tx.once()
                .earlier(call)
                .flatMap(hold -> tx.holds().ever(Long.parseLong(hold)))
                .map(Holds.Row::view);
    }

    void release(Call call, OrderId id, long holdId) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Instant now = clock.instant();
        transactions.required(tx -> {
            OrderRow order = locked(tx, call, id);
            Holds.Row hold = tx.holds()
                    .get(holdId)
                    .filter(row -> row.order().equals(id) && row.view().job() == null)
                    .orElseThrow(() -> PlatenException.notFound("hold", holdId));
            requirePerson(hold);
            tx.holds().clear(List.of(holdId), now);
            refreshHeld(tx, id);
            StorefrontNotices.released(tx, order, hold, now);
            tx.marks()
                    .add(List.of(Mark.order(
                            id,
                            "order.released",
                            now,
                            call.actor(),
                            Map.of("code", hold.view().code()))));
            return hold;
        });
        advance.advance(call.actor(), id);
    }

    /** Sets every job's flag to whether any hold is still open that keeps it. */
    public static void refreshHeld(Tx tx, OrderId id) {
        List<Holds.Row> open = tx.holds().openOfOrder(id);
        if (open.stream().anyMatch(Holds.Row::keepsOrder)) {
            tx.jobs().setHeldOfOrder(id, true);
            return;
        }
        tx.jobs().setHeldOfOrder(id, false);
        List<JobId> jobs = tx.jobs().ofOrder(id).stream()
                .filter(job -> open.stream().anyMatch(hold -> hold.keeps(job)))
                .map(JobRow::id)
                .toList();
        if (!jobs.isEmpty()) {
            tx.jobs().setHeld(jobs, true);
        }
    }

    /** Refuses reasons that only the platform sets. */
    public static void requireSettable(HoldReason reason, String message) {
        if (reason == HoldReason.PLUGIN_MISSING || reason == HoldReason.FUTURE_DATE || reason == HoldReason.APPROVAL) {
            throw PlatenException.field(Errors.INVALID, "/reason", reason + " is set by Platen itself");
        }
        if (message.isBlank() || message.length() > 1000) {
            throw PlatenException.field(Errors.INVALID, "/message", "must have 1 to 1000 characters");
        }
    }

    /** Refuses to clear by hand what a check has set. */
    public static void requirePerson(Holds.Row hold) {
        if (hold.source() == Holds.Source.CHECK) {
            throw PlatenException.refused(
                    Errors.STATE,
                    "This hold was set by a check and clears when the check passes: "
                            + hold.view().message(),
                    hold.view().reason().name(),
                    List.of());
        }
    }

    /** Code of a hold that a person sets. */
    public static String code(HoldReason reason) {
        return "person." + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The Infigo status of a hold that a person sets. */
    public static String holdSpo(HoldReason reason) {
        return switch (reason) {
            case DATA -> "AwaitingData";
            case PARTS -> "AwaitingParts";
            case PREFLIGHT -> "ValidationFailed";
            case FUTURE_DATE,
                    APPROVAL,
                    ARTWORK,
                    INVENTORY,
                    OUTPUT,
                    HOTFOLDER,
                    MIS,
                    MATERIAL,
                    DEPENDENCY,
                    MANUAL,
                    PLUGIN_MISSING -> "Blocked";
        };
    }

    private static OrderRow locked(Tx tx, Call call, OrderId id) {
        OrderRow order = tx.orders().lock(id).orElseThrow(() -> PlatenException.notFound("order", id));
        OrderReader.requireVisible(call, tx, order);
        return order;
    }

    private static OrderRow whole(Tx tx, Call call, OrderId id) {
        OrderRow order = locked(tx, call, id);
        OrderReader.requireWhole(call, tx, order);
        return order;
    }
}
