package org.platen.core.shipping;

import org.platen.api.shipping.ShipmentDraft;
import org.platen.core.catalog.Rules;

/** What may be said of a shipment by hand. */
final class ShipmentRules {
    private ShipmentRules() {}

    /** @throws org.platen.api.error.PlatenException naming every field that is wrong */
    static void check(ShipmentDraft draft) {
        Rules rules = new Rules();
        rules.optional(draft.carrier(), 120, "/carrier");
        rules.optional(draft.trackingNumber(), 200, "/trackingNumber");
        rules.optional(draft.trackingUrl(), 1000, "/trackingUrl");
        rules.check();
    }
}
