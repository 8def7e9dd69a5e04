package org.platen.rest.internal.resource;

import static org.platen.rest.internal.access.Roles.INTEGRATOR;
import static org.platen.rest.internal.access.Roles.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.regex.Pattern;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.AsyncResponse;
import javax.ws.rs.container.Suspended;
import javax.ws.rs.core.Context;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.rest.internal.access.Again;
import org.platen.rest.internal.http.CurrentRequest;
import org.platen.rest.internal.live.Streams;

/** What happens, while it happens. */
@Path("/events")
@Tag(name = "Live")
public final class EventResource {
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private final Streams streams;

    public EventResource(Streams streams) {
        this.streams = streams;
    }

    /** The stream is written by us and not by JAX-RS, which only keeps the request open. */
    @GET
    @Path("stream")
    @Produces("text/event-stream")
    @RolesAllowed({OPERATOR, INTEGRATOR})
    @Operation(
            operationId = "streamEvents",
            summary = "Server-sent events of all that the caller may see",
            description = "Events: hello, change (its id is that of the history's mark), topic, link, reset, end; a"
                    + " comment every 15 seconds. Last-Event-ID brings what was missed, or a reset when that is too much."
                    + " Changes may come twice after a reconnect, and a late one after one with a higher id.")
    @ApiResponse(
            responseCode = "200",
            description = "Open until either side ends it",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(type = "string")))
    public void stream(
            @Context Call call,
            @HeaderParam("Last-Event-ID") @Nullable String lastEvent,
            @QueryParam("lastEventId") @Nullable String lastEventId,
            @Suspended AsyncResponse response) {
        String last = lastEvent == null || lastEvent.isBlank() ? lastEventId : lastEvent;
        if (last != null && !ID.matcher(last).matches()) {
            throw PlatenException.field(Errors.INVALID, "Last-Event-ID", "must be the id of an event");
        }
        streams.open(
                call,
                CurrentRequest.get(Again.class).orElseThrow(),
                CurrentRequest::async,
                last == null ? null : Long.valueOf(last));
    }
}
