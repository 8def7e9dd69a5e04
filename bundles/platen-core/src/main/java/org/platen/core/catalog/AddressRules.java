package org.platen.core.catalog;

import java.util.regex.Pattern;
import org.platen.api.model.Address;

/** What an address must be like to be kept. */
public final class AddressRules {
    private static final int LONGEST = 200;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private AddressRules() {}

    /** Notes what is wrong with the address that stands at the pointer. */
    public static void check(Rules rules, Address address, String pointer) {
        texts(rules, address, pointer);
        String country = address.countryCode();
        rules.must(
                country == null || COUNTRY.matcher(country).matches(),
                pointer + "/countryCode",
                "must be two capital letters (ISO 3166-1)");
    }

    /** The same, but for whether the country is one: the door knows what is wanted of an order. */
    public static void texts(Rules rules, Address address, String pointer) {
        rules.optional(address.name(), LONGEST, pointer + "/name");
        rules.optional(address.company(), LONGEST, pointer + "/company");
        rules.optional(address.line1(), LONGEST, pointer + "/line1");
        rules.optional(address.line2(), LONGEST, pointer + "/line2");
        rules.optional(address.city(), LONGEST, pointer + "/city");
        rules.optional(address.region(), LONGEST, pointer + "/region");
        rules.optional(address.postalCode(), LONGEST, pointer + "/postalCode");
        rules.optional(address.phone(), LONGEST, pointer + "/phone");
        if (address.countryCode() != null && address.countryCode().length() > LONGEST) {
            rules.refuse(pointer + "/countryCode", "must be two capital letters (ISO 3166-1)");
        }
    }
}
