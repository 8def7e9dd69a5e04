package org.platen.api.order;

import java.time.ZoneId;
import org.osgi.annotation.versioning.ProviderType;

/** What a shop asks for when an order is entered (PG-03). Readable by everybody who may enter one; blocks on nothing. */
@ProviderType
public interface EntrySettings {
    /** Whether the customer's name and e-mail are kept; where they are not, what is sent of them is ignored. */
    boolean customerFields();

    /** The house's time zone: its days decide what is due today and what is late. */
    ZoneId timeZone();
}
