package org.platen.testkit.storefront;

import java.util.Map;

/**
 * A call that a stand-in received.
 *
 * @param write whether it asks for a change
 * @param query decoded parameters
 * @param headers names in lower case
 * @param line for people
 */
public record Call(
        String method,
        String path,
        boolean write,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        String line) {}
