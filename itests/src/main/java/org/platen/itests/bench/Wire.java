package org.platen.itests.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * HTTP/1.1 on one connection that is kept as long as the server likes. As small as can be, because the client's work is done on the cores that the
 * server needs.
 */
final class Wire implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int PATIENT_MILLIS = 600_000;

    private final URI server;
    private final String host;
    private final int timeoutMillis;
    private Socket socket;
    private InputStream in;
    private boolean closed;
    private byte[] body = new byte[0];

    Wire(URI server) throws IOException {
        this(server, TIMEOUT_MILLIS);
    }

    /** For work that takes long. */
    static Wire patient(URI server) throws IOException {
        return new Wire(server, PATIENT_MILLIS);
    }

    private Wire(URI server, int timeoutMillis) throws IOException {
        this.server = server;
        this.timeoutMillis = timeoutMillis;
        host = server.getHost() + ":" + server.getPort();
        socket = open(server, timeoutMillis);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    private static Socket open(URI server, int timeoutMillis) throws IOException {
        Socket socket = new Socket(InetAddress.getByName(server.getHost()), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(timeoutMillis);
        return socket;
    }

    int get(String path, Map<String, String> headers) throws IOException {
        return send("GET", path, headers, new byte[0]);
    }

    int post(String path, Map<String, String> headers, byte[] content) throws IOException {
        return send("POST", path, headers, content);
    }

    /** Body of the last answer. */
    byte[] body() {
        return body;
    }

    private int send(String method, String path, Map<String, String> headers, byte[] content) throws IOException {
        if (closed) {
            socket.close();
            socket = open(server, timeoutMillis);
            in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        }
        StringBuilder head = new StringBuilder(512);
        head.append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host);
        headers.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        if (!method.equals("GET")) {
            head.append("\r\nContent-Length: ").append(content.length);
        }
        byte[] start = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[start.length + content.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(content, 0, request, start.length, content.length);
        socket.getOutputStream().write(request);
        return answer();
    }

    private int answer() throws IOException {
        String status = line();
        int length = 0;
        boolean chunked = false;
        closed = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                closed = lower.contains("close");
            }
        }
        body = chunked ? chunks() : in.readNBytes(length);
        return Integer.parseInt(status.substring(9, 12));
    }

    private byte[] chunks() throws IOException {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line().strip(), 16);
            all.write(in.readNBytes(length));
            line();
            if (length == 0) {
                return all.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
