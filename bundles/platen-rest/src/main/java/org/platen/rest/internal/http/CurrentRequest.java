package org.platen.rest.internal.http;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import javax.servlet.AsyncContext;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.jspecify.annotations.Nullable;

/** What is known of the request that this thread works on. */
public final class CurrentRequest {
    static final String ID = "platen.request";

    private CurrentRequest() {}

    /** {@code urn:uuid:…}; also in the log and, bare, in the header {@code X-Request-Id}. */
    public static String instance() {
        return servletRequest()
                .map(request -> instance(String.valueOf(request.getAttribute(ID))))
                .orElse("about:blank");
    }

    /** Method and path for the log. */
    public static String line() {
        return servletRequest()
                .map(request -> request.getMethod() + " " + request.getRequestURI())
                .orElse("?");
    }

    /** The header {@code Accept-Language}; empty where it is missing. */
    public static String languages() {
        return servletRequest()
                .map(request -> request.getHeader("Accept-Language"))
                .orElse("");
    }

    /** Where the request came from, as the server sees it. */
    public static String remoteAddress() {
        return servletRequest().map(HttpServletRequest::getRemoteAddr).orElse("?");
    }

    /** Whether the browser came by https, to us or to the proxy in front. */
    public static boolean https() {
        return servletRequest()
                .filter(request ->
                        request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")))
                .isPresent();
    }

    /** A cookie as the web server reads it: what other pages of this host made of the header is passed over. */
    public static Optional<String> cookie(String name) {
        return servletRequest().map(HttpServletRequest::getCookies).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** The request as one that stays open; JAX-RS must have been asked to suspend it. */
    public static AsyncContext async() {
        HttpServletRequest request = servletRequest().orElseThrow();
        AsyncContext context = request.getAsyncContext();
        context.setTimeout(0);
        return context;
    }

    /** The resource method that answers it; empty when none does. */
    public static Optional<Method> method() {
        return Optional.ofNullable(exchange())
                .map(exchange -> exchange.get(OperationResourceInfo.class))
                .map(OperationResourceInfo::getAnnotatedMethod);
    }

    /** Keeps a value with the request. */
    public static <T> void put(Class<T> type, T value) {
        Exchange exchange = exchange();
        if (exchange != null) {
            exchange.put(type, value);
        }
    }

    /** What was kept with the request. */
    public static <T> Optional<T> get(Class<T> type) {
        return Optional.ofNullable(exchange()).map(exchange -> exchange.get(type));
    }

    static String instance(String id) {
        return "urn:uuid:" + id;
    }

    private static Optional<HttpServletRequest> servletRequest() {
        return Optional.ofNullable(exchange()).map(Exchange::getInMessage).map(message ->
                (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST));
    }

    private static @Nullable Exchange exchange() {
        Message message = PhaseInterceptorChain.getCurrentMessage();
        return message == null ? null : message.getExchange();
    }
}
