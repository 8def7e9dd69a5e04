package org.platen.rest.internal.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.PlatenException;
import org.platen.api.file.FileStore;
import org.platen.api.file.StoredFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers with stored files. */
final class Downloads {
    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);
    private static final int CHUNK = 64 << 10;

    private Downloads() {}

    /**
     * The file as an attachment, whatever it is: nothing that strangers uploaded is ever shown in our name.
     *
     * @param name for people; null takes the hash
     */
    static Response of(FileStore files, String sha256, @Nullable String name) {
        StoredFile file = files.stat(sha256).orElseThrow(() -> PlatenException.notFound("file", sha256));
        StreamingOutput content = out -> {
            try (InputStream in = files.open(sha256)) {
                copy(in, out);
            }
        };
        return Response.ok(content, file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name == null ? sha256 : name))
                .header(HttpHeaders.ETAG, '"' + sha256 + '"')
                .header("X-Checksum-Sha256", sha256)
                .build();
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            try {
                out.write(chunk, 0, read);
            } catch (IOException e) {
                // Browsers leave pages while these still load; the length that was told shows that something is
                // missing.
                LOG.debug("Nobody reads the file any more", e);
                return;
            }
        }
    }

    /** RFC 6266: a plain name for old clients, the true one in UTF-8 for the others. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && (Character.isLetterOrDigit(b) || ".-_".indexOf(b) >= 0)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
