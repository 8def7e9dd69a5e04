package org.platen.rest.v1;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A view to be kept; the content is a JSON object that the page understands. */
public record ViewDraftJson(
        @Nullable Boolean shared, @Required Map<String, Object> content) {}
