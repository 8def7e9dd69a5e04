package org.platen.api.delivery;

import java.util.List;
import java.util.Map;

/** A webhook as it came in, raw. The body is not copied: do not change it. */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of a large body per reading would buy nothing
public record InboxDelivery(
        long id,
        String kind,
        String storefront,
        String topic,
        Map<String, List<String>> headers,
        byte[] body,
        int attempts) {}
