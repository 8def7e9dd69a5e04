package org.platen.api.order;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.history.MarkView;
import org.platen.api.model.ItemId;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/**
 * Orders: entering, changing, paying, turning into jobs, cancelling, closing. Each change is one transaction with its
 * history marks. Methods block on the database and may be called from any thread. An unknown order, or one that a
 * customer does not own, is {@link org.platen.api.error.Errors#NOT_FOUND}. {@code ifVersion} empty means unguarded.
 */
@ProviderType
public interface OrderService {

    /** Enters an order; with {@link Call#once()} repeated calls give the same order. */
    OrderView create(Call call, OrderDraft draft);

    /** Ends the basket: checks and receives the order. */
    OrderView submit(Call call, OrderId order);

    OrderView get(Call call, OrderId order);

    /** The view of the customer who owns it; staff may look at it as well. */
    CustomerOrderView customerView(Call call, OrderId order);

    SpoView spoView(Call call, OrderId order);

    Page<OrderSummary> find(Call call, OrderFilter filter, PageRequest page);

    OrderPreview preview(Call call, OrderDraft draft);

    OrderView patch(Call call, OrderId order, OrderPatch patch, OptionalLong ifVersion);

    ItemView addItem(Call call, OrderId order, LineDraft line);

    ItemView patchItem(Call call, OrderId order, ItemId item, LinePatch patch, OptionalLong ifVersion);

    void removeItem(Call call, OrderId order, ItemId item);

    /** Records a payment; a null amount pays the order's open total. */
    PaymentView pay(Call call, OrderId order, @Nullable Money amount, String method, @Nullable String reference);

    List<PaymentView> payments(Call call, OrderId order);

    /** Approves (or rejects) an order that waits for approval. */
    OrderView approve(Call call, OrderId order, boolean approved, @Nullable String comment);

    /** Decides where the order is made. */
    OrderView assign(Call call, OrderId order, String location);

    ReconcilePlan reconcile(Call call, OrderId order, @Nullable Assignment assignment, boolean dryRun);

    /** What may be done to the order now, what it would do, and until when (G-4). */
    List<OrderAction> actions(Call call, OrderId order);

    CancelResult cancel(Call call, OrderId order, @Nullable String reason);

    OrderView close(Call call, OrderId order);

    /** Closes several orders; each succeeds or is refused for itself. */
    List<CloseResult> close(Call call, List<OrderId> orders);

    /** Sets the purchase order number; null or blank clears it. */
    OrderView setPoNumber(Call call, OrderId order, @Nullable String poNumber);

    NoteView addNote(Call call, OrderId order, String text, boolean internal);

    List<Blocker> blockers(Call call, OrderId order);

    /** Blocks an order by hand or because of a dependency (IN-55). */
    HoldView hold(Call call, OrderId order, HoldReason reason, String message);

    /** Clears a hold that was set by a person. */
    void release(Call call, OrderId order, long hold);

    /** Puts the right SKU on a line whose SKU was unknown and so clears its hold. */
    ItemView resolveSku(Call call, OrderId order, ItemId item, String sku);

    WhyNot why(Call call, OrderId order);

    WhyNot why(Call call, OrderId order, ItemId item);

    /** What happened, its jobs included, page by page; oldest first, or newest first. */
    Page<MarkView> history(Call call, OrderId order, boolean newestFirst, PageRequest page);

    /** All that happened, oldest first; not for orders with a history too long to hold. */
    default List<MarkView> history(Call call, OrderId order) {
        return Page.all(page -> history(call, order, false, page));
    }
}
