package org.platen.api.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.CustomerId;

/**
 * Which orders a list shows; null leaves a filter out.
 *
 * @param number exact order number
 * @param from first day of creation, inclusive, UTC
 * @param to last day of creation, inclusive, UTC
 * @param closed EXCLUDE (the default), INCLUDE or ONLY
 * @param sort {@code created} (newest first) or {@code fulfilmentDate} (earliest first)
 * @param location code of a location where something of the order is made; of an order over several locations, one of its
 *     lines
 * @param dueFrom first fulfilment date, inclusive
 * @param dueTo last fulfilment date, inclusive
 * @param overdue only orders whose fulfilment date is over and which are not made yet
 */
public record OrderFilter(
        @Nullable CustomerId customer,
        @Nullable String customerText,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String number,
        @Nullable OrderState state,
        @Nullable String storefront,
        Closed closed,
        Sort sort,
        @Nullable String location,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        boolean overdue) {
    /** Orders of any location and date. */
    public OrderFilter(
            @Nullable CustomerId customer,
            @Nullable String customerText,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String number,
            @Nullable OrderState state,
            @Nullable String storefront,
            Closed closed,
            Sort sort) {
        this(customer, customerText, from, to, number, state, storefront, closed, sort, null, null, null, false);
    }

    /** Whether closed orders are shown. */
    public enum Closed {
        EXCLUDE,
        INCLUDE,
        ONLY
    }

    /** Order of the rows. */
    public enum Sort {
        CREATED,
        FULFILMENT_DATE
    }
}
