package org.platen.rest.internal.access;

import java.net.URI;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.Provider;
import org.platen.rest.internal.http.CurrentRequest;
import org.platen.rest.v1.Linked;
import org.platen.rest.v1.Listing;
import org.platen.rest.v1.Versioned;

/** Adds what follows from the answer itself: ETag, Location, the link to the next page. */
@Provider
public final class AnswerFilter implements ContainerResponseFilter {
    private final Operations operations;

    public AnswerFilter(Operations operations) {
        this.operations = operations;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        CurrentRequest.get(Sessions.SetCookie.class)
                .ifPresent(cookie -> response.getHeaders().putSingle(HttpHeaders.SET_COOKIE, cookie.value()));
        if (response.getStatus() != Response.Status.OK.getStatusCode()) {
            return;
        }
        Object answer = response.getEntity();
        if (answer instanceof Versioned versioned) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, '"' + Long.toString(versioned.version()) + '"');
        }
        if (answer instanceof Listing<?> listing && listing.next() != null) {
            // Without the host, which a proxy in front may call by another name.
            URI next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("after", listing.next())
                    .build();
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LINK, "<" + next.getRawPath() + '?' + next.getRawQuery() + ">; rel=\"next\"");
        }
        if (operations.current().map(Operation::created).orElse(false)) {
            response.setStatus(Response.Status.CREATED.getStatusCode());
            if (answer instanceof Linked linked) {
                response.getHeaders().putSingle(HttpHeaders.LOCATION, linked.href());
            }
        }
    }
}
