package org.platen.shell.internal.order;

import java.math.BigDecimal;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.Money;
import org.platen.api.order.PaymentView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Records a payment. */
@Service
@Command(scope = "platen", name = "order-pay", description = "Records a payment")
public final class OrderPay extends OneOrderCommand {
    @Option(
            name = "--amount",
            description = "Amount and currency such as 12.50 EUR in quotes; the open total where missing")
    @Nullable
    String amount;

    @Option(name = "--method", description = "How it was paid")
    String method = "manual";

    @Option(name = "--reference", description = "Reference of the payment")
    @Nullable
    String reference;

    @Override
    protected Answer run() {
        PaymentView paid = orders().pay(call(), order(), money(), method, reference);
        return Answer.said(paid, "Payment " + paid.id() + " of " + Words.of(paid.amount()) + " is recorded");
    }

    private @Nullable Money money() {
        if (amount == null) {
            return null;
        }
        String[] parts = amount.trim().split(" +", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9]+([.][0-9]+)?")) {
            throw PlatenException.field(Errors.INVALID, "--amount", "must look like '12.50 EUR'");
        }
        return new Money(new BigDecimal(parts[0]), parts[1]);
    }
}
