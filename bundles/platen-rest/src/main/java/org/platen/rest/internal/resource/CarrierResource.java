package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

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
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.platen.api.access.Call;
import org.platen.api.shipping.CarrierService;
import org.platen.rest.internal.json.Bodies;
import org.platen.rest.v1.AcceptedJson;
import org.platen.rest.v1.CarrierJson;
import org.platen.rest.v1.Listing;

/** The connections to carriers, and their door: nobody logs in there, the signature over the raw bytes says who it is. */
@Path("/carriers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Carriers")
public final class CarrierResource {
    private static final AcceptedJson ACCEPTED = new AcceptedJson(true);

    private final CarrierService carriers;
    private final int limit;

    public CarrierResource(CarrierService carriers, int limit) {
        this.carriers = carriers;
        this.limit = limit;
    }

    @GET
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "listCarriers", summary = "The carriers that labels can be bought from")
    public Listing<CarrierJson> carriers(@Context Call call) {
        return Listing.of(carriers.connections(call), CarrierJson::of);
    }

    @POST
    @Path("{carrier}/webhook")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Operation(operationId = "receiveCarrierWebhook", summary = "Takes a signed event of a carrier and stores it")
    @RequestBody(
            description = "As the carrier sends it",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "202",
            description = "Stored with what follows from it",
            content = @Content(schema = @Schema(implementation = AcceptedJson.class)))
    public Response receive(@PathParam("carrier") String carrier, @Context HttpHeaders headers, InputStream body) {
        Map<String, List<String>> lowerCase = new HashMap<>();
        headers.getRequestHeaders()
                .forEach((name, values) -> lowerCase.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        carriers.receive(carrier, lowerCase, Bodies.read(body, limit));
        return Response.accepted(ACCEPTED).build();
    }
}
