package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.platen.api.plugin.ConfigurationService;
import org.platen.rest.internal.access.Created;
import org.platen.rest.internal.access.IfMatch;
import org.platen.rest.v1.ConfigurationChangeJson;
import org.platen.rest.v1.ConfigurationDraftJson;
import org.platen.rest.v1.ConfigurationJson;
import org.platen.rest.v1.ConfigurationRowJson;
import org.platen.rest.v1.Listing;

/** Configurations of Platen and its plugins, at this node. */
@Path("/configurations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Plugins")
public final class ConfigurationResource {
    private final ConfigurationService configurations;

    public ConfigurationResource(ConfigurationService configurations) {
        this.configurations = configurations;
    }

    @GET
    @RolesAllowed(ADMIN)
    @Operation(operationId = "listConfigurations", summary = "What can be configured at this node")
    public Listing<ConfigurationRowJson> list(@Context Call call) {
        return Listing.of(configurations.list(call), ConfigurationRowJson::of);
    }

    @GET
    @Path("{pid}")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "getConfiguration",
            summary = "A configuration, or the empty form of one that has several; secrets are never shown")
    public ConfigurationJson get(@Context Call call, @PathParam("pid") String pid) {
        return ConfigurationJson.of(configurations.get(call, pid));
    }

    @PUT
    @Path("{pid}")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "putConfiguration",
            summary = "Changes the values that are named; they take effect at once")
    public ConfigurationJson put(
            @Context Call call,
            @PathParam("pid") String pid,
            @HeaderParam(IfMatch.HEADER) @Nullable String version,
            ConfigurationChangeJson change) {
        return ConfigurationJson.of(configurations.change(call, pid, IfMatch.required(version), change.texts()));
    }

    @POST
    @Path("{pid}")
    @Created(once = false)
    @RolesAllowed(ADMIN)
    @Operation(operationId = "createConfiguration", summary = "Makes one more, such as a storefront connection")
    public ConfigurationJson create(@Context Call call, @PathParam("pid") String pid, ConfigurationDraftJson draft) {
        return ConfigurationJson.of(configurations.create(call, pid, draft.name(), draft.texts()));
    }

    @DELETE
    @Path("{pid}")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "deleteConfiguration",
            summary = "Ends one of several; gives a single one its defaults back")
    public void delete(@Context Call call, @PathParam("pid") String pid) {
        configurations.delete(call, pid);
    }
}
