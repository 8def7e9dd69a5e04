package org.platen.core.internal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.platen.api.order.EntrySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is asked for when an order is entered, as the configuration says. */
@Component(service = EntrySettings.class, configurationPid = "org.platen.orders")
@Designate(ocd = EntryConfig.class)
public final class ConfiguredEntry implements EntrySettings {
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredEntry.class);

    private final boolean customerFields;
    private final ZoneId timeZone;

    @Activate
    public ConfiguredEntry(EntryConfig config) {
        customerFields = config.customerFields();
        timeZone = zone(config.timeZone());
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id.strip());
        } catch (DateTimeException e) {
            LOG.error("timeZone of org.platen.orders is no time zone, UTC is taken: {}", e.getMessage());
            return ZoneOffset.UTC;
        }
    }

    @Override
    public boolean customerFields() {
        return customerFields;
    }

    @Override
    public ZoneId timeZone() {
        return timeZone;
    }
}
