package org.platen.persistence.stories;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;
import org.platen.api.model.CustomerId;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;
import org.platen.api.order.JobPolicy;
import org.platen.api.order.LineDraft;
import org.platen.api.order.OrderDraft;

/** An order as a person enters it. */
final class Ticket {
    private final List<LineDraft> lines = new ArrayList<>();
    private @Nullable String number;
    private @Nullable String poNumber;
    private @Nullable CustomerId customer;
    private @Nullable String customerName;
    private @Nullable String email;
    private @Nullable LocalDate date;
    private @Nullable Instant processAt;
    private @Nullable Integer months;
    private @Nullable String location;
    private @Nullable Money total;
    private @Nullable JobPolicy policy;
    private @Nullable OrderId copyOf;
    private @Nullable String notes;
    private @Nullable Address shipTo;
    private boolean basket;
    private boolean onAccount;

    static Ticket of(String sku, int quantity) {
        return new Ticket().line(sku, quantity);
    }

    Ticket line(String sku, int quantity) {
        return line(sku, quantity, Map.of());
    }

    Ticket line(String sku, int quantity, Map<String, String> parameters) {
        return line(new LineDraft(sku, null, quantity, parameters, List.of(), List.of()));
    }

    Ticket line(LineDraft line) {
        lines.add(line);
        return this;
    }

    Ticket number(String to) {
        number = to;
        return this;
    }

    Ticket poNumber(String to) {
        poNumber = to;
        return this;
    }

    Ticket customer(CustomerId to) {
        customer = to;
        return this;
    }

    Ticket customer(String name, String address) {
        customerName = name;
        email = address;
        return this;
    }

    Ticket due(LocalDate to) {
        date = to;
        return this;
    }

    Ticket processAt(Instant to, @Nullable Integer repeatMonths) {
        processAt = to;
        months = repeatMonths;
        return this;
    }

    Ticket location(String to) {
        location = to;
        return this;
    }

    Ticket total(String amount) {
        total = new Money(new BigDecimal(amount), "EUR");
        return this;
    }

    Ticket policy(JobPolicy to) {
        policy = to;
        return this;
    }

    Ticket copyOf(OrderId order) {
        copyOf = order;
        return this;
    }

    Ticket notes(String to) {
        notes = to;
        return this;
    }

    Ticket to(Address address) {
        shipTo = address;
        return this;
    }

    Ticket basket() {
        basket = true;
        return this;
    }

    Ticket onAccount() {
        onAccount = true;
        return this;
    }

    OrderDraft draft() {
        return new OrderDraft(
                number,
                poNumber,
                customer,
                customerName,
                email,
                date,
                processAt,
                months,
                notes,
                shipTo,
                null,
                location,
                total,
                policy,
                basket,
                onAccount,
                copyOf,
                lines);
    }
}
