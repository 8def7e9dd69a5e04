package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;

/** A postal address. */
public record AddressJson(
        @Nullable String name,
        @Nullable String company,
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String countryCode,
        @Nullable String phone) {
    static @Nullable AddressJson of(@Nullable Address address) {
        return address == null
                ? null
                : new AddressJson(
                        address.name(),
                        address.company(),
                        address.line1(),
                        address.line2(),
                        address.city(),
                        address.region(),
                        address.postalCode(),
                        address.countryCode(),
                        address.phone());
    }

    static @Nullable Address toAddress(@Nullable AddressJson wire) {
        return wire == null
                ? null
                : new Address(
                        wire.name,
                        wire.company,
                        wire.line1,
                        wire.line2,
                        wire.city,
                        wire.region,
                        wire.postalCode,
                        wire.countryCode,
                        wire.phone);
    }
}
