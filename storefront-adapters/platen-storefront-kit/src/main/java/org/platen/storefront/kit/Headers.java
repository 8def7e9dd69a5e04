package org.platen.storefront.kit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Headers of a webhook, names in lower case. */
public final class Headers {
    private Headers() {}

    /** The one value of a header. A header that is sent twice is ambiguous and counts as absent. */
    public static Optional<String> one(Map<String, List<String>> headers, String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.size() == 1 && !values.get(0).isBlank()
                ? Optional.of(values.get(0).strip())
                : Optional.empty();
    }
}
