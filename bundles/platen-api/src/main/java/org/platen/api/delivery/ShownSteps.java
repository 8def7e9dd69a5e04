package org.platen.api.delivery;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.model.OrderId;

/** The steps of the work on orders that customers see. Reads what is stored; callable from any thread. */
@ProviderType
@FunctionalInterface
public interface ShownSteps {
    /** Those of an order as they are now, by line; empty where the shop shows none of them. */
    List<OutboundUpdate.Step> of(OrderId order);
}
