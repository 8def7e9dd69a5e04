package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.AccessService;
import org.platen.api.access.Call;
import org.platen.rest.internal.access.Created;
import org.platen.rest.internal.access.DuringSetup;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.NewTokenJson;
import org.platen.rest.v1.TokenDraftJson;
import org.platen.rest.v1.TokenJson;

/** API tokens. */
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public final class TokenResource {
    private final AccessService access;

    public TokenResource(AccessService access) {
        this.access = access;
    }

    @GET
    @RolesAllowed(ADMIN)
    @Operation(operationId = "listTokens", summary = "Every token, without its secret")
    public Listing<TokenJson> list(@Context Call call) {
        return Listing.of(access.tokens(call), TokenJson::of);
    }

    @POST
    @Created
    @DuringSetup
    @RolesAllowed(ADMIN)
    @Operation(operationId = "createToken", summary = "Makes a token; its secret is shown this once")
    public NewTokenJson create(@Context Call call, TokenDraftJson draft) {
        return NewTokenJson.of(access.createToken(call, draft.toDraft()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "revokeToken", summary = "Ends a token at once")
    public void revoke(@Context Call call, @PathParam("id") long id) {
        access.revokeToken(call, id);
    }
}
