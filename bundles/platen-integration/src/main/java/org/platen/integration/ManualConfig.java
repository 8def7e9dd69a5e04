package org.platen.integration;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.platen.carrier.manual.cfg}. */
@ObjectClassDefinition(name = "Platen manual carrier", description = "Parcels that go with tracking numbers of our own")
@interface ManualConfig {
    @AttributeDefinition(description = "Name of the carrier, as customers see it")
    String name() default "Own delivery";

    @AttributeDefinition(description = "Service, as the label names it. May be empty")
    String service() default "Standard";

    @AttributeDefinition(description = "Where a parcel can be followed; {tracking} stands for its number. May be empty")
    String trackingUrl() default "";
}
