package org.platen.rest.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an order is made, or one line of it: all of it at a location, or the line in parts. */
public record RoutingChoiceJson(
        @Nullable Long item, @Nullable String location, List<RoutingPartJson> parts) {}
