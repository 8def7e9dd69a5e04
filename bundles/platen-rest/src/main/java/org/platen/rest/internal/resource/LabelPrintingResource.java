package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.ADMIN;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.platen.api.access.Call;
import org.platen.api.document.LabelPrinting;
import org.platen.rest.v1.LabelPrinterDraftJson;
import org.platen.rest.v1.LabelPrinterJson;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.PrintTicketJson;

/** Label printers of stations, and what became of labels sent to them. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public final class LabelPrintingResource {
    private final LabelPrinting printing;

    public LabelPrintingResource(LabelPrinting printing) {
        this.printing = printing;
    }

    @GET
    @Path("label-printers")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "listLabelPrinters", summary = "The label printers of stations")
    public Listing<LabelPrinterJson> printers(@Context Call call) {
        return Listing.of(printing.printers(call), LabelPrinterJson::of);
    }

    @PUT
    @Path("label-printers/{station}")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "putLabelPrinter", summary = "Gives a station a label printer, or another one")
    public LabelPrinterJson put(@Context Call call, @PathParam("station") String station, LabelPrinterDraftJson draft) {
        return LabelPrinterJson.of(printing.put(call, draft.toPrinter(station)));
    }

    @DELETE
    @Path("label-printers/{station}")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "deleteLabelPrinter", summary = "Takes the label printer from a station")
    public void delete(@Context Call call, @PathParam("station") String station) {
        printing.delete(call, station);
    }

    @GET
    @Path("print-jobs/{id}")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "getPrintJob", summary = "What became of labels that were to be printed")
    public PrintTicketJson ticket(@Context Call call, @PathParam("id") long id) {
        return PrintTicketJson.of(printing.ticket(call, id));
    }
}
