package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
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
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.file.FileStore;
import org.platen.rest.internal.access.Created;
import org.platen.rest.v1.FileJson;

/** Files: artwork and models. */
@Path("/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Files")
public final class FileResource {
    private final FileStore files;
    private final long limit;

    public FileResource(FileStore files, long limit) {
        this.files = files;
        this.limit = limit;
    }

    @POST
    @Created
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "uploadFile", summary = "Stores a file, sent as the raw body; its hash becomes its name")
    @RequestBody(
            required = true,
            description = "The bytes of the file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    public FileJson upload(@Context HttpHeaders headers, InputStream body) throws IOException {
        String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit) {
            // Before a byte is read: a client that waits for "100 Continue" need not send it all.
            throw new PlatenException(Errors.TOO_LARGE, "The file is larger than " + limit + " bytes");
        }
        return FileJson.of(files.put(new UploadStream(body), limit));
    }

    @GET
    @Path("{sha256: [0-9a-f]{64}}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "downloadFile", summary = "Downloads a stored file")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    public Response download(@PathParam("sha256") String sha256) {
        return Downloads.of(files, sha256, null);
    }
}
