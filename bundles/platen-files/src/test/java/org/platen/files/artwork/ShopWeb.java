package org.platen.files.artwork;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server on loopback that serves what it is told to and remembers who asked. */
final class ShopWeb implements Closeable {
    private record Page(int status, String location, byte[] body, boolean announced) {}

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    ShopWeb() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Requests as {@code Host path}. */
    List<String> asked() {
        return asked;
    }

    void serves(String path, byte[] body) {
        pages.put(path, new Page(200, "", body, true));
    }

    void servesChunked(String path, byte[] body) {
        pages.put(path, new Page(200, "", body, false));
    }

    void answers(String path, int status) {
        pages.put(path, new Page(status, "", new byte[0], true));
    }

    void redirects(String path, String location) {
        pages.put(path, new Page(302, location, new byte[0], true));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestHeaders().getFirst("Host") + " "
                + exchange.getRequestURI().getRawPath());
        Page page = pages.getOrDefault(exchange.getRequestURI().getRawPath(), new Page(404, "", new byte[0], true));
        if (!page.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", page.location());
        }
        // A lie: what counts is the content.
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        long length = !page.announced() ? 0 : page.body().length == 0 ? -1 : page.body().length;
        exchange.sendResponseHeaders(page.status(), length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(page.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
