package org.platen.core.catalog;

import java.util.regex.Pattern;
import org.platen.api.catalog.CustomerDraft;
import org.platen.api.model.Address;

/** What a customer account must be like. */
final class CustomerRules {
    private static final int NAME = 200;
    private static final int EMAIL = 254;
    /** Only what no address can be without; whether it works, a mail shows. */
    private static final Pattern EMAIL_FORM = Pattern.compile("[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]+");

    private CustomerRules() {}

    /** @throws org.platen.api.error.PlatenException naming every field that is wrong */
    static void check(CustomerDraft draft) {
        Rules rules = new Rules();
        rules.required(draft.name(), NAME, "/name");
        String email = draft.email();
        if (email != null) {
            rules.optional(email, EMAIL, "/email");
            rules.must(EMAIL_FORM.matcher(email).matches(), "/email", "must be an e-mail address");
        }
        Address address = draft.address();
        if (address != null) {
            AddressRules.check(rules, address, "/address");
        }
        rules.check();
    }
}
