package org.platen.web.internal;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The files of the console and of the plugins that add to it. Every address that is no file is a page of the console, which
 * routes by itself; the API and health have longer patterns and so come first once they are there.
 */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.pattern=/*", "osgi.http.whiteboard.servlet.name=platen-console"})
public final class ConsoleServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/index.html";

    /** What the API and health answer as soon as they are up; until then it must not look like a page. */
    private static final Pattern OTHERS = Pattern.compile("/(api|health)(/|$)");

    /** Nothing but our own files may run, and no other page may show ours. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=()");

    private final transient ConsoleFiles files;
    private final transient Function<String, @Nullable ConsoleFile> plugins;

    @Activate
    public ConsoleServlet(BundleContext context, @Reference ContributionExtender plugins) throws IOException {
        this(ConsoleFiles.of(context.getBundle()), plugins::find);
    }

    ConsoleServlet(ConsoleFiles files, Function<String, @Nullable ConsoleFile> plugins) {
        this.files = files;
        this.plugins = plugins;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HEADERS.forEach(response::setHeader);
        String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
        if (OTHERS.matcher(path).lookingAt()) {
            response.setHeader("Retry-After", "2");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        ConsoleFile file = find(path);
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer(file, request, response);
    }

    private @Nullable ConsoleFile find(String path) {
        if (path.startsWith(Contributed.ROOT)) {
            return plugins.apply(path);
        }
        ConsoleFile file = files.find(path);
        return file == null && isPage(path) ? files.find(PAGE) : file;
    }

    /** A missing script is missing and no page; other dots, as in the name of a configuration, are those of a page. */
    private static boolean isPage(String path) {
        return !ConsoleFiles.isFile(path);
    }

    private static void answer(ConsoleFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", file.lasting() ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("ETag", file.etag());
        response.setHeader("Vary", "Accept-Encoding");
        if (file.etag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.mediaType());
        Encoding encoding = file.best(request.getHeader("Accept-Encoding"));
        if (encoding != Encoding.PLAIN) {
            response.setHeader("Content-Encoding", encoding.token());
        }
        byte[] body = file.bytes(encoding);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
