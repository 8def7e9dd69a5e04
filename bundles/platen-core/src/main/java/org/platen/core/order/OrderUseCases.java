package org.platen.core.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.history.MarkView;
import org.platen.api.job.IntakeChecks;
import org.platen.api.model.CustomerId;
import org.platen.api.model.ItemId;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.order.Assignment;
import org.platen.api.order.Blocker;
import org.platen.api.order.CancelResult;
import org.platen.api.order.CloseResult;
import org.platen.api.order.CustomerOrderView;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.api.order.ItemView;
import org.platen.api.order.LineDraft;
import org.platen.api.order.LinePatch;
import org.platen.api.order.NoteView;
import org.platen.api.order.OrderAction;
import org.platen.api.order.OrderDraft;
import org.platen.api.order.OrderFilter;
import org.platen.api.order.OrderPatch;
import org.platen.api.order.OrderPreview;
import org.platen.api.order.OrderService;
import org.platen.api.order.OrderSummary;
import org.platen.api.order.OrderView;
import org.platen.api.order.PaymentView;
import org.platen.api.order.ReconcilePlan;
import org.platen.api.order.SpoView;
import org.platen.api.order.WhyNot;
import org.platen.core.job.WhyNotAnswers;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Transactions;
import org.platen.core.port.catalog.Floor;

/** The door to orders: finds the part of the house that does the work. */
public final class OrderUseCases implements OrderService {
    private static final int MOST_CLOSED = 1000;

    private static final List<String> NO_WARNINGS = List.of();

    private final Transactions transactions;
    private final OrderEntry entry;
    private final LineEntry lines;
    private final Checkout checkout;
    private final OrderOffice office;
    private final OrderReader reader;
    private final OrderFlow flow;
    private final WhyNotAnswers why;
    private final IntakeChecks checks;
    private final Floor floor;
    private final java.time.Clock clock;

    OrderUseCases(
            Transactions transactions,
            OrderEntry entry,
            LineEntry lines,
            Checkout checkout,
            OrderOffice office,
            OrderReader reader,
            OrderFlow flow,
            WhyNotAnswers why,
            IntakeChecks checks,
            Floor floor,
            java.time.Clock clock) {
        this.transactions = transactions;
        this.entry = entry;
        this.lines = lines;
        this.checkout = checkout;
        this.office = office;
        this.reader = reader;
        this.flow = flow;
        this.why = why;
        this.checks = checks;
        this.floor = floor;
        this.clock = clock;
    }

    @Override
    public OrderView create(Call call, OrderDraft draft) {
        OrderEntry.Entered entered = entry.create(call, draft);
        return reader.view(call, entered.order(), entered.warnings());
    }

