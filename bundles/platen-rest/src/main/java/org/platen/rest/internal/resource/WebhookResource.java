package org.platen.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.platen.api.delivery.StorefrontWebhooks;
import org.platen.rest.internal.json.Bodies;
import org.platen.rest.v1.AcceptedJson;

/** The door for storefronts. Nobody logs in here: the signature over the raw bytes says who it is. */
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public final class WebhookResource {
    private static final AcceptedJson ACCEPTED = new AcceptedJson(true);

    private final StorefrontWebhooks storefronts;
    private final int limit;

    public WebhookResource(StorefrontWebhooks storefronts, int limit) {
        this.storefronts = storefronts;
        this.limit = limit;
    }

    @POST
    @Path("{storefront}")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Operation(operationId = "receiveWebhook", summary = "Takes a signed delivery of a storefront and stores it")
    @RequestBody(
            description = "As the storefront sends it",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "202",
            description = "Stored; it is worked on afterwards",
            content = @Content(schema = @Schema(implementation = AcceptedJson.class)))
    public Response receive(
            @PathParam("storefront") String storefront, @Context HttpHeaders headers, InputStream body) {
        Map<String, List<String>> lowerCase = new HashMap<>();
        headers.getRequestHeaders()
                .forEach((name, values) -> lowerCase.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        storefronts.receive(storefront, lowerCase, Bodies.read(body, limit));
        return Response.accepted(ACCEPTED).build();
    }
}
