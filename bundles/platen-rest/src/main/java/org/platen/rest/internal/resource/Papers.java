package org.platen.rest.internal.resource;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.jspecify.annotations.Nullable;
import org.platen.api.document.Document;
import org.platen.api.document.DocumentService;

/** Answers with labels and papers. */
final class Papers {
    private Papers() {}

    static int dots(@Nullable Integer dpi) {
        return dpi == null ? DocumentService.USUAL_DPI : dpi;
    }

    static Response answer(Document document) {
        return Response.ok((StreamingOutput) document::writeTo, document.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, document.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.disposition(document.name()))
                .build();
    }
}
