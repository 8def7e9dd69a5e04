package org.platen.core.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.api.order.EntrySettings;

/** What is asked for when an order is entered, as the configuration says. */
@Component(service = EntrySettings.class, configurationPid = "org.platen.orders")
@Designate(ocd = EntryConfig.class)
public final class ConfiguredEntry implements EntrySettings {
    private final boolean customerFields;

    @Activate
    public ConfiguredEntry(EntryConfig config) {
        customerFields = config.customerFields();
    }

    @Override
    public boolean customerFields() {
        return customerFields;
    }
}
