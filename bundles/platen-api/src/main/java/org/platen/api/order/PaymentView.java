package org.platen.api.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Money;

/** A payment in the append-only ledger. */
public record PaymentView(
        long id, Money amount, String method, @Nullable String reference, Instant at, String actor) {}
