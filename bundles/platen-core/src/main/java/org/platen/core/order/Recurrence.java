package org.platen.core.order;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.platen.api.access.Call;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderDraft;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Transactions;

/** Orders whose date has come go on; those that repeat leave their next one behind, once (IN-05). */
final class Recurrence {
    private final Transactions transactions;
    private final OrderEntry entry;
    private final OrderFlow flow;

    Recurrence(Transactions transactions, OrderEntry entry, OrderFlow flow) {
        this.transactions = transactions;
        this.entry = entry;
        this.flow = flow;
    }

    void due(OrderId id) {
        OrderRow order = transactions.required(tx -> tx.orders().get(id)).orElseThrow();
        Instant at = order.processAt();
        Integer months = order.repeatMonths();
        if (at != null && months != null) {
            Instant next = at.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
            Call once = Call.system("timer:intake").with(new Call.Once("repeat:" + id, "0".repeat(64)));
            entry.create(
                    once,
                    new OrderDraft(
                            order.number(),
                            order.poNumber(),
                            null,
                            null,
                            null,
                            null,
                            next,
                            months,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            false,
                            false,
                            id,
                            List.of()));
        }
        flow.advance("timer:intake", id);
    }
}
