package org.platen.core.order;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.platen.api.access.Call;
import org.platen.api.error.ErrorCategory;
import org.platen.api.error.PlatenException;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderDraft;
import org.platen.api.order.OrderState;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Orders whose date has come go on; those that repeat leave their next one behind, once (IN-05). */
final class Recurrence {
    private static final Logger LOG = LoggerFactory.getLogger(Recurrence.class);

    private final Transactions transactions;
    private final OrderEntry entry;
    private final OrderFlow flow;
    private final Clock clock;

    Recurrence(Transactions transactions, OrderEntry entry, OrderFlow flow, Clock clock) {
        this.transactions = transactions;
        this.entry = entry;
        this.flow = flow;
        this.clock = clock;
    }

    /** Lets an order go as far as its gates allow; when its date has come, the next one of its series is entered too. */
    void advance(String actor, OrderId id) {
        OrderRow order = transactions
                .required(tx -> tx.orders().get(id))
                .orElseThrow(() -> PlatenException.notFound("order", id));
        if (order.closedAt() != null) {
            return;
        }
        try {
            next(order);
        } catch (PlatenException e) {
            if (e.code().category() != ErrorCategory.INVALID && e.code().category() != ErrorCategory.UNPROCESSABLE) {
                throw e;
            }
            // Nobody would take the next one as it is, such as for a SKU that is gone. That is no reason to keep this
            // one.
            LOG.warn("The next order of the series of {} cannot be entered: {} {}", id, e.getMessage(), e.errors());
        }
        flow.advance(actor, id);
    }

    private void next(OrderRow order) {
        OrderId id = order.id();
        Instant at = order.processAt();
        Integer months = order.repeatMonths();
        // Such as an order of before there was a limit: its series ends with it.
        if (months != null && months > OrderEntry.MOST_MONTHS) {
            return;
        }
        boolean stands = order.state() != OrderState.BASKET && order.state() != OrderState.CANCELED;
        if (months != null && at != null && !at.isAfter(clock.instant()) && stands) {
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
    }
}
