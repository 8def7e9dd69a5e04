package org.platen.api.model;

import org.jspecify.annotations.Nullable;

/**
 * A postal address as it was given; nothing is normalised away.
 *
 * @param countryCode ISO 3166-1 alpha-2
 */
public record Address(
        @Nullable String name,
        @Nullable String company,
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String countryCode,
        @Nullable String phone) {}
