package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;

/** Where an order is made, or one line of it. */
public record RoutingChoiceJson(
        @Nullable Long item, @Required String location) {}
