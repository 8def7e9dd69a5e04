package org.platen.rest.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.platen.rest.cfg}. */
@ObjectClassDefinition(name = "Platen REST", description = "Limits of the REST interface")
@interface RestConfig {
    @AttributeDefinition(description = "Largest JSON body and largest webhook, in bytes")
    int body_limit() default 2 << 20;

    @AttributeDefinition(description = "Largest uploaded file, in bytes")
    long upload_limit() default 100L << 20;

    @AttributeDefinition(description = "Streams of events that one user or token may have open at a node")
    int event_streams() default 20;
}
