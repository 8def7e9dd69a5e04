package org.platen.rest.internal;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.platen.api.access.Call;
import org.platen.api.history.MarkView;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
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

/** Notes what is asked and answers the samples. */
record FakeOrders(Recorder recorder) implements OrderService {
    @Override
    public OrderView create(Call call, OrderDraft draft) {
        recorder.note("create", call, draft);
        return Samples.order(false);
    }

    @Override
    public OrderView submit(Call call, OrderId order) {
        recorder.note("submit", call, order);
        return Samples.order(false);
    }

    @Override
    public OrderView get(Call call, OrderId order) {
        recorder.note("get", call, order);
        return Samples.order(true);
    }

    @Override
    public CustomerOrderView customerView(Call call, OrderId order) {
        recorder.note("customerView", call, order);
        return Samples.customerOrder();
    }

    @Override
    public SpoView spoView(Call call, OrderId order) {
        recorder.note("spoView", call, order);
        return new SpoView("InProduction", List.of(Samples.mark()));
    }

    @Override
    public Page<OrderSummary> find(Call call, OrderFilter filter, PageRequest page) {
        recorder.note("find", call, filter, page);
        return new Page<>(List.of(Samples.summary()), "c/2 +", "Closed orders are hidden");
    }

    @Override
    public OrderPreview preview(Call call, OrderDraft draft) {
        recorder.note("preview", call, draft);
        return new OrderPreview(9, Map.of("TEE", 9), List.of());
    }

    @Override
    public OrderView patch(Call call, OrderId order, OrderPatch patch, OptionalLong ifVersion) {
        recorder.note("patch", call, order, patch, ifVersion);
        return Samples.order(false);
    }

    @Override
    public ItemView addItem(Call call, OrderId order, LineDraft line) {
        recorder.note("addItem", call, order, line);
        return Samples.item();
    }

    @Override
    public ItemView patchItem(Call call, OrderId order, ItemId item, LinePatch patch, OptionalLong ifVersion) {
        recorder.note("patchItem", call, order, item, patch, ifVersion);
        return Samples.item();
    }

    @Override
    public void removeItem(Call call, OrderId order, ItemId item) {
        recorder.note("removeItem", call, order, item);
    }

    @Override
    public PaymentView pay(Call call, OrderId order, Money amount, String method, String reference) {
        recorder.note("pay", call, order, amount, method, reference);
        return new PaymentView(1, Samples.order(false).total(), method, reference, Samples.NOW, call.actor());
    }

    @Override
    public List<PaymentView> payments(Call call, OrderId order) {
        recorder.note("payments", call, order);
        return List.of();
    }

    @Override
    public OrderView approve(Call call, OrderId order, boolean approved, String comment) {
        recorder.note("approve", call, order, approved, comment);
        return Samples.order(false);
    }

    @Override
    public OrderView assign(Call call, OrderId order, String location) {
        recorder.note("assign", call, order, location);
        return Samples.order(false);
    }

    @Override
    public ReconcilePlan reconcile(Call call, OrderId order, Assignment assignment, boolean dryRun) {
        recorder.note("reconcile", call, order, assignment, dryRun);
        return new ReconcilePlan(
                !dryRun,
                List.of(new ReconcilePlan.NewJob(null, new ItemId(11), "unit-1", "dtg", "Shirt", 1)),
                List.of(new JobId(72)),
                List.of(Samples.JOB),
                List.of(new ReconcilePlan.Line(new ItemId(11), ReconcilePlan.Reason.CREATED, "1 job")),
                List.of(),
                List.of(new ReconcilePlan.Material("ink", new java.math.BigDecimal("1E+1"), "ml")));
    }

    @Override
    public List<OrderAction> actions(Call call, OrderId order) {
        recorder.note("actions", call, order);
        return List.of(new OrderAction("cancel", true, "Cancels the order", "the order has left the house"));
    }

    @Override
    public CancelResult cancel(Call call, OrderId order, String reason) {
        recorder.note("cancel", call, order, reason);
        return new CancelResult(List.of(new JobId(71)), List.of(Samples.JOB));
    }

    @Override
    public OrderView close(Call call, OrderId order) {
        recorder.note("close", call, order);
        return Samples.order(true);
    }

    @Override
    public List<CloseResult> close(Call call, List<OrderId> orders) {
        recorder.note("closeSeveral", call, orders);
        return orders.stream().map(order -> new CloseResult(order, true, null)).toList();
    }

    @Override
    public OrderView setPoNumber(Call call, OrderId order, String poNumber) {
        recorder.note("setPoNumber", call, order, poNumber);
        return Samples.order(false);
    }

    @Override
    public NoteView addNote(Call call, OrderId order, String text, boolean internal) {
        recorder.note("addNote", call, order, text, internal);
        return Samples.note();
    }

    @Override
    public List<Blocker> blockers(Call call, OrderId order) {
        recorder.note("blockers", call, order);
        return List.of(new Blocker(new ItemId(11), Samples.JOB, "job.failed", "Job 70 failed"));
    }

    @Override
    public HoldView hold(Call call, OrderId order, HoldReason reason, String message) {
        recorder.note("hold", call, order, reason, message);
        return Samples.hold();
    }

    @Override
    public void release(Call call, OrderId order, long hold) {
        recorder.note("release", call, order, hold);
    }

    @Override
    public ItemView resolveSku(Call call, OrderId order, ItemId item, String sku) {
        recorder.note("resolveSku", call, order, item, sku);
        return Samples.item();
    }

    @Override
    public WhyNot why(Call call, OrderId order) {
        recorder.note("why", call, order);
        return new WhyNot(
                "order 7",
                false,
                "One line has no SKU",
                List.of(new WhyNot.Cause(
                        null, "sku.unknown", "There is no SKU TEE-X", "operator", "Choose one", Samples.NOW, null)));
    }

    @Override
    public WhyNot why(Call call, OrderId order, ItemId item) {
        recorder.note("whyItem", call, order, item);
        return new WhyNot("item 11", true, "Nothing is in its way", List.of());
    }

    @Override
    public Page<MarkView> history(Call call, OrderId order, boolean newestFirst, PageRequest page) {
        recorder.note("history", call, order, newestFirst, page);
        return new Page<>(List.of(Samples.mark()), "cursor");
    }
}
