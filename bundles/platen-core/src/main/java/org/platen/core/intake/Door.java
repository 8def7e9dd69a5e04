package org.platen.core.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.model.Address;
import org.platen.api.model.CustomerId;
import org.platen.core.port.Routings;
import org.platen.core.port.Transactions;

/**
 * Who is let in: an order is received only after its address and its account were looked at (TB-07). An address that is
 * missing altogether is no reason to refuse: the customer may collect, or it comes later.
 */
public final class Door {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    /** How long the list of blocked accounts is kept, in nanoseconds. */
    private static final long KEPT = 1_000_000_000L;

    private record Blocked(Map<String, String> reasons, long readAt) {}

    /** Why one is not let in. */
    record Refusal(String code, String reason) {}

    private final Transactions transactions;
    private final boolean requireAddress;
    private final LongSupplier nanos;
    private volatile @Nullable Blocked blocked;

    public Door(Transactions transactions, boolean requireAddress) {
        this(transactions, requireAddress, System::nanoTime);
    }

    Door(Transactions transactions, boolean requireAddress, LongSupplier nanos) {
        this.transactions = transactions;
        this.requireAddress = requireAddress;
        this.nanos = nanos;
    }

    /** What is wrong with where an order is to go, for the person who enters it. */
    public List<FieldError> problems(@Nullable Address shipTo) {
        return problem(shipTo).map(List::of).orElse(List.of());
    }

    private Optional<FieldError> problem(@Nullable Address to) {
        if (!requireAddress || to == null || blank(to)) {
            return Optional.empty();
        }
        String country = to.countryCode();
        if (country == null || !COUNTRY.matcher(country).matches()) {
            return Optional.of(new FieldError(
                    "/shipTo/countryCode", "order.address", "must be the two letters of a country (ISO 3166-1)"));
        }
        boolean nowhere = none(to.line1()) && none(to.line2()) && none(to.postalCode()) && none(to.city());
        return nowhere
                ? Optional.of(new FieldError("/shipTo/line1", "order.address", "must say where in " + country))
                : Optional.empty();
    }

    private static boolean blank(Address to) {
        return none(to.name())
                && none(to.company())
                && none(to.line1())
                && none(to.line2())
                && none(to.city())
                && none(to.region())
                && none(to.postalCode())
                && none(to.countryCode());
    }

    private static boolean none(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** @throws PlatenException when the account gets no new orders */
    public void requireGood(@Nullable CustomerId customer) {
        if (customer == null) {
            return;
        }
        String account = "customer:" + customer;
        String why = transactions
                .required(tx -> tx.routing().rules(List.of(account)))
                .getOrDefault(account, Routings.Rule.NONE)
                .blocked();
        if (why != null) {
            throw PlatenException.field(Errors.CONTENT, "/customer", "The account is blocked: " + why);
        }
    }

    /** Somebody was blocked or let in again here: the next order is judged by that, and not by what was so a moment ago. */
    public void lookAgain() {
        blocked = null;
    }

    /** Why a storefront's order is not let in; only what would be made and sent is looked at. */
    Optional<Refusal> refusal(IncomingOrder order) {
        if (order.canceled() || order.basket() || order.test()) {
            return Optional.empty();
        }
        String email = order.customerEmail();
        String why = email == null ? null : blocked().get(email.strip().toLowerCase(Locale.ROOT));
        if (why != null) {
            return Optional.of(new Refusal("customer.blocked", "The account is blocked: " + why));
        }
        boolean shipped = order.lines().stream().anyMatch(IncomingOrder.Line::requiresShipping);
        return shipped
                ? problem(order.shipTo())
                        .map(problem -> new Refusal(
                                problem.code(),
                                "The address cannot be used: " + problem.pointer() + " " + problem.message()))
                : Optional.empty();
    }

    private Map<String, String> blocked() {
        Blocked kept = blocked;
        if (kept != null && nanos.getAsLong() - kept.readAt() < KEPT) {
            return kept.reasons();
        }
        long began = nanos.getAsLong();
        Map<String, String> reasons = transactions.required(tx -> tx.rejects().blocked());
        blocked = new Blocked(reasons, began);
        return reasons;
    }
}
