package org.platen.testkit.storefront;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a stand-in answers. */
record Reply(int status, Map<String, String> headers, String body) {
    static Reply json(int status, @Nullable Object value) {
        return new Reply(status, Map.of(), Json.write(value));
    }
}
