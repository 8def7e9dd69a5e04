package org.platen.rest.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.document.PrintTicket;

/** Labels on their way to a printer. */
public record PrintTicketJson(
        long id,
        String href,
        String station,
        @Nullable Long batch,
        @Nullable Long job,
        @Nullable Long shipment,
        @Nullable Integer packageNumber,
        int labels,
        String state,
        int attempts,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant sentAt)
        implements Linked {
    public static PrintTicketJson of(PrintTicket ticket) {
        return new PrintTicketJson(
                ticket.id(),
                Links.ROOT + "/print-jobs/" + ticket.id(),
                ticket.station(),
                ticket.batch() == null ? null : ticket.batch().value(),
                ticket.job() == null ? null : ticket.job().value(),
                ticket.shipment() == null ? null : ticket.shipment().value(),
                ticket.packageNumber(),
                ticket.labels(),
                ticket.state(),
                ticket.attempts(),
                ticket.problem(),
                ticket.createdAt(),
                ticket.sentAt());
    }
}
