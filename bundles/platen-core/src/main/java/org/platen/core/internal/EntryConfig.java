package org.platen.core.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What is asked for when an order is entered. */
@ObjectClassDefinition(name = "Platen order entry")
public @interface EntryConfig {
    @AttributeDefinition(
            name = "Customer's name and e-mail",
            description = "Where switched off, orders that are entered keep neither; the console greys the fields")
    boolean customerFields() default true;

    @AttributeDefinition(
            name = "Time zone of the house",
            description = "Whose days decide what is late or due today, such as America/New_York")
    String timeZone() default "UTC";
}
