package org.platen.shell.internal;

import java.util.List;
import java.util.OptionalLong;
import org.platen.api.access.Call;
import org.platen.api.history.MarkView;
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

/** Orders of a house that has none; tests override what they use. */
public class NoOrders implements OrderService {
    @Override
    public OrderView create(Call call, OrderDraft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OrderView submit(Call call, OrderId order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OrderView get(Call call, OrderId order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CustomerOrderView customerView(Call call, OrderId order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SpoView spoView(Call call, OrderId order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<OrderSummary> find(Call call, OrderFilter filter, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OrderPreview preview(Call call, OrderDraft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OrderView patch(Call call, OrderId order, OrderPatch patch, OptionalLong ifVersion) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ItemView addItem(Call call, OrderId order, LineDraft line) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ItemView patchItem(Call call, OrderId order, ItemId item, LinePatch patch, OptionalLong ifVersion) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeItem(Call call, OrderId order, ItemId item) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PaymentView pay(Call call, OrderId order, Money amount, String method, String reference) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<PaymentView> payments(Call call, OrderId order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OrderView approve(Call call, OrderId order, boolean approved, String comment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OrderView assign(Call call, OrderId order, String location) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReconcilePlan reconcile(Call call, OrderId order, Assignment assignment, boolean dryRun) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<OrderAction> actions(Call call, OrderId order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CancelResult cancel(Call call, OrderId order, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OrderView close(Call call, OrderId order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CloseResult> close(Call call, List<OrderId> orders) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OrderView setPoNumber(Call call, OrderId order, String poNumber) {
        throw new UnsupportedOperationException();
    }

    @Override
    public NoteView addNote(Call call, OrderId order, String text, boolean internal) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Blocker> blockers(Call call, OrderId order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HoldView hold(Call call, OrderId order, HoldReason reason, String message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(Call call, OrderId order, long hold) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ItemView resolveSku(Call call, OrderId order, ItemId item, String sku) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WhyNot why(Call call, OrderId order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WhyNot why(Call call, OrderId order, ItemId item) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<MarkView> history(Call call, OrderId order, boolean newestFirst, PageRequest page) {
        throw new UnsupportedOperationException();
    }
}
