package org.platen.rest.internal.http;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.servlet.ServletController;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.rest.internal.error.ProblemMapper;
import org.platen.rest.internal.json.Json;
import org.platen.rest.v1.ProblemJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The door: gives each request its id and each answer its safety headers, answers while the core server is not up, and
 * catches what nothing further inside caught.
 */
final class ApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ApiServlet.class);

    private final transient DestinationRegistry registry;
    private transient volatile @Nullable ServletController controller;
    private transient volatile boolean open;

    ApiServlet(DestinationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void init() {
        ServletController cxf = new ServletController(registry, getServletConfig(), new NoServiceList());
        // No address ends in a line feed, so none is taken for that of the list of services.
        cxf.setServiceListRelativePath("\n");
        controller = cxf;
    }

    void open(boolean up) {
        open = up;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        String id = requestId();
        request.setAttribute(CurrentRequest.ID, id);
        response.setHeader("X-Request-Id", id);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        MDC.put("requestId", id);
        try {
            ServletController cxf = controller;
            if (open && cxf != null) {
                cxf.invoke(request, response);
            } else {
                response.setHeader("Retry-After", "5");
                write(
                        response,
                        ProblemJson.of(
                                new PlatenException(Errors.UNAVAILABLE, "The server is starting or stopping"),
                                CurrentRequest.instance(id)));
            }
        } catch (ServletException | RuntimeException e) {
            LOG.error("{} {} failed, request {}", request.getMethod(), request.getRequestURI(), id, e);
            write(
                    response,
                    ProblemJson.of(
                            new PlatenException(Errors.INTERNAL, "The log knows more under the request id"),
                            CurrentRequest.instance(id)));
        } finally {
            MDC.remove("requestId");
        }
    }

    private static void write(HttpServletResponse response, ProblemJson problem) throws ServletException {
        if (response.isCommitted()) {
            return;
        }
        try {
            byte[] body = Json.mapper().writeValueAsBytes(problem);
            response.resetBuffer();
            response.setStatus(problem.status());
            response.setContentType(ProblemMapper.MEDIA_TYPE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } catch (IOException e) {
            throw new ServletException(e);
        }
    }

    /** Unique, not secret: the secure random source would be a bottleneck of every request. */
    private static String requestId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | 0x8000000000000000L)
                .toString();
    }

    /** CXF would show a page of its servers at the bare root; ours are described by the OpenAPI document. */
    private static final class NoServiceList extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException {
            write(
                    response,
                    ProblemJson.of(
                            new PlatenException(Errors.NOT_FOUND, "There is no such path"),
                            CurrentRequest.instance(String.valueOf(request.getAttribute(CurrentRequest.ID)))));
        }
    }
}
