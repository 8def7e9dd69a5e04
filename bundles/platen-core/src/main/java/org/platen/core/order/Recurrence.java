package org.platen.core.order;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.platen.api.access.Call;
import org.platen.api.error.ErrorCategory;
import org.platen.api.error.PlatenException;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderDraft;
import org.platen.api.order.OrderState;
import org.platen.core.port.Mark;
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
            String reasons = e.errors().isEmpty()
                    ? String.valueOf(e.getMessage())
                    : e.errors().stream()
                            .map(error -> error.pointer() + " " + error.message())
                            .collect(Collectors.joining("; "));
            ended(id, reasons);
        }
        flow.advance(actor, id);
    }

    /** Says on the order, once, that its series ended with it. */
    private void ended(OrderId id, String reasons) {
        Call once = system("repeat-refused:" + id);
        Instant now = clock.instant();
        transactions.required(tx -> {
            if (tx.once().earlier(once).isEmpty()) {
                String note = "The next order of this series could not be entered: " + reasons;
                tx.orders()
                        .addNote(
                                id,
                                note.substring(0, Math.min(note.length(), OrderOffice.LONGEST_NOTE)),
                                true,
                                once.actor(),
                                now);
                tx.marks().add(List.of(Mark.order(id, "order.repeat-refused", now, once.actor(), Map.of())));
                tx.once().keep(once, "", now);
            }
            return id;
        });
    }

    private static Call system(String key) {
        return Call.system("timer:intake").with(new Call.Once(key, "0".repeat(64)));
    }

    private void next(OrderRow order) {
        OrderId id = order.id();
        Instant at = order.processAt();
        Integer months = order.repeatMonths();
        boolean stands = order.state() != OrderState.BASKET && order.state() != OrderState.CANCELED;
        if (months != null && at != null && !at.isAfter(clock.instant()) && stands) {
            if (months > OrderEntry.MOST_MONTHS) {
                // Such as an order of before there was a limit.
                ended(id, "it repeats every " + months + " months; the most is " + OrderEntry.MOST_MONTHS);
                return;
            }
            Instant next = at.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
            entry.create(
                    system("repeat:" + id),
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
