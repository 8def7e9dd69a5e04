package org.platen.rest.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.PaymentView;

/** A payment in the ledger. */
public record PaymentJson(
        long id, MoneyJson amount, String method, @Nullable String reference, Instant at, String actor) {
    public static PaymentJson of(PaymentView payment) {
        return new PaymentJson(
                payment.id(),
                MoneyJson.of(payment.amount()),
                payment.method(),
                payment.reference(),
                payment.at(),
                payment.actor());
    }
}
