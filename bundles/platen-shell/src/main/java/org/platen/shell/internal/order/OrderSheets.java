package org.platen.shell.internal.order;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Money;
import org.platen.api.order.HoldView;
import org.platen.api.order.ItemView;
import org.platen.api.order.OrderView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Sheet;
import org.platen.shell.internal.Table;

/** How orders are printed. */
final class OrderSheets {
    private static final Table<ItemView> LINES = Table.of(ItemView.class)
            .column("Line", ItemView::id)
            .column("SKU", ItemView::sku)
            .column("Title", ItemView::title)
            .column("Qty", ItemView::quantity)
            .column("State", ItemView::state)
            .column("Done", line -> line.done() + "/" + line.total())
            .column("Jobs", ItemView::jobs);
    private static final Table<HoldView> HOLDS = Table.of(HoldView.class)
            .column("Hold", HoldView::id)
            .column("Line", HoldView::item)
            .column("Job", HoldView::job)
            .column("Code", HoldView::code)
            .column("Message", HoldView::message)
            .column("Cleared by", HoldView::owner);

    private OrderSheets() {}

    static Answer answer(OrderView order) {
        List<Consumer<PrintStream>> parts = new ArrayList<>();
        parts.add(head(order));
        parts.add(out -> LINES.print(
                out, order.items().stream().filter(line -> !line.removed()).toList()));
        if (!order.holds().isEmpty()) {
            parts.add(out -> HOLDS.print(out, order.holds()));
        }
        order.notes().forEach(note -> parts.add(out -> out.println("Note: " + note.text())));
        order.warnings().forEach(warning -> parts.add(out -> out.println("Warning: " + warning)));
        return Answer.parts(order, parts);
    }

    /** What the ledger holds; a storefront's own payments are not in it. */
    private static @Nullable Money paid(OrderView order) {
        Money paid = order.paid();
        return paid == null || paid.amount().signum() == 0 ? null : paid;
    }

    private static Sheet head(OrderView order) {
        return new Sheet()
                .line("Order", order.id() + ", number " + order.orderNumber())
                .line("From", order.storefront() == null ? order.origin() : order.storefront())
                .line("Their id", order.externalId())
                .line("Customer", order.customerName())
                .line("State", order.state())
                .line("Payment", order.payment())
                .line("Approval", order.approval())
                .line("Customer sees", order.customerStatus())
                .line("Progress", order.progress() + " %")
                .line("Total", order.total())
                .line("Paid here", paid(order))
                .line("PO number", order.poNumber())
                .line("Due", order.fulfilmentDate())
                .line("Made at", order.location())
                .line("Reconcile needed", order.reconcileNeeded() ? "yes" : null)
                .line("Closed", order.closed() ? "yes" : null)
                .line("Created", order.createdAt());
    }
}
