package org.platen.rest.internal.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** The description of this interface. */
@Path("/openapi.json")
public final class OpenApiResource {
    private static final String DOCUMENT = "/org/platen/rest/openapi.json";

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Tag(name = "Access")
    @Operation(operationId = "openapi", summary = "This interface as an OpenAPI document")
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    public byte[] document() throws IOException {
        try (InputStream document = OpenApiResource.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IOException("the bundle has no " + DOCUMENT);
            }
            return document.readAllBytes();
        }
    }
}
