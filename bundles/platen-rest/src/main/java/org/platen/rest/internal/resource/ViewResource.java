package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.view.SavedView;
import org.platen.api.view.ViewService;
import org.platen.rest.internal.json.Json;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.ViewDraftJson;
import org.platen.rest.v1.ViewJson;

/** Saved views of the console's lists. */
@Path("/views/{page}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Views")
public final class ViewResource {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ViewService views;
    private final ObjectMapper json = Json.mapper();

    public ViewResource(ViewService views) {
        this.views = views;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listViews", summary = "The caller's own views of a page, then those that others share")
    public Listing<ViewJson> list(@Context Call call, @PathParam("page") String page) {
        return Listing.of(views.views(call, page), view -> json(call, view));
    }

    @GET
    @Path("{name}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getView", summary = "A view of the caller, or a shared one of its owner")
    public ViewJson get(
            @Context Call call,
            @PathParam("page") String page,
            @PathParam("name") String name,
            @QueryParam("owner") @Nullable String owner) {
        return json(call, views.view(call, page, name, owner));
    }

    @PUT
    @Path("{name}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "putView", summary = "Keeps a view, new or changed; at most 16 kB of content")
    public ViewJson put(
            @Context Call call, @PathParam("page") String page, @PathParam("name") String name, ViewDraftJson draft) {
        try {
            String content = json.writeValueAsString(draft.content());
            return json(call, views.put(call, page, name, Boolean.TRUE.equals(draft.shared()), content));
        } catch (JsonProcessingException e) {
            throw new PlatenException(Errors.MALFORMED, "The content cannot be read", e);
        }
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "deleteView", summary = "Forgets a view of the caller")
    public void delete(@Context Call call, @PathParam("page") String page, @PathParam("name") String name) {
        views.delete(call, page, name);
    }

    private ViewJson json(Call call, SavedView view) {
        try {
            return ViewJson.of(call, view, json.readValue(view.content(), OBJECT));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("View " + view.name() + " of " + view.owner() + " is broken", e);
        }
    }
}
