package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.document.DocumentService;
import org.platen.api.document.LabelFormat;
import org.platen.api.document.LabelPrinting;
import org.platen.api.model.JobId;
import org.platen.rest.internal.access.Created;
import org.platen.rest.v1.PrintDraftJson;
import org.platen.rest.v1.PrintTicketJson;

/** Label and ticket of a job. Reading them counts as no printing. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public final class JobPaperResource {
    private final DocumentService documents;
    private final LabelPrinting printing;

    public JobPaperResource(DocumentService documents, LabelPrinting printing) {
        this.documents = documents;
        this.printing = printing;
    }

    @GET
    @Path("{id}/label")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(
            operationId = "getJobLabel",
            summary = "The label of a job: format a4, 4x6, 62x29, type (usual), zpl or zpl-62x29")
    @ApiResponse(
            responseCode = "200",
            description = "The label",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    public Response label(
            @Context Call call,
            @PathParam("id") long id,
            @QueryParam("format") @Nullable String format,
            @QueryParam("dpi") @Nullable Integer dpi) {
        return Papers.answer(
                documents.label(call, new JobId(id), LabelFormat.of(format, LabelFormat.TYPE), Papers.dots(dpi)));
    }

    @GET
    @Path("{id}/ticket.pdf")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getJobTicket", summary = "Everything of a job on a sheet of A4")
    @ApiResponse(
            responseCode = "200",
            description = "The ticket",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    public Response ticket(@Context Call call, @PathParam("id") long id) {
        return Papers.answer(documents.jobTicket(call, new JobId(id)));
    }

    @POST
    @Path("{id}/label/print")
    @Created
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "printJobLabel",
            summary = "Prints the label of a job at a station; one printed again is a mark")
    public PrintTicketJson printJob(@Context Call call, @PathParam("id") long id, PrintDraftJson draft) {
        return PrintTicketJson.of(printing.printJob(call, new JobId(id), draft.station()));
    }
}
