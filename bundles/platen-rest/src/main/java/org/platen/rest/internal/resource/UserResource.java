package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.UserService;
import org.platen.rest.internal.access.Created;
import org.platen.rest.internal.access.IfMatch;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.NewUserJson;
import org.platen.rest.v1.UserChangeJson;
import org.platen.rest.v1.UserDraftJson;
import org.platen.rest.v1.UserJson;
import org.platen.rest.v1.UserMarkJson;

/** The people who log in. */
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public final class UserResource {
    private final UserService users;

    public UserResource(UserService users) {
        this.users = users;
    }

    @GET
    @RolesAllowed(ADMIN)
    @Operation(operationId = "listUsers", summary = "Every user")
    public Listing<UserJson> list(@Context Call call) {
        return Listing.of(users.users(call), UserJson::of);
    }

    @POST
    @Created
    @RolesAllowed(ADMIN)
    @Operation(operationId = "createUser", summary = "Makes a user; the one-time password is shown this once")
    public NewUserJson create(@Context Call call, UserDraftJson draft) {
        return NewUserJson.of(users.create(call, draft.name(), draft.toDraft()));
    }

    @GET
    @Path("{name}")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "getUser", summary = "A user")
    public UserJson get(@Context Call call, @PathParam("name") String name) {
        return UserJson.of(users.user(call, name));
    }

    @PUT
    @Path("{name}")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "putUser",
            summary = "Changes a user as a whole; who is not active loses sessions and tokens at once")
    public UserJson put(
            @Context Call call,
            @PathParam("name") String name,
            @HeaderParam(IfMatch.HEADER) @Nullable String version,
            UserChangeJson change) {
        return UserJson.of(users.change(call, name, change.toDraft(), IfMatch.optional(version)));
    }

    @POST
    @Path("{name}/password")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "resetPassword",
            summary = "Gives a new one-time password, shown this once, and ends the user's sessions")
    public NewUserJson reset(@Context Call call, @PathParam("name") String name) {
        return NewUserJson.of(users.resetPassword(call, name));
    }

    @GET
    @Path("{name}/history")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "userHistory", summary = "What happened to a user, newest first")
    public Listing<UserMarkJson> history(@Context Call call, @PathParam("name") String name) {
        return Listing.of(users.history(call, name), UserMarkJson::of);
    }
}
