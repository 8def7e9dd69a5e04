package org.platen.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.history.MarkView;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.shell.internal.Timeline;

/** The history of an order in the words of {@code platen:order-history}. */
final class History {
    private History() {}

    static List<String> lines(JsonNode marks) {
        List<MarkView> views = new ArrayList<>();
        marks.forEach(mark -> views.add(view(mark)));
        return new Timeline(views).lines();
    }

    private static MarkView view(JsonNode mark) {
        Map<String, String> detail = new LinkedHashMap<>();
        mark.path("detail")
                .properties()
                .forEach(one -> detail.put(one.getKey(), one.getValue().asText()));
        return new MarkView(
                mark.path("id").asLong(),
                new OrderId(mark.path("order").path("id").asLong()),
                mark.path("job").isObject()
                        ? new JobId(mark.path("job").path("id").asLong())
                        : null,
                mark.path("name").asText(),
                Instant.parse(mark.path("at").asText()),
                mark.path("actor").asText(),
                text(mark, "from"),
                text(mark, "to"),
                text(mark, "spo"),
                mark.path("dwellMillis").isNumber() ? mark.path("dwellMillis").asLong() : null,
                detail);
    }

    private static @Nullable String text(JsonNode mark, String field) {
        return mark.path(field).isTextual() ? mark.path(field).asText() : null;
    }
}
