package org.platen.core.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How the floor is run. */
@ObjectClassDefinition(name = "Platen floor")
public @interface FloorConfig {
    @AttributeDefinition(name = "Intake check", description = "Seconds between two checks of all jobs in intake")
    long checkSeconds() default 1800;

    @AttributeDefinition(
            name = "Allow overtaking",
            description = "A job may take stock that is not enough for an older one which waits for the same material")
    boolean allowOvertaking() default false;
}