    @Override
    public OrderView submit(Call call, OrderId order) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        checkout.submit(call, order);
        return get(call, order);
    }

    @Override
    public OrderView get(Call call, OrderId order) {
        return reader.view(call, order, NO_WARNINGS);
    }

    @Override
    public CustomerOrderView customerView(Call call, OrderId order) {
        return reader.customerView(call, order);
    }

    @Override
    public SpoView spoView(Call call, OrderId order) {
        return SpoStatus.of(history(call, order));
    }

    @Override
    public Page<OrderSummary> find(Call call, OrderFilter filter, PageRequest page) {
        OrderFilter allowed = filter;
        if (!call.staff()) {
            CustomerId own = Objects.requireNonNullElse(call.customer(), new CustomerId(-1));
            allowed = new OrderFilter(
                    own,
                    null,
                    filter.from(),
                    filter.to(),
                    filter.number(),
                    filter.state(),
                    null,
                    filter.closed(),
                    filter.sort(),
                    null,
                    filter.dueFrom(),
                    filter.dueTo(),
                    filter.overdue());
        }
        OrderFilter asked = allowed;
        Set<Long> at = reader.asked(call, asked.location());
        LocalDate today = LocalDate.now(clock);
        Page<OrderSummary> found = transactions.required(tx -> asked.location() == null
                ? tx.orders().find(asked, at, page, today)
                : tx.orders().findAt(asked, at.iterator().next(), page, today));
        boolean hidden = found.items().isEmpty() && filter.closed() == OrderFilter.Closed.EXCLUDE;
        return hidden
                ? new Page<>(found.items(), found.next(), "Closed orders are hidden; add closed=include to see them")
                : found;
    }

    @Override
    public OrderPreview preview(Call call, OrderDraft draft) {
        return entry.preview(call, draft);
    }

    @Override
    public OrderView patch(Call call, OrderId order, OrderPatch patch, OptionalLong ifVersion) {
        office.patch(call, order, patch, ifVersion);
        return get(call, order);
    }

    @Override
    public ItemView addItem(Call call, OrderId order, LineDraft line) {
        return reader.item(call, order, lines.add(call, order, line));
    }

    @Override
    public ItemView patchItem(Call call, OrderId order, ItemId item, LinePatch patch, OptionalLong ifVersion) {
        lines.patch(call, order, item, patch, ifVersion);
        checks.check(call, item);
        return reader.item(call, order, item);
    }

    @Override
    public void removeItem(Call call, OrderId order, ItemId item) {
        lines.remove(call, order, item);
    }

    @Override
    public PaymentView pay(
            Call call, OrderId order, @Nullable Money amount, String method, @Nullable String reference) {
        return office.pay(call, order, amount, method, reference);
    }

    @Override
    public List<PaymentView> payments(Call call, OrderId order) {
        return transactions.required(tx -> {
            OrderReader.visible(call, tx, order);
            return tx.ledger().payments(order);
        });
    }

    @Override
    public OrderView approve(Call call, OrderId order, boolean approved, @Nullable String comment) {
        office.approve(call, order, approved, comment);
        return get(call, order);
    }

    @Override
    public OrderView assign(Call call, OrderId order, String location) {
        office.assign(call, order, location);
        return get(call, order);
    }

    @Override
    public ReconcilePlan reconcile(Call call, OrderId order, @Nullable Assignment assignment, boolean dryRun) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        if (dryRun) {
            requireVisible(call, order);
        } else if (!call.locations().isEmpty()) {
            transactions.required(tx -> {
                OrderRow whole = OrderReader.visible(call, tx, order);
                OrderReader.requireWhole(call, tx, whole);
                return whole;
            });
        }
        if (assignment != null) {
            Assignments.check(call, floor, assignment);
        }
        ReconcilePlan plan = flow.reconcile(call.actor(), order, assignment, true, dryRun);
        if (!dryRun) {
            checks.check(call, order);
        }
        return plan;
    }

    /** For who sees all orders this costs nothing. */
    private void requireVisible(Call call, OrderId order) {
        if (!call.locations().isEmpty()) {
            transactions.required(tx -> OrderReader.visible(call, tx, order));
        }
    }

    @Override
    public List<OrderAction> actions(Call call, OrderId id) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return office.actions(call, id);
    }

    @Override
    public CancelResult cancel(Call call, OrderId order, @Nullable String reason) {
        return office.cancel(call, order, reason, false);
    }

    @Override
    public OrderView close(Call call, OrderId order) {
        office.close(call, order);
        return get(call, order);
    }

    @Override
    public List<CloseResult> close(Call call, List<OrderId> orders) {
        call.require(Role.OPERATOR);
        if (orders.size() > MOST_CLOSED) {
            throw PlatenException.field(Errors.INVALID, "/ids", "must be at most " + MOST_CLOSED + " at once");
        }
        List<CloseResult> results = new ArrayList<>();
        for (OrderId order : orders) {
            try {
                office.close(call, order);
                results.add(new CloseResult(order, true, null));
            } catch (PlatenException e) {
                results.add(new CloseResult(order, false, e.getMessage()));
            }
        }
        return results;
    }

    @Override
    public OrderView setPoNumber(Call call, OrderId order, @Nullable String poNumber) {
        office.setPoNumber(call, order, poNumber);
        return get(call, order);
    }

    @Override
    public NoteView addNote(Call call, OrderId order, String text, boolean internal) {
        return office.note(call, order, text, internal);
    }

    @Override
    public List<Blocker> blockers(Call call, OrderId order) {
        return reader.blockers(call, order);
    }

    @Override
    public HoldView hold(Call call, OrderId order, HoldReason reason, String message) {
        return office.hold(call, order, reason, message);
    }

    @Override
    public void release(Call call, OrderId order, long hold) {
        office.release(call, order, hold);
    }

    @Override
    public ItemView resolveSku(Call call, OrderId order, ItemId item, String sku) {
        lines.resolveSku(call, order, item, sku);
        return reader.item(call, order, item);
    }

    @Override
    public WhyNot why(Call call, OrderId order) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        requireVisible(call, order);
        return why.order(order, null);
    }

    @Override
    public WhyNot why(Call call, OrderId order, ItemId item) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        requireVisible(call, order);
        return why.order(order, item);
    }

    @Override
    public Page<MarkView> history(Call call, OrderId order, boolean newestFirst, PageRequest page) {
        return transactions.required(tx -> {
            OrderReader.visible(call, tx, order);
            return tx.marks().ofOrder(order, newestFirst, page);
        });
    }
}
