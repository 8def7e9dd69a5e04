package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.platen.api.order.EntrySettings;
import org.platen.rest.v1.EntrySettingsJson;

/** How the shop is set up; it is set by the server's configuration. */
@Path("/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
public final class SettingsResource {
    private final EntrySettings entry;

    public SettingsResource(EntrySettings entry) {
        this.entry = entry;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getSettings", summary = "What the shop asks for when an order is entered")
    public EntrySettingsJson get() {
        return EntrySettingsJson.of(entry);
    }
}
