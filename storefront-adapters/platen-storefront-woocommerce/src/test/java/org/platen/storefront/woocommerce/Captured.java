package org.platen.storefront.woocommerce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.platen.testkit.storefront.Json;
import org.platen.testkit.storefront.SignedDelivery;

/** Deliveries of a real shop, byte for byte; their README says what they show. */
record Captured(String name, SignedDelivery delivery) {
    static final String SECRET = "platen-demo-secret";

    static List<Captured> all() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".body"))
                    .sorted()
                    .map(name -> of(name.replace(".body", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Captured> signed() {
        return all().stream().filter(captured -> !captured.name().contains("ping"));
    }

    static Captured of(String name) {
        Map<String, String> headers = new LinkedHashMap<>();
        Json.object(new String(bytes(name + ".headers.json"), StandardCharsets.UTF_8))
                .forEach((header, value) -> headers.put(header, Json.text(value)));
        return new Captured(name, new SignedDelivery(headers, bytes(name + ".body")));
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Captured.class.getResource("/woocommerce").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
