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
import org.platen.api.document.PaperSource;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.BatchId;
import org.platen.rest.internal.access.Created;
import org.platen.rest.v1.PickListJson;
import org.platen.rest.v1.PrintDraftJson;
import org.platen.rest.v1.PrintTicketJson;

/** Labels and papers of batches. Reading them counts as no printing. */
@Path("/batches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public final class BatchPaperResource {
    private final PaperSource papers;
    private final DocumentService documents;
    private final LabelPrinting printing;

    public BatchPaperResource(PaperSource papers, DocumentService documents, LabelPrinting printing) {
        this.papers = papers;
        this.documents = documents;
        this.printing = printing;
    }

    @GET
    @Path("{id}/labels.pdf")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(
            operationId = "getBatchLabels",
            summary = "The labels of a batch as a PDF: format a4, 4x6, 62x29 or type, the decoration type's own")
    @ApiResponse(
            responseCode = "200",
            description = "The labels",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    public Response labels(
            @Context Call call, @PathParam("id") long id, @QueryParam("format") @Nullable String format) {
        LabelFormat wanted = LabelFormat.of(format, LabelFormat.A4);
        if (wanted.zpl()) {
            throw PlatenException.field(Errors.INVALID, "format", "must be a format of PDF here");
        }
        return Papers.answer(documents.labels(call, new BatchId(id), wanted, DocumentService.USUAL_DPI));
    }

    @GET
    @Path("{id}/labels.zpl")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getBatchLabelsZpl", summary = "The labels of a batch in ZPL: format zpl or zpl-62x29")
    @ApiResponse(
            responseCode = "200",
            description = "The labels",
            content =
                    @Content(
                            mediaType = "application/vnd.zebra.zpl",
                            schema = @Schema(type = "string", format = "binary")))
    public Response zpl(
            @Context Call call,
            @PathParam("id") long id,
            @QueryParam("format") @Nullable String format,
            @QueryParam("dpi") @Nullable Integer dpi) {
        LabelFormat wanted = LabelFormat.of(format, LabelFormat.ZPL);
        if (!wanted.zpl()) {
            throw PlatenException.field(Errors.INVALID, "format", "must be a format of ZPL here");
        }
        return Papers.answer(documents.labels(call, new BatchId(id), wanted, Papers.dots(dpi)));
    }

    @GET
    @Path("{id}/pick-list")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(
            operationId = "getPickStops",
            summary = "What to take from which bin for a batch, along the walk; the PDF is at pick-list.pdf")
    public PickListJson pickStops(@Context Call call, @PathParam("id") long id) {
        return PickListJson.of(papers.batch(call, new BatchId(id)));
    }

    @GET
    @Path("{id}/pick-list.pdf")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getPickList", summary = "What to take from which bin for a batch, along the walk")
    @ApiResponse(
            responseCode = "200",
            description = "The pick list",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    public Response pickList(@Context Call call, @PathParam("id") long id) {
        return Papers.answer(documents.pickList(call, new BatchId(id)));
    }

    @GET
    @Path("{id}/sheet.pdf")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "getBatchSheet", summary = "The jobs of a batch with barcodes and thumbnails")
    @ApiResponse(
            responseCode = "200",
            description = "The batch sheet",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    public Response sheet(@Context Call call, @PathParam("id") long id) {
        return Papers.answer(documents.batchSheet(call, new BatchId(id)));
    }

    @POST
    @Path("{id}/labels/print")
    @Created
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "printBatchLabels",
            summary = "Labels the batch and prints its labels at a station; a label printed again is a mark")
    public PrintTicketJson printBatch(@Context Call call, @PathParam("id") long id, PrintDraftJson draft) {
        return PrintTicketJson.of(printing.printBatch(call, new BatchId(id), draft.station()));
    }
}
