package org.platen.rest.v1;

import java.util.List;
import java.util.Map;
import org.platen.api.order.OrderPreview;

/** What an order would make. */
public record PreviewJson(int totalParts, Map<String, Integer> partsBySku, List<ProblemJson.Field> problems) {
    public static PreviewJson of(OrderPreview preview) {
        return new PreviewJson(
                preview.totalParts(),
                preview.partsBySku(),
                preview.problems().stream().map(ProblemJson.Field::of).toList());
    }
}
