package org.platen.core.port;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;
import org.platen.api.order.PaymentView;

/** The append-only ledger of an order. */
@ProviderType
public interface Ledger {
    void pay(OrderId order, Money amount, String method, @Nullable String reference, String actor, Instant at);

    List<PaymentView> payments(OrderId order);

    /** Sum of the payments in the currency; zero when there is none. */
    BigDecimal paid(OrderId order, String currency);
}
