package org.platen.shell.internal.order;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.OrderFilter;
import org.platen.api.order.OrderState;
import org.platen.api.order.OrderSummary;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;
import org.platen.shell.internal.Words;

/** Lists orders. */
@Service
@Command(scope = "platen", name = "order-list", description = "Lists orders")
public final class OrderList extends OrderCommand {
    private static final Table<OrderSummary> TABLE = Table.of(OrderSummary.class)
            .column("Id", OrderSummary::id)
            .column("Number", OrderSummary::orderNumber)
            .column("From", OrderSummary::origin)
            .column("State", OrderSummary::state)
            .column("Payment", OrderSummary::payment)
            .column("Done", order -> order.progress() + " %")
            .column("Jobs", OrderSummary::jobs)
            .column("Due", OrderSummary::fulfilmentDate)
            .column("Customer", OrderSummary::customerName)
            .column("Created", OrderSummary::createdAt);

    @Option(name = "--state", description = "Only orders in this state")
    @Nullable
    String state;

    @Option(name = "--number", description = "Only orders with this order number")
    @Nullable
    String number;

    @Option(name = "--customer", description = "Only orders whose customer's name or e-mail begins so")
    @Nullable
    String customer;

    @Option(name = "--storefront", description = "Only orders of this shop connection")
    @Nullable
    String storefront;

    @Option(name = "--location", description = "Only orders of which something is made there")
    @Nullable
    String location;

    @Option(name = "--overdue", description = "Only orders whose date is over and which are not made yet")
    boolean overdue;

    @Option(name = "--closed", description = "exclude, include or only")
    String closed = "exclude";

    @Option(name = "--sort", description = "created or fulfilment-date")
    String sort = "created";

    @Option(name = "--limit", description = "Rows, 1 to 200; 50 where missing")
    @Nullable
    String limit;

    @Option(name = "--after", description = "Cursor of the page before")
    @Nullable
    String after;

    @Override
    protected Answer run() {
        OrderFilter filter = new OrderFilter(
                null,
                customer,
                null,
                null,
                number,
                Words.choiceIf("--state", state, OrderState.class),
                storefront,
                Words.choice("--closed", closed, OrderFilter.Closed.class),
                Words.choice("--sort", sort, OrderFilter.Sort.class),
                location,
                null,
                null,
                overdue);
        return Answer.page(orders().find(call(), filter, Words.page(limit, after)), TABLE);
    }
}
