package org.platen.integration;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.platen.integration.cfg}. */
@ObjectClassDefinition(name = "Platen integration", description = "How busily storefronts and carriers are worked with")
@interface IntegrationConfig {
    @AttributeDefinition(description = "Webhooks worked on at once")
    int inboxWorkers() default 4;

    @AttributeDefinition(description = "Webhooks claimed at once")
    int inboxBatch() default 20;

    @AttributeDefinition(description = "Milliseconds between two looks into the inbox when nothing happens")
    long inboxMillis() default 1000;

    @AttributeDefinition(description = "Calls at once to one storefront that is told something")
    int outboxWorkers() default 2;

    @AttributeDefinition(description = "Milliseconds between two looks into the outbox")
    long outboxMillis() default 1000;

    @AttributeDefinition(description = "Seconds between two polls of a storefront")
    long pollSeconds() default 300;

    @AttributeDefinition(description = "Artwork fetched at once")
    int artworkWorkers() default 3;

    @AttributeDefinition(description = "Milliseconds between two looks for artwork to fetch when nothing happens")
    long artworkMillis() default 2000;

    @AttributeDefinition(
            description = "Minutes between two questions to a carrier about one parcel under way; 0 asks nothing")
    long trackMinutes() default 240;

    @AttributeDefinition(description = "Days after which a parcel that never arrived is asked about no more")
    long trackDays() default 60;

    @AttributeDefinition(description = "Days for which labels that were printed, or given up, stay in the print queue")
    long printDays() default 30;
}
