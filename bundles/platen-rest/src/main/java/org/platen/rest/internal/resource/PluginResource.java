package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.plugin.PluginService;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.PluginJson;

/** Plugins of this node. */
@Path("/plugins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plugins")
public final class PluginResource {
    private final PluginService plugins;

    public PluginResource(PluginService plugins) {
        this.plugins = plugins;
    }

    @GET
    @RolesAllowed(ADMIN)
    @Operation(operationId = "listPlugins", summary = "Plugins that are installed at this node, or offered to it")
    public Listing<PluginJson> list(@Context Call call) {
        return Listing.of(plugins.list(call), PluginJson::of);
    }

    @POST
    @Consumes({"application/java-archive", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "uploadPlugin",
            summary = "Installs a bundle, or upgrades the plugin of its name; off unless the node allows uploads")
    @RequestBody(
            required = true,
            description = "The jar, at most 50 MB",
            content =
                    @Content(
                            mediaType = "application/java-archive",
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "200",
            description = "Upgraded",
            content = @Content(schema = @Schema(implementation = PluginJson.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Installed",
            content = @Content(schema = @Schema(implementation = PluginJson.class)))
    public Response upload(
            @Context Call call, @HeaderParam("Content-Digest") @Nullable String digest, InputStream body) {
        PluginService.Uploaded uploaded = plugins.upload(call, digest, new UploadStream(body));
        PluginJson plugin = PluginJson.of(uploaded.plugin());
        Response.ResponseBuilder answer = uploaded.added()
                ? Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, plugin.href())
                : Response.ok();
        return answer.entity(plugin).build();
    }

    @GET
    @Path("{name}")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "getPlugin", summary = "A plugin")
    public PluginJson get(@Context Call call, @PathParam("name") String name) {
        return PluginJson.of(plugins.get(call, name));
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "uninstallPlugin", summary = "Takes a plugin away; its jobs wait until it is back")
    public void uninstall(@Context Call call, @PathParam("name") String name) {
        plugins.uninstall(call, name);
    }

    @POST
    @Path("{name}/install")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "installPlugin", summary = "Installs and starts what a known repository offers")
    public PluginJson install(@Context Call call, @PathParam("name") String name) {
        return PluginJson.of(plugins.install(call, name));
    }

    @POST
    @Path("{name}/start")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "startPlugin", summary = "Starts a plugin; its jobs go on")
    public PluginJson start(@Context Call call, @PathParam("name") String name) {
        return PluginJson.of(plugins.start(call, name));
    }

    @POST
    @Path("{name}/stop")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "stopPlugin", summary = "Stops a plugin until it is started; its jobs wait")
    public PluginJson stop(@Context Call call, @PathParam("name") String name) {
        return PluginJson.of(plugins.stop(call, name));
    }

    @POST
    @Path("{name}/upgrade")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "upgradePlugin", summary = "Puts the newest version that is offered in its place")
    public PluginJson upgrade(@Context Call call, @PathParam("name") String name) {
        return PluginJson.of(plugins.upgrade(call, name));
    }
}
