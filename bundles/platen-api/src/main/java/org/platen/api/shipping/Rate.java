package org.platen.api.shipping;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.Money;

/**
 * What a carrier asks for a parcel.
 *
 * @param id to buy it by; carriers let it expire
 * @param service name of the service, such as {@code USPS Priority}
 * @param days days until delivery, as the carrier estimates; null when it does not say
 */
public record Rate(
        String id, String service, Money price, @Nullable Integer days) {}
