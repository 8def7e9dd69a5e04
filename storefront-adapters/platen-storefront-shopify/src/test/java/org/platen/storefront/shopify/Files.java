package org.platen.storefront.shopify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Documents beside the tests. */
final class Files {
    private Files() {}

    static String text(String name) {
        try (InputStream in = Files.class.getResourceAsStream("/shopify/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
