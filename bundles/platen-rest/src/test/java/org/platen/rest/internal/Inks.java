package org.platen.rest.internal;

import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;

/** A resource of a plugin. */
@Path("/inks")
@Produces("application/json")
public final class Inks {
    private final String colour;

    Inks(String colour) {
        this.colour = colour;
    }

    /** What a plugin answers. */
    public record Ink(String colour, int percent) {}

    @GET
    @RolesAllowed("OPERATOR")
    public Ink ink() {
        return new Ink(colour, 80);
    }

    @GET
    @Path("services")
    @RolesAllowed("OPERATOR")
    public Ink services() {
        throw new IllegalStateException("a fault of the plugin");
    }
}
