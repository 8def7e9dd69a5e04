package org.platen.rest.v1;

import org.platen.api.order.EntrySettings;

/**
 * How the shop is set up, as far as pages must know.
 *
 * @param customerFields whether entered orders keep the customer's name and e-mail; where not, both are ignored
 * @param timeZone whose days decide what is due today and what is late
 */
public record EntrySettingsJson(boolean customerFields, String timeZone) {
    public static EntrySettingsJson of(EntrySettings settings) {
        return new EntrySettingsJson(
                settings.customerFields(), settings.timeZone().getId());
    }
}
