package org.platen.rest.internal.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.rest.internal.CoreServer;
import org.platen.rest.internal.json.Json;

/**
 * {@code GET /health/live} says that this process answers; {@code GET /health/ready} that work may be sent to it, asked of
 * all health checks with the tag {@code ready}.
 */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.pattern=/health/*", "osgi.http.whiteboard.servlet.name=platen-health"
        })
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final byte[] LIVE = "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8);

    private final transient BundleContext context;
    private final transient HealthCheckExecutor executor;
    private final transient ObjectMapper json = Json.mapper();

    @Activate
    public HealthServlet(BundleContext context, @Reference HealthCheckExecutor executor) {
        this.context = context;
        this.executor = executor;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (Objects.requireNonNullElse(request.getPathInfo(), "")) {
            case "/live" -> answer(response, HttpServletResponse.SC_OK, LIVE);
            case "/ready" -> ready(response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void ready(HttpServletResponse response) throws IOException {
        // Asked here and not by a configured check, which may come later than the first who asks.
        boolean answering = context.getServiceReference(CoreServer.class) != null;
        HealthReport report = HealthReport.of(
                answering,
                executor.execute(
                        HealthCheckSelector.tags("ready"),
                        new HealthCheckExecutionOptions().setCombineTagsWithOr(true)));
        int status = report.ok() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        if (!report.ok()) {
            response.setHeader("Retry-After", "2");
        }
        answer(response, status, json.writeValueAsBytes(report));
    }

    private static void answer(HttpServletResponse response, int status, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
