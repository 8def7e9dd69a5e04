package org.platen.api.order;

/** What a customer sees of an order (PI-11, C-14). */
public enum CustomerStatus {
    PAID("paid"),
    IN_PRODUCTION("in production"),
    SHIPPED("shipped"),
    DELIVERED("delivered"),
    CANCELLED("cancelled"),
    REFUNDED("refunded");

    private final String text;

    CustomerStatus(String text) {
        this.text = text;
    }

    /** The words of the wire and of the page. */
    public String text() {
        return text;
    }
}
