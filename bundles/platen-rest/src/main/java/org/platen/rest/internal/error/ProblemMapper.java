package org.platen.rest.internal.error;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.platen.api.error.ErrorCategory;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.rest.internal.http.CurrentRequest;
import org.platen.rest.v1.ProblemJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure becomes an answer. A fault of ours shows its request id and nothing else. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(5);

    @Override
    public Response toResponse(Throwable fault) {
        if (fault instanceof PlatenException known) {
            return ofUseCase(known);
        }
        // JAX-RS wraps what a parameter's converter says.
        if (fault.getCause() instanceof PlatenException known && fault instanceof WebApplicationException) {
            return ofUseCase(known);
        }
        if (fault instanceof WebApplicationException http && http.getResponse().getStatus() < 500) {
            return ofProtocol(http.getResponse());
        }
        if (clientLeft(fault)) {
            LOG.debug("Nobody waits any more for the answer to {}", CurrentRequest.line(), fault);
        } else {
            LOG.error("{} failed, request {}", CurrentRequest.line(), CurrentRequest.instance(), fault);
        }
        return answer(ProblemJson.plain(
                        Errors.INTERNAL.id(),
                        Errors.INTERNAL.title(),
                        Errors.INTERNAL.category().status(),
                        "The log knows more under the request id",
                        CurrentRequest.instance(),
                        false))
                .build();
    }

    /** By its name, as it is a class of the web container alone. */
    private static boolean clientLeft(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().equals("ClientAbortException")) {
                return true;
            }
        }
        return false;
    }

    private static Response ofUseCase(PlatenException fault) {
        ErrorCategory category = fault.code().category();
        if (category == ErrorCategory.INTERNAL) {
            LOG.error("{} failed, request {}", CurrentRequest.line(), CurrentRequest.instance(), fault);
        } else {
            LOG.debug("{} refused, request {}", CurrentRequest.line(), CurrentRequest.instance(), fault);
        }
        Response.ResponseBuilder answer = answer(ProblemJson.of(fault, CurrentRequest.instance()));
        if (category == ErrorCategory.UNAVAILABLE || category == ErrorCategory.BUSY) {
            answer.header(
                    HttpHeaders.RETRY_AFTER,
                    Objects.requireNonNullElse(fault.retryAfter(), USUAL_WAIT).toSeconds());
        }
        if (fault.code().equals(Errors.UNAUTHENTICATED)) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"platen\"");
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"platen\", charset=\"UTF-8\"");
        }
        return answer.build();
    }

    /** What JAX-RS itself refuses: no such path, method, or media type. */
    private static Response ofProtocol(Response refusal) {
        String allow = refusal.getHeaderString(HttpHeaders.ALLOW);
        Response.ResponseBuilder answer = answer(
                switch (refusal.getStatus()) {
                    case 404 -> plain(Errors.NOT_FOUND.id(), Errors.NOT_FOUND.title(), 404, "There is no such path");
                    case 405 ->
                        plain(
                                "request.method-not-allowed",
                                "The method is not possible here",
                                405,
                                allow == null ? "The path has other methods" : "The path has " + allow);
                    case 406 ->
                        plain(
                                "request.not-acceptable",
                                "The asked for media type cannot be had",
                                406,
                                "The Accept header leaves out what this path answers; mostly application/json");
                    case 415 ->
                        plain(
                                "request.media-type",
                                "The media type of the body is not read here",
                                415,
                                "The body must be application/json unless the path says otherwise");
                    default ->
                        plain(
                                Errors.INVALID.id(),
                                Errors.INVALID.title(),
                                refusal.getStatus(),
                                "The request is not valid");
                });
        if (allow != null) {
            answer.header(HttpHeaders.ALLOW, allow);
        }
        return answer.build();
    }

    private static ProblemJson plain(String code, String title, int status, String detail) {
        return ProblemJson.plain(code, title, status, detail, CurrentRequest.instance(), false);
    }

    private static Response.ResponseBuilder answer(ProblemJson problem) {
        Locale language = Titles.language(CurrentRequest.languages());
        return Response.status(problem.status())
                .type(MEDIA_TYPE)
                .language(language)
                .entity(problem.titled(Titles.of(language, problem.code(), problem.title())));
    }
}
