package org.platen.api.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

/**
 * What labels and papers say of a job.
 *
 * @param decoration key of the decoration type
 * @param decorationLabel its name for people
 * @param barcode typed and checked, see the label
 * @param artwork hash of the file that stands for the job; null while there is none
 * @param label what the decoration type prints on the job's label
 * @param bin where its blank lies; null when nothing is known of it
 */
public record JobPaper(
        JobId id,
        OrderId order,
        String orderNumber,
        String title,
        @Nullable String part,
        @Nullable String sku,
        String decoration,
        String decorationLabel,
        String state,
        String barcode,
        int amount,
        Instant deadline,
        @Nullable String location,
        @Nullable String substrate,
        List<String> finishing,
        Map<String, String> attributes,
        @Nullable String artwork,
        @Nullable String artworkName,
        Label label,
        @Nullable String bin,
        boolean held) {

    /**
     * The decoration type's own label.
     *
     * @param widthMm millimetres
     * @param heightMm millimetres
     * @param fields names and what is printed for them, in order
     */
    public record Label(int widthMm, int heightMm, List<Field> fields) {}

    /** A line of a label. */
    public record Field(String name, String value) {}
}
