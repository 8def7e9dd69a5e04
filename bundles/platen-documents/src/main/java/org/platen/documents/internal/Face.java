package org.platen.documents.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The fonts that there are to draw with. Liberation Sans comes with PDFBox: Latin, Greek, Cyrillic. The Noto fonts are there
 * for what it lacks; a file is read when a text needs it, and kept while there is memory for it. All are under the SIL Open
 * Font License 1.1.
 */
enum Face {
    LATIN("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
    JAPANESE("/org/platen/documents/fonts/NotoSansJP-Regular.ttf"),
    CHINESE("/org/platen/documents/fonts/NotoSansSC-Regular.ttf"),
    KOREAN("/org/platen/documents/fonts/NotoSansKR-Regular.ttf"),
    ARABIC("/org/platen/documents/fonts/NotoSansArabic-Regular.ttf"),
    HEBREW("/org/platen/documents/fonts/NotoSansHebrew-Regular.ttf"),
    EMOJI("/org/platen/documents/fonts/NotoEmoji-Regular.ttf");

    private static final Map<Face, SoftReference<byte[]>> READ = new ConcurrentHashMap<>();

    private final String path;

    Face(String path) {
        this.path = path;
    }

    byte[] content() throws IOException {
        SoftReference<byte[]> known = READ.get(this);
        byte[] content = known == null ? null : known.get();
        if (content == null) {
            Class<?> beside = this == LATIN ? PDDocument.class : Face.class;
            try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(path), path)) {
                content = in.readAllBytes();
            }
            READ.put(this, new SoftReference<>(content));
        }
        return content;
    }
}
