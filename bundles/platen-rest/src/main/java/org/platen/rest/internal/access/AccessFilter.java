package org.platen.rest.internal.access;

import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.ext.Provider;
import org.platen.api.access.AccessService;
import org.platen.api.access.Call;
import org.platen.api.access.SessionService;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.rest.internal.http.CurrentRequest;

/** Nothing passes that is not allowed by name: who calls, which role, which parameters. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public final class AccessFilter implements ContainerRequestFilter {
    private final Operations operations;
    private final AccessService access;
    private final Credentials credentials;
    private final IdempotencyKeys keys;

    public AccessFilter(Operations operations, AccessService access, SessionService sessions, int bodyLimit) {
        this.operations = operations;
        this.access = access;
        this.credentials = new Credentials(access, sessions);
        this.keys = new IdempotencyKeys(bodyLimit);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Operation operation =
                operations.current().orElseThrow(() -> new PlatenException(Errors.FORBIDDEN, "Nobody may call this"));
        if (!operation.permission().open()) {
            Call call = permitted(operation, request);
            CurrentRequest.put(Call.class, operation.once() ? keys.apply(call, request) : call);
        }
        operation.checkQuery(request.getUriInfo().getQueryParameters().keySet());
    }

    private Call permitted(Operation operation, ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        String session = Sessions.secret();
        if (header == null && session != null) {
            Sessions.requireOwnSite(request.getMethod(), request.getHeaders());
        }
        Call call = credentials
                .caller(header, session, CurrentRequest.remoteAddress())
                .orElseThrow(() -> new PlatenException(
                        Errors.UNAUTHENTICATED, "Send a token (Authorization: Bearer plt_…), or user and password"));
        if (!operation.duringSetup() && access.setupPending(call)) {
            throw new PlatenException(
                    Errors.SETUP_REQUIRED,
                    "The one-time password is good for POST /api/v1/tokens and PUT /api/v1/me/password only");
        }
        if (!operation.permits(call)) {
            throw new PlatenException(
                    Errors.FORBIDDEN,
                    "This needs one of the roles "
                            + String.join(
                                    ", ",
                                    operation.permission().roles().stream()
                                            .sorted()
                                            .toList()));
        }
        CurrentRequest.put(Again.class, () -> credentials.again(header, session, call));
        return call;
    }
}
