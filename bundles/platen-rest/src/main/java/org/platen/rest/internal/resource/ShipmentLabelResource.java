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
import org.platen.api.error.PlatenException;
import org.platen.api.file.FileStore;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.CarrierService;
import org.platen.api.shipping.LabelService;
import org.platen.api.shipping.PackageView;
import org.platen.api.shipping.ShipmentService;
import org.platen.rest.internal.access.Created;
import org.platen.rest.v1.LabelWishJson;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.PrintDraftJson;
import org.platen.rest.v1.PrintTicketJson;
import org.platen.rest.v1.RateOfferJson;
import org.platen.rest.v1.RatesWishJson;
import org.platen.rest.v1.ShipmentJson;

/** Labels of a shipment's packages, bought from carriers. */
@Path("/shipments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Shipments")
public final class ShipmentLabelResource {
    private final ShipmentService shipments;
    private final LabelService labels;
    private final CarrierService carriers;
    private final FileStore files;
    private final DocumentService documents;
    private final LabelPrinting printing;

    public ShipmentLabelResource(
            ShipmentService shipments,
            LabelService labels,
            CarrierService carriers,
            FileStore files,
            DocumentService documents,
            LabelPrinting printing) {
        this.shipments = shipments;
        this.labels = labels;
        this.carriers = carriers;
        this.files = files;
        this.documents = documents;
        this.printing = printing;
    }

    @POST
    @Path("{id}/rates")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "rateShipment", summary = "Asks carriers what they take for the packages; costs nothing")
    public Listing<RateOfferJson> rates(@Context Call call, @PathParam("id") long id, RatesWishJson wish) {
        return Listing.of(carriers.rates(call, new ShipmentId(id), wish.carrier()), RateOfferJson::of);
    }

    @POST
    @Path("{id}/labels")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "buyLabels", summary = "Stores the wish for labels; they are bought afterwards, each once")
    @ApiResponse(
            responseCode = "202",
            description = "Stored; the purchase shows at each package",
            content = @Content(schema = @Schema(implementation = ShipmentJson.class)))
    public Response buy(@Context Call call, @PathParam("id") long id, LabelWishJson wish) {
        return Response.accepted(ShipmentJson.of(labels.order(call, new ShipmentId(id), wish.toWish())))
                .build();
    }

    @POST
    @Path("{id}/labels/{package}/void")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "voidLabel", summary = "Asks the carrier to take a label back")
    @ApiResponse(
            responseCode = "202",
            description = "Stored; the carrier is asked afterwards",
            content = @Content(schema = @Schema(implementation = ShipmentJson.class)))
    public Response voidLabel(@Context Call call, @PathParam("id") long id, @PathParam("package") int number) {
        return Response.accepted(ShipmentJson.of(labels.voidLabel(call, new ShipmentId(id), number)))
                .build();
    }

    @POST
    @Path("{id}/labels/{package}/printed")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(operationId = "packageLabelPrinted", summary = "Records that the label of one package was printed")
    public ShipmentJson printed(@Context Call call, @PathParam("id") long id, @PathParam("package") int number) {
        return ShipmentJson.of(shipments.labelPrinted(call, new ShipmentId(id), number));
    }

    @POST
    @Path("{id}/labels/{package}/print")
    @Created
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "printShippingLabel",
            summary =
                    "Prints the shipping label of a package, the carrier's or the house's own, at a station; then it counts"
                            + " as printed")
    public PrintTicketJson print(
            @Context Call call, @PathParam("id") long id, @PathParam("package") int number, PrintDraftJson draft) {
        return PrintTicketJson.of(printing.printParcel(call, new ShipmentId(id), number, draft.station()));
    }

    @GET
    @Path("{id}/labels/{package}/file")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(
            operationId = "getLabelFile",
            summary = "The label: as the carrier made it, or the house's own, in the format 4x6 or zpl")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    public Response file(
            @Context Call call,
            @PathParam("id") long id,
            @PathParam("package") int number,
            @QueryParam("format") @Nullable String format,
            @QueryParam("dpi") @Nullable Integer dpi) {
        PackageView found = shipments.get(call, new ShipmentId(id)).packages().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> PlatenException.notFound("package", number));
        String file = found.labelFile();
        if (file == null) {
            LabelFormat wanted = LabelFormat.of(format, LabelFormat.INCH_4X6);
            return Papers.answer(documents.shippingLabel(call, new ShipmentId(id), number, wanted, Papers.dots(dpi)));
        }
        return Downloads.of(files, file, "label-" + id + "-" + number + ending(found.labelType()));
    }

    private static String ending(@Nullable String type) {
        return switch (type == null ? "" : type) {
            case "application/pdf" -> ".pdf";
            case "image/png" -> ".png";
            case "application/zpl" -> ".zpl";
            default -> "";
        };
    }
}
