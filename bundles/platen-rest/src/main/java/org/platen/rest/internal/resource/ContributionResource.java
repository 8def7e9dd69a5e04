package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.Call;
import org.platen.api.console.ContributionService;
import org.platen.rest.v1.ContributionJson;
import org.platen.rest.v1.Listing;

/** What plugins add to the console. */
@Path("/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Console")
public final class ContributionResource {
    private final ContributionService contributions;

    public ContributionResource(ContributionService contributions) {
        this.contributions = contributions;
    }

    @GET
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "listContributions",
            summary = "What running plugins add to the console, and which of it is faulty")
    public Listing<ContributionJson> list(@Context Call call) {
        return Listing.of(contributions.list(call), ContributionJson::of);
    }
}
