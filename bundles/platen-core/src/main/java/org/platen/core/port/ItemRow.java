package org.platen.core.port;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderState;
import org.platen.api.order.Personalisation;

/**
 * A line of an order as it is stored.
 *
 * @param sku code as it was asked for, known or not; null where the storefront's line has none
 * @param quantity pieces still wanted; 0 when each of them was cancelled one by one
 * @param dropped pieces that were cancelled one by one; with the quantity, what was asked for
 * @param agreed how many of these the storefront has taken off its own count since
 * @param location where this line is made when the order is made at several locations; null also where it is split
 * @param split how many of its pieces are made where, the most first; empty where it is not split
 */
public record ItemRow(
        ItemId id,
        OrderId order,
        int position,
        @Nullable String sku,
        String title,
        int quantity,
        int dropped,
        int agreed,
        OrderState state,
        Map<String, String> parameters,
        List<Personalisation> personalisation,
        @Nullable String externalLineId,
        boolean requiresShipping,
        boolean removed,
        JobCounts counts,
        @Nullable Long location,
        Map<Long, Integer> split) {

    public ItemRow {
        split = Collections.unmodifiableMap(new LinkedHashMap<>(split));
    }

    /** A line that is made where all of the order is. */
    public ItemRow(
            ItemId id,
            OrderId order,
            int position,
            @Nullable String sku,
            String title,
            int quantity,
            int dropped,
            OrderState state,
            Map<String, String> parameters,
            List<Personalisation> personalisation,
            @Nullable String externalLineId,
            boolean requiresShipping,
            boolean removed,
            JobCounts counts) {
        this(
                id,
                order,
                position,
                sku,
                title,
                quantity,
                dropped,
                0,
                state,
                parameters,
                personalisation,
                externalLineId,
                requiresShipping,
                removed,
                counts,
                null,
                Map.of());
    }

    /** The same line with another SKU. */
    public ItemRow withSku(String newSku, String newTitle) {
        return with(newSku, newTitle, quantity, dropped, agreed, parameters, removed, state, counts);
    }

    public ItemRow withQuantity(int newQuantity) {
        return with(sku, title, newQuantity, dropped, agreed, parameters, removed, state, counts);
    }

    /** The same line with one piece less, which nobody wants again. */
    public ItemRow withoutOne() {
        return with(sku, title, quantity - 1, dropped + 1, agreed, parameters, removed, state, counts);
    }

    /** The same line with the numbers of another one. */
    public ItemRow withPieces(ItemRow other) {
        return with(sku, title, other.quantity, other.dropped, other.agreed, parameters, removed, state, counts);
    }

    /** The same line when its storefront counts so many pieces: those that it knows will not come are not among them. */
    public ItemRow counted(int told) {
        int fewer = quantity + dropped - agreed - told;
        int nowAgreed = agreed + Math.max(0, Math.min(fewer, dropped - agreed));
        return with(sku, title, told - (dropped - nowAgreed), dropped, nowAgreed, parameters, removed, state, counts);
    }

    public ItemRow withParameters(Map<String, String> newParameters) {
        return with(sku, title, quantity, dropped, agreed, newParameters, removed, state, counts);
    }

    public ItemRow asRemoved() {
        return with(sku, title, quantity, dropped, agreed, parameters, true, state, counts);
    }

    public ItemRow withState(OrderState newState, JobCounts newCounts) {
        return with(sku, title, quantity, dropped, agreed, parameters, removed, newState, newCounts);
    }

    private ItemRow with(
            @Nullable String newSku,
            String newTitle,
            int newQuantity,
            int newDropped,
            int newAgreed,
            Map<String, String> newParameters,
            boolean newRemoved,
            OrderState newState,
            JobCounts newCounts) {
        return new ItemRow(
                id,
                order,
                position,
                newSku,
                newTitle,
                newQuantity,
                newDropped,
                newAgreed,
                newState,
                newParameters,
                personalisation,
                externalLineId,
                requiresShipping,
                newRemoved,
                newCounts,
                location,
                split);
    }

    /**
     * Ids of the locations where the line is made; none while that is undecided.
     *
     * @param ofOrder where all of the order is made; null where it is spread or undecided
     */
    public Set<Long> places(@Nullable Long ofOrder) {
        if (!split.isEmpty()) {
            return split.keySet();
        }
        Long one = location != null ? location : ofOrder;
        return one == null ? Set.of() : Set.of(one);
    }
}
