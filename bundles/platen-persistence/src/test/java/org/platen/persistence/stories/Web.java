package org.platen.persistence.stories;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.model.Address;
import org.platen.api.model.Money;
import org.platen.api.order.Personalisation;

/** An order as a storefront tells it. */
final class Web {
    static final Instant NOON = Instant.parse("2026-03-02T07:00:00Z");

    private final String id;
    private final List<IncomingOrder.Line> lines = new ArrayList<>();
    private @Nullable Instant updatedAt = NOON;
    private boolean paid = true;
    private boolean canceled;
    private boolean test;
    private boolean basket;
    private String total = "10.00";
    private String currency = "EUR";
    private String customer = "Ann";
    private String email = "ann@example.com";
    private @Nullable Address shipTo;
    private IncomingOrder.@Nullable Hold hold;

    private Web(String id) {
        this.id = id;
    }

    static Web order(String id) {
        return new Web(id);
    }

    Web line(String line, @Nullable String sku, int quantity) {
        return line(line, sku, quantity, null);
    }

    Web line(String line, @Nullable String sku, int quantity, @Nullable String text) {
        lines.add(new IncomingOrder.Line(
                line,
                sku,
                "Line " + line,
                quantity,
                true,
                text == null ? List.of() : List.of(new Personalisation("Text", text, false)),
                List.of()));
        return this;
    }

    Web entered(String line, String sku, String name, String value) {
        lines.add(new IncomingOrder.Line(
                line, sku, "Line " + line, 1, true, List.of(new Personalisation(name, value, false)), List.of()));
        return this;
    }

    Web artwork(String line, String sku, String url) {
        lines.add(new IncomingOrder.Line(
                line, sku, "Line " + line, 1, true, List.of(), List.of(new IncomingOrder.ArtworkLink("front", url))));
        return this;
    }

    Web minute(int minute) {
        updatedAt = NOON.plusSeconds(60L * minute);
        return this;
    }

    Web unpaid() {
        paid = false;
        return this;
    }

    Web canceled() {
        canceled = true;
        return this;
    }

    Web test() {
        test = true;
        return this;
    }

    Web basket() {
        basket = true;
        paid = false;
        return this;
    }

    Web customer(String name) {
        customer = name;
        return this;
    }

    Web email(String address) {
        email = address;
        return this;
    }

    Web total(String amount, String code) {
        total = amount;
        currency = code;
        return this;
    }

    Web to(Address address) {
        shipTo = address;
        return this;
    }

    /** The storefront says whether its people hold the order. */
    Web held(boolean placed) {
        hold = new IncomingOrder.Hold(placed, placed ? "The address looks odd" : "");
        return this;
    }

    IncomingOrder told() {
        return new IncomingOrder(
                id,
                "#" + id,
                NOON,
                updatedAt,
                paid,
                canceled,
                test,
                basket,
                customer,
                email,
                shipTo,
                "Parcel",
                null,
                null,
                new Money(new BigDecimal(total), currency),
                lines,
                hold);
    }
}
