package org.platen.persistence.internal.jpa.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;
import org.platen.persistence.internal.jpa.Json;

/** The JSON of an address; its names stay, whatever the API calls them. */
record AddressJson(
        @Nullable String name,
        @Nullable String company,
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String countryCode,
        @Nullable String phone) {
    private static final TypeReference<AddressJson> TYPE = new TypeReference<>() {};

    static String write(Address address) {
        return Json.write(new AddressJson(
                address.name(),
                address.company(),
                address.line1(),
                address.line2(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.countryCode(),
                address.phone()));
    }

    static Address read(String text) {
        AddressJson json = Json.read(text, TYPE);
        return new Address(
                json.name,
                json.company,
                json.line1,
                json.line2,
                json.city,
                json.region,
                json.postalCode,
                json.countryCode,
                json.phone);
    }
}
