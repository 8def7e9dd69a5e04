package org.platen.rest.v1;

import org.platen.api.routing.RoutingView;

/** How many pieces of a line are made at a location. */
public record RoutingPartJson(
        @Required String location, @Required int pieces) {
    static RoutingPartJson of(RoutingView.Part part) {
        return new RoutingPartJson(part.location(), part.pieces());
    }

    public RoutingView.Part part() {
        return new RoutingView.Part(location, pieces);
    }
}
