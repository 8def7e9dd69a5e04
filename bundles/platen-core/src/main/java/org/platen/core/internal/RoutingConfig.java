package org.platen.core.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How orders are routed to locations. */
@ObjectClassDefinition(name = "Platen routing")
public @interface RoutingConfig {
    @AttributeDefinition(
            name = "Wait for artwork",
            description = "Orders whose artwork is missing stay in production hold, with no location and no jobs")
    boolean waitForArtwork() default false;

    @AttributeDefinition(
            name = "Require an address",
            description = "An address that is there but of no use keeps an order with lines to ship out")
    boolean requireAddress() default true;

    @AttributeDefinition(
            name = "Split lines",
            description = "A line that no location has room or materials for alone is made at several, piece by piece")
    boolean splitLines() default false;

    @AttributeDefinition(
            name = "Places file",
            description =
                    "Tab separated rows of country, postal code, latitude and longitude, such as made of GeoNames'"
                            + " postal code files; looked up before the built-in table")
    String placesFile() default "";
}
