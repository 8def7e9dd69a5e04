package org.platen.integration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Prints by one {@code Print-Job} request of IPP/1.1 (RFC 8010 for the encoding, RFC 8011 for the meaning). Its attributes
 * are few and fixed, so it is written here.
 */
final class IppPrinter {
    private static final int PRINT_JOB = 0x0002;
    private static final int OPERATION_ATTRIBUTES = 0x01;
    private static final int END_OF_ATTRIBUTES = 0x03;
    private static final int NAME = 0x42;
    private static final int URI_VALUE = 0x45;
    private static final int CHARSET = 0x47;
    private static final int LANGUAGE = 0x48;
    private static final int MIME_TYPE = 0x49;
    private static final int LONGEST_NAME = 200;
    private static final int OK = 200;
    private static final int HEAD = 8;

    private final HttpClient http;
    private final Duration all;

    /**
     * @param all time for one job, from the connection to the answer that says what became of it; the JDK's own timeout ends
     *     at the head of the answer, so a printer that stalls after it would hold its lane for ever
     */
    IppPrinter(Duration connect, Duration all) {
        this.all = all;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .build();
    }

    /** What the printer said no to. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final boolean lasting;

        Refused(String message, boolean lasting) {
            super(message);
            this.lasting = lasting;
        }

        /** Whether it would refuse the same again. */
        boolean lasting() {
            return lasting;
        }
    }

    void print(String host, int port, String path, String name, String mediaType, byte[] content)
            throws IOException, InterruptedException {
        byte[] head = head(uri("ipp", host, port, path).toString(), name, mediaType);
        HttpRequest request = HttpRequest.newBuilder(uri("http", host, port, path))
                .header("Content-Type", "application/ipp")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() ->
                        new SequenceInputStream(new ByteArrayInputStream(head), new ByteArrayInputStream(content))))
                .build();
        HttpResponse<byte[]> answer = send(request);
        if (answer.statusCode() != OK) {
            boolean lasting = answer.statusCode() >= 400 && answer.statusCode() < 500;
            throw new Refused("The printer answered HTTP " + answer.statusCode(), lasting);
        }
        check(answer.body());
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> call =
                http.sendAsync(request, answer -> new FirstBytes(answer.statusCode() == OK ? HEAD : 0));
        try {
            return call.get(all.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("The printer gave no answer in " + all.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            call.cancel(true);
        }
    }

    private static void check(byte[] answer) throws Refused {
        if (answer.length < HEAD) {
            throw new Refused("The printer's answer is no IPP", false);
        }
        int status = ((answer[2] & 0xff) << 8) | (answer[3] & 0xff);
        if (status > 0xff) {
            // 0x04xx: the client's fault, which stays; 0x05xx: the printer's state, which may pass.
            throw new Refused("The printer refused with IPP status 0x%04x".formatted(status), status < 0x0500);
        }
    }

    private static URI uri(String scheme, String host, int port, String path) throws IOException {
        try {
            return new URI(scheme, null, host, port, path, null, null);
        } catch (URISyntaxException e) {
            throw new IOException("The printer's address cannot be read", e);
        }
    }

    static byte[] head(String printerUri, String name, String mediaType) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(0x0101);
        out.writeShort(PRINT_JOB);
        out.writeInt(1);
        out.writeByte(OPERATION_ATTRIBUTES);
        // Charset and language must be the first two, in this order.
        attribute(out, CHARSET, "attributes-charset", "utf-8");
        attribute(out, LANGUAGE, "attributes-natural-language", "en");
        attribute(out, URI_VALUE, "printer-uri", printerUri);
        attribute(out, NAME, "requesting-user-name", "platen");
        attribute(out, NAME, "job-name", Guard.cut(name, LONGEST_NAME));
        attribute(out, MIME_TYPE, "document-format", mediaType);
        out.writeByte(END_OF_ATTRIBUTES);
        return bytes.toByteArray();
    }

    private static void attribute(DataOutputStream out, int tag, String name, String value) throws IOException {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        out.writeByte(tag);
        out.writeShort(name.length());
        out.writeBytes(name);
        out.writeShort(text.length);
        out.write(text);
    }
}
